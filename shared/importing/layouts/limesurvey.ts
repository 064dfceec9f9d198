/** LimeSurvey responses: headings as question codes, as full texts, as both, or as the two rows of a VV file. */
import type { ColumnRole, KnownLayout, LayoutColumn, SheetView } from './types.ts';
import { countOf, partRole, vocabulary } from './view.ts';

const lead = vocabulary({
  respondent: [
    'id',
    'response_id',
    'Response ID',
    'Antwort ID',
    'ID de respuesta',
    'ID de la réponse',
    'ID risposta',
    '答复ID',
    '回复ID',
    '响应ID',
    '答复编号',
  ],
  time: [
    'submitdate',
    'Date submitted',
    'Datum Abgeschickt',
    'Fecha de envío',
    'Date de soumission',
    'Data invio',
    '提交日期',
    '提交时间',
  ],
  page: ['lastpage', 'Last page', 'Letzte Seite', 'Última página', 'Dernière page', '最后一页', '最后页'],
  language: [
    'startlanguage',
    'Start language',
    'Start-Sprache',
    'Lenguaje inicial',
    'Langue de départ',
    '起始语言',
    '开始语言',
    '初始语言',
  ],
  seed: ['seed', 'Zufallsstartwert', 'Semilla', 'Tête de série', '种子', '随机种子'],
  token: ['token', 'Access code', 'Token', 'Zugangscode', 'Contraseña', "Code d'accès", '访问码', '令牌'],
  started: [
    'startdate',
    'Date started',
    'Datum gestartet',
    'Fecha de inicio',
    'Date de lancement',
    '开始日期',
    '开始时间',
  ],
  changed: [
    'datestamp',
    'Date last action',
    'Datum letzte Aktivität',
    'Fecha de la última acción',
    'Date de la dernière action',
    '最后操作日期',
    '最后操作时间',
  ],
  ip: ['ipaddr', 'IP address', 'IP-Adresse', 'Dirección IP', 'Adresse IP', 'IP地址'],
  source: [
    'refurl',
    'Referrer URL',
    'Weiterleitungs-URL',
    'URL de referencia',
    'URL de provenance',
    '来源网址',
  ],
  duration: ['interviewtime', 'Total time', 'Gesamtzeit', 'Tiempo total', 'Temps total', '总时间'],
});

const roles: Readonly<Record<string, ColumnRole>> = {
  page: 'technical',
  language: 'technical',
  seed: 'technical',
  started: 'other-time',
  changed: 'other-time',
};

const TIMING = /^(?:group ?time|question ?time)\b|^(?:groupTime\d+|\d+X\d+(?:X\d+)?time)$/i;
/** `123X45X678SQ001`: survey, group, question, row. */
const NUMBERS = /^(\d+X\d+X\d+)(.*)$/;
/** `CODE[SQ001]`, `CODE[SQ001][comment]`, `CODE[SQ001_SQ002]`, `Full question text [Row]`. */
const BRACKETS = /^(.*?)\s*\[([^[\]]+)\](?:\s*\[([^[\]]+)\])?$/s;
/** As R writes the same headings: `CODE.SQ001.` */
const DOTS = /^([A-Za-z]\w*)\.([A-Za-z]\w*)\.(?:(\w+)\.)?$/;
const CODE_AND_TEXT = /^([A-Za-z]\w*(?:\[[^\]]*\])*)\.\s+(.+)$/s;

/** The word of a lead column; with code and text together ("id. Response ID") the code decides. */
function word(heading: string): string | null {
  return lead.find(heading) ?? lead.find(CODE_AND_TEXT.exec(heading)?.[1] ?? '');
}

function isLead(texts: readonly string[]): boolean {
  const found = new Set(texts.slice(0, 16).map(word));
  if (!found.has('respondent')) return texts.filter((text) => NUMBERS.test(text)).length >= 2;
  const own = countOf(found, 'page', 'language', 'seed');
  return own >= 2 || (own >= 1 && countOf(found, 'time', 'started', 'changed') >= 1);
}

function question(view: SheetView, index: number, heading: string, below: number): LayoutColumn {
  const column: LayoutColumn = { index, heading, role: 'answer' };
  const both = CODE_AND_TEXT.exec(heading);
  const text = both?.[2] ?? heading;
  const [, stem, part, more] = BRACKETS.exec(both?.[1] ?? heading) ?? DOTS.exec(heading) ?? [];
  const numbers = NUMBERS.exec(heading);
  column.question = text;
  column.code = both?.[1] ?? numbers?.[1] ?? stem ?? heading;
  const named = part ?? (numbers?.[2] || undefined);
  if (!named) return column;
  column.question = both ? text : (stem ?? heading);
  column.part = BRACKETS.exec(text)?.[2] ?? named;
  column.role = /^(?:other|comment)$/i.test(more ?? named)
    ? 'other-text'
    : partRole(view.sample(index, below));
  return column;
}

export const limesurvey: KnownLayout = {
  id: 'limesurvey',
  label: { zh: 'LimeSurvey 答卷', en: 'LimeSurvey responses' },
  kind: 'survey',
  recognise(view) {
    const first = view.head();
    if (!isLead(first)) return null;
    // A VV file has the texts in the first row and the codes in the second.
    const second = view.head(1);
    const height =
      second.length >= first.length / 2 && lead.find(second[0] ?? '') !== null && isLead(second) ? 2 : 1;
    const columns = first.flatMap((heading, index): LayoutColumn[] => {
      const code = height === 2 ? second[index] : undefined;
      if (heading === '' && !code) return [];
      const known = (code && word(code)) || word(heading);
      if (known)
        return [{ index, heading, role: roles[known] ?? (known as ColumnRole), code: code || heading }];
      if (TIMING.test(heading)) return [{ index, heading, role: 'duration' }];
      const column = question(view, index, heading || code!, height);
      return [code ? { ...column, code } : column];
    });
    return { height, columns };
  },
};
