/** Frameworks out of workbooks and lists: our own, and those of OpenSALT, Moodle and Ilios. */
import type { LocalText } from '#shared/i18n/language.ts';
import { fold } from '#shared/importing/fold.ts';
import type { LinkKind } from '../crosswalk/types.ts';
import { linkKinds } from '../crosswalk/types.ts';
import type { Framework, FrameworkItem } from '../types.ts';
import { assemble, type Node, type ReadFramework } from './assemble.ts';
import { frameworkRows, itemColumns, linkColumns, rowsUnder } from './columns.ts';
import { plainFramework, titleAndText } from './read-case.ts';

type Row = Readonly<Record<string, string>>;
type Sheet = readonly (readonly string[])[];

export interface ReadBook extends ReadFramework {
  /** Links by framework and code, as our own workbooks keep them. */
  named: { code: string; kind: LinkKind; other: string; otherCode: string; reason: string }[];
}

/** `null`: no sheet has a heading for titles or texts of items. */
export function readFrameworkBook(sheets: readonly Sheet[], name: string): ReadBook | null {
  let rows: Row[] | null = null;
  for (const sheet of sheets) {
    rows = rowsUnder(itemColumns, sheet, ['title_zh', 'title_en', 'text']);
    if (rows) break;
  }
  if (!rows) return null;
  const about = rows.find((row) => row.framework === '1');
  const told = rows.filter((row) => row !== about && Object.values(row).some((text) => text !== ''));
  const parts = aboutFramework(sheets);
  const { items, notes } = assemble(nodesOf(told), '');
  const aboutTitle = about?.title_en || about?.title_zh || '';
  const framework = frameworkOf(parts, aboutTitle || name, about?.key || name, items, about?.text ?? '');
  return { framework, notes, links: [], named: namedLinks(sheets) };
}

/** Parents are named by code or by id; some lists have ids only, some codes only. */
function nodesOf(rows: readonly Row[]): Node[] {
  const idOf = (row: Row, index: number) => row.key || row.code || `row ${index}`;
  const known = new Map<string, string>();
  rows.forEach((row, index) => {
    if (row.code && !known.has(row.code)) known.set(row.code, idOf(row, index));
  });
  const ids = new Set(rows.map(idOf));
  return rows.map((row, index): Node => {
    const parent = row.parent ?? '';
    const above = ids.has(parent) ? parent : (known.get(parent) ?? parent);
    const order = Number.parseFloat(row.order ?? '');
    const stripped = plain(row.text ?? '');
    const both = row.title_zh && row.title_en;
    const single = titleAndText(
      row.title_zh || row.title_en ? '' : stripped,
      row.title_zh || row.title_en || '',
    );
    const title: LocalText = both
      ? { zh: row.title_zh!, en: row.title_en! }
      : { zh: row.title_zh || single.title, en: row.title_en || single.title };
    const text = row.title_zh || row.title_en ? stripped : single.text;
    return {
      id: idOf(row, index),
      parents: above === '' ? [] : [above],
      order: Number.isFinite(order) ? order : null,
      code: row.code || (/^\d{1,4}$/.test(row.key ?? '') ? '' : (row.key ?? '')),
      title,
      rest: restOf(row, text),
    };
  });
}

const yes = (text: string | undefined): boolean => /^(1|true|yes|y|是|★|√|core|核心)$/i.test(text ?? '');
const words = (text: string | undefined): string[] => (text ?? '').split(/[\s,;，；、]+/).filter(Boolean);
const day = (text: string | undefined): string => /^\d{4}-\d{2}-\d{2}/.exec(text ?? '')?.[0] ?? '';

function triples(text: string | undefined): { id: string; label: LocalText }[] {
  return (text ?? '')
    .split(/\n/)
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([id]) => id !== '' && id !== undefined)
    .map(([id, zh, en]) => ({ id: id!, label: { zh: zh || id!, en: en || zh || id! } }));
}

