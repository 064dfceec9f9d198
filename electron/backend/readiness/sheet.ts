/** The matrix of readiness on paper: as a workbook and as a page for printing. */
import { departmentsOf } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import { lookUp, translate } from '#shared/i18n/translate.ts';
import { parts, weakestFirst } from '#shared/readiness/judge.ts';
import { commonStyles } from '../files/xlsx/workbook.ts';
import { writeWorkbook } from '../files/xlsx/writer/write-workbook.ts';
import { frameworkIn } from '../standards/states.ts';
import type { Matrix } from './matrix.ts';

export interface ReadinessSheet {
  title: string;
  subtitle: string;
  /** The weakest first. */
  head: string[];
  rows: (string | number | null)[][];
  /** Departments by item, in words. */
  departments: { head: string[]; rows: string[][] };
}

export function readinessSheet(
  reader: Reader,
  matrix: Matrix,
  place: { framework: string; period: string },
  language: Language,
): ReadinessSheet {
  const framework = frameworkIn(reader, place.framework, place.period);
  const leaves = new Map(leavesOf(framework).map((item) => [item.code, item]));
  const t = (key: string, values = {}) => lookUp(language, `readiness.${key}`, values) ?? key;
  const { counts } = matrix;
  const scored = counts.atStake !== null;
  const items = matrix.items
    .map((entry) => ({ ...entry, core: leaves.get(entry.code)?.core ?? false }))
    .sort(weakestFirst);
  const codes = [...new Set(matrix.cells.map(({ code }) => code))];
  const states = new Map(matrix.cells.map((cell) => [`${cell.department} ${cell.code}`, cell.state]));
  return {
    title: `${t('title')} · ${say(framework.label, language)} · ${place.period}`,
    subtitle: [
      t('ready-count', { n: counts.ready, all: counts.items }),
      ...(scored ? [t('stake-sum', { n: counts.atStake })] : []),
    ].join(' · '),
    head: [
      t('item'),
      ...parts.map((part) => t(`part-${part}`)),
      ...(scored ? [t('at-stake')] : []),
      t('next'),
    ],
    rows: items.map(({ code, readiness, core }) => [
      `${code}${core ? ' ★' : ''} ${say(leaves.get(code)?.title ?? { zh: '', en: '' }, language)}`,
      ...parts.map((part) => t(`mark-${readiness.marks[part]}`)),
      ...(scored ? [readiness.atStake] : []),
      t(`next-${readiness.next}`, { n: readiness.count }),
    ]),
    departments: {
      head: [translate(language, 'navigation.department'), ...codes],
      rows: departmentsOf(reader)
        .filter(({ code }) => matrix.cells.some((cell) => cell.department === code))
        .map(({ code, name }) => [
          say(name, language),
          ...codes.map((item) => {
            const state = states.get(`${code} ${item}`);
            return state ? (lookUp(language, `common.state-${state}`) ?? state) : '–';
          }),
        ]),
    },
  };
}

export function readinessBook(sheet: ReadinessSheet, language: Language): Uint8Array {
  const grid = (name: string, head: string[], rows: (string | number | null)[][], first: number) => ({
    name,
    columns: head.map((_, at) => ({ width: at === 0 ? first : at === head.length - 1 ? 34 : 12 })),
    rows: [
      head.map((value) => ({ value, style: 'header' })),
      ...rows.map((row) => row.map((value) => ({ value, style: 'wrap' }))),
    ],
    freeze: { rows: 1, columns: 1 },
    repeatRows: { from: 0, to: 0 },
    landscape: true,
    fitToWidth: true,
  });
  return writeWorkbook({
    sheets: [
      grid(translate(language, 'readiness.title'), sheet.head, sheet.rows, 44),
      grid(
        translate(language, 'readiness.by-department'),
        sheet.departments.head,
        sheet.departments.rows,
        20,
      ),
    ],
    styles: commonStyles,
    properties: { title: sheet.title },
  });
}

const safe = (text: string | number | null): string =>
  String(text ?? '–')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');

export function readinessHtml(sheet: ReadinessSheet, language: Language): string {
  const rows = sheet.rows
    .map((row) => `<tr>${row.map((value) => `<td>${safe(value)}</td>`).join('')}</tr>`)
    .join('');
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${safe(sheet.title)}</title><style>
@font-face { font-family: "Noto Sans SC"; src: url("fonts/NotoSansSC_400Regular.ttf"); }
@font-face { font-family: "Noto Sans SC"; font-weight: 700; src: url("fonts/NotoSansSC_700Bold.ttf"); }
@page { size: A4; margin: 16mm 14mm; }
body { font: 8.5pt/1.4 "Noto Sans SC", sans-serif; margin: 0; }
h1 { font-size: 13pt; margin: 0 0 2mm; } p { margin: 0 0 4mm; }
table { border-collapse: collapse; width: 100%; } thead { display: table-header-group; }
th, td { border-bottom: 0.4pt solid #999; padding: 1.2mm 1.5mm; text-align: left; vertical-align: top; }
th { font-weight: 700; border-bottom-width: 0.8pt; } td:first-child { width: 34%; }
</style></head><body><h1>${safe(sheet.title)}</h1><p>${safe(sheet.subtitle)}</p><table><thead><tr>${sheet.head
    .map((word) => `<th scope="col">${safe(word)}</th>`)
    .join('')}</tr></thead><tbody>${rows}</tbody></table></body></html>`;
}
