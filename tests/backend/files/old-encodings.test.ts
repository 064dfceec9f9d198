/** Encodings of other countries and older programs, told by the text alone. */
import { describe, expect, test } from 'vitest';
import { codecOf } from '#backend/files/text/codecs.ts';
import { readText } from '#backend/files/text/read-text.ts';
import { unwrap } from '#shared/lib/result.ts';

/** Bytes of an encoding with one byte for a character. */
function encode(name: string, text: string): Uint8Array {
  const all = codecOf(name)!.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (char) => {
    const byte = all.indexOf(char);
    if (byte < 0) throw new Error(`${char} is not in ${name}`);
    return byte;
  });
}

function utf32(text: string, little: boolean, mark: boolean): Uint8Array {
  const points = [...(mark ? '\ufeff' : ''), ...text].map((char) => char.codePointAt(0)!);
  const bytes = new DataView(new ArrayBuffer(points.length * 4));
  points.forEach((point, index) => {
    bytes.setUint32(index * 4, point, little);
  });
  return new Uint8Array(bytes.buffer);
}

const russian =
  'ФИО;Отделение;Оценка;Комментарий\nИванов Иван;Терапия;4,5;Хороший преподаватель\nПетрова Анна;Хирургия;3,9;Объясняет понятно\n';
const capitals = 'ФАМИЛИЯ,ОТДЕЛЕНИЕ,БАЛЛ\nИВАНОВ,ТЕРАПИЯ,5\nПЕТРОВА,ХИРУРГИЯ,4\n';
const polish =
  'Imię;Nazwisko;Oddział;Ocena\nŁukasz;Wiśniewski;Chirurgia;4,5\nMałgorzata;Dąbrowska;Położnictwo;5,0\nJoanna;Ślusarczyk;Wewnętrzny;4,0\n';
const czech =
  'Jméno;Příjmení;Oddělení;Známka\nJiří;Dvořák;Chirurgie;1,5\nŠtěpán;Šťastný;Dětské oddělení;2,0\nŽaneta;Kučerová;Lékařství;1,0\n';
const hungarian = 'Név;Osztály;Jegy\nSzabó Győző;Sebészet;5\nKőszegi Ödön;Gyermekgyógyászat;3\n';
const french =
  'Nom;Prénom;Note;Remarque\nLefèvre;Hélène;15,5;Très bien encadrée\nGarçon;François;12;à revoir\n';
const german = 'Name;Abteilung;Note\nMüller;Innere Medizin;1,3\nWeiß;Chirurgie für Anfänger;2,0\n';
const spanish =
  'Nombre;Año;Evaluación\nPeña;2024;Muy buena enseñanza clínica\nMuñoz;2024;Explicación rápida\n';
const turkish = 'Adı;Soyadı;Bölüm;Not\nİbrahim;Yıldız;Göğüs Hastalıkları;85\nŞule;Çağlar;Çocuk Sağlığı;90\n';

describe('a text of single bytes', () => {
  test.each([
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['ibm866', russian],
    ['x-mac-cyrillic', russian],
    ['iso-8859-5', russian],
    ['windows-1251', capitals],
    ['koi8-r', capitals],
    ['ibm866', capitals],
    ['windows-1250', polish],
    ['iso-8859-2', polish],
    ['ibm852', polish],
    ['windows-1250', czech],
    ['iso-8859-2', czech],
    ['windows-1250', hungarian],
    ['windows-1252', french],
    ['macintosh', french],
    ['windows-1252', german],
    ['macintosh', german],
    ['ibm850', german],
    ['windows-1252', spanish],
    ['macintosh', spanish],
    ['windows-1254', turkish],
  ])('in %s is read as written, with doubt', (name, text) => {
    const file = unwrap(readText(encode(name, text), 'a.csv'));
    expect(file.encoding?.name).toBe(name);
    expect(file.encoding!.confidence).toBeLessThan(0.8);
    expect(file.notes.map(({ code }) => code)).toContain('encoding-uncertain');
    const lines = text.trimEnd().split('\n');
    expect(file.sheets[0]!.rows.map((row) => row.join(file.delimiter))).toEqual(lines);
  });
});

describe('UTF-32', () => {
  test.each([
    ['学号,姓名\n001,张伟\n', true],
    ['Name,Score\nAnn,5\n', true],
    ['name,comment\n张伟,很好👍\n', false],
    [russian, false],
  ])('is read with its mark and without, in either order', (text, mark) => {
    for (const little of [true, false]) {
      const file = unwrap(readText(utf32(text, little, mark), 'a.csv'));
      expect(file.encoding?.name).toBe(little ? 'utf-32le' : 'utf-32be');
      expect(file.sheets[0]!.rows.map((row) => row.join(file.delimiter)).join('\n')).toBe(text.trimEnd());
    }
  });

  test('with a broken end says what is missing', () => {
    const file = unwrap(readText(utf32('学号,姓名\n001,张伟\n', true, true).slice(0, -2), 'a.csv'));
    expect(file.notes.map(({ code }) => code)).toContain('characters-replaced');
  });
});