function restOf(row: Row, text: string): Omit<FrameworkItem, 'code' | 'title' | 'children'> {
  const points = Number.parseFloat(row.points ?? '');
  const evidence = triples(row.evidence);
  const [indicators, tables] = [words(row.indicators), words(row.tables)];
  const guidance = {
    zh: row.guidance_zh || row.guidance_en || '',
    en: row.guidance_en || row.guidance_zh || '',
  };
  const [from, to] = [day(row.valid_from), day(row.valid_to)];
  const [by, at, ...source] = (row.checked ?? '').split('|').map((part) => part.trim());
  return {
    ...(row.key ? { key: row.key } : {}),
    ...(row.kind ? { kind: row.kind } : {}),
    ...(guidance.zh ? { guidance } : {}),
    ...(text ? { text: text.slice(0, 20_000) } : {}),
    ...(from ? { validFrom: from } : {}),
    ...(to ? { validTo: to } : {}),
    ...(Number.isFinite(points) ? { points } : {}),
    ...(yes(row.core) ? { core: true } : {}),
    verified: yes(row.verified),
    ...(by && at ? { checked: { by, at, source: source.join(' | ') } } : {}),
    ...(evidence.length > 0 ? { evidence } : {}),
    ...(indicators.length > 0 ? { indicators } : {}),
    ...(tables.length > 0 ? { tables } : {}),
  };
}

/** Moodle writes HTML into its cells. */
function plain(text: string): string {
  if (!/<[a-z]/i.test(text)) return text;
  return text
    .replace(/<br\s*\/?>|<\/(p|li|div)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n\s*/g, '\n')
    .trim();
}

function aboutFramework(sheets: readonly Sheet[]): Row {
  for (const sheet of sheets) {
    const found: Record<string, string> = {};
    for (const [heading = '', value = ''] of sheet) {
      const row = frameworkRows.find(({ key, label }) =>
        [key, label.zh, label.en].some((name) => fold(name) === fold(heading)),
      );
      if (row && found[row.key] === undefined) found[row.key] = value.trim();
    }
    if ((found.label_zh || found.label_en) && found.edition !== undefined) return found;
  }
  return {};
}

function frameworkOf(
  about: Row,
  title: string,
  id: string,
  items: readonly FrameworkItem[],
  note: string,
): Framework {
  const scored = items.some((item) => item.points !== undefined);
  const levels = triples(about.levels).map(({ id: code, label }) => ({ code, label }));
  const step = Number.parseFloat(about.step ?? '') || 0.5;
  const both = (zh: string | undefined, en: string | undefined): LocalText => ({
    zh: zh || en || '',
    en: en || zh || '',
  });
  const base = plainFramework(about.id || id, title, items);
  const kinds = triples(about.kinds);
  const basedOn = about.based_on || (about.id && !about.id.startsWith('own-') ? about.id : '');
  const byPoints = about.step ? true : levels.length < 2 && scored;
  return {
    ...base,
    ...(about.id?.startsWith('own-') ? { id: about.id } : {}),
    ...(about.label_zh || about.label_en ? { label: both(about.label_zh, about.label_en) } : {}),
    ...(basedOn ? { basedOn } : {}),
    edition: about.edition ?? '',
    publisher: both(about.publisher_zh, about.publisher_en),
    note: both(about.note_zh || plain(note), about.note_en || plain(note)),
    effectiveFrom: day(about.from),
    ...(day(about.to) ? { effectiveTo: day(about.to) } : {}),
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(byPoints
      ? {
          rating: { kind: 'points', step },
          totalPoints: items.reduce((sum, item) => sum + (item.points ?? 0), 0),
        }
      : levels.length >= 2
        ? { rating: { kind: 'levels', levels } }
        : {}),
  };
}

function namedLinks(sheets: readonly Sheet[]): ReadBook['named'] {
  for (const sheet of sheets) {
    const rows = rowsUnder(linkColumns, sheet, ['other_code']);
    if (!rows) continue;
    return rows.flatMap(({ code = '', kind = '', other = '', other_code: otherCode = '', reason = '' }) => {
      const known = linkKinds.find((entry) => entry === kind);
      return known && code && other && otherCode ? [{ code, kind: known, other, otherCode, reason }] : [];
    });
  }
  return [];
}
