/** Steps of designing a form of the office's own, and what keeps it from being saved. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { Band, Instrument, InstrumentItem } from './types.ts';

const nothing: LocalText = { zh: '', en: '' };
const blank = (text: LocalText) => text.zh.trim() === '' && text.en.trim() === '';
const inBoth = ({ zh, en }: LocalText): LocalText => ({
  zh: zh.trim() || en.trim(),
  en: en.trim() || zh.trim(),
});

/** An empty form on the scale of another one. */
export const newInstrument = (scale: Instrument['scale']): Instrument => ({
  id: '',
  edition: '1',
  label: nothing,
  source: { zh: '本院自拟。', en: 'Our own.' },
  wording: 'own',
  licence: { zh: '本院使用。', en: 'For our own use.' },
  scale,
  subscales: [{ id: 's1', label: nothing }],
  items: [],
  scoring: { rule: 'mean', answered: 0.75 },
  raters: ['student'],
  target: 'teacher',
});

/** A form to be changed, made after another one. */
export function copyOf(form: Instrument): Instrument {
  const { short: _, validFrom: __, validUntil: ___, ...rest } = form;
  return {
    ...rest,
    id: '',
    edition: '1',
    label: { zh: `${form.label.zh}（本院）`, en: `${form.label.en} (ours)` },
    source: { zh: `据${form.label.zh}修改。`, en: `After: ${form.label.en}.` },
    wording: 'own',
    items: form.items.map(({ placeholder: ____, ...item }) => item),
  };
}

/** The code after the highest number that is taken: codes of items that are gone do not come back. */
function freeCode(prefix: string, taken: readonly string[]): string {
  const numbers = taken.map((code) => Number(/^[a-z]+(\d+)$/.exec(code)?.[1] ?? 0));
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}

/** Items from pasted lines, one per line; Chinese and English may stand on one line with a bar between them. */
export function itemsFromLines(text: string, form: Instrument): InstrumentItem[] {
  const codes = form.items.map(({ code }) => code);
  return linesOf(text).map((line) => {
    const code = freeCode('i', codes);
    codes.push(code);
    const [zh = '', en = ''] = line.split(/[|｜]/).map((part) => part.trim());
    const subscale = form.subscales.at(-1)?.id;
    return { code, text: inBoth({ zh, en }), aliases: [], ...(subscale && { subscale }) };
  });
}

/** Pasted lines without their numbers; empty ones are left out. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[（(]?\d{1,3}[)）]\s*|\d{1,3}\s*[、.．:：]\s*)/, '').trim())
    .filter((line) => line !== '');

export const addSubscale = (form: Instrument): Instrument => ({
  ...form,
  subscales: [
    ...form.subscales,
    {
      id: freeCode(
        's',
        form.subscales.map(({ id }) => id),
      ),
      label: nothing,
    },
  ],
});

/** Takes a subscale away; its items belong to the first that is left. */
export function withoutSubscale(form: Instrument, id: string): Instrument {
  const subscales = form.subscales.filter((part) => part.id !== id && part.within !== id);
  const left = new Set(subscales.map((part) => part.id));
  const [first] = subscales;
  return {
    ...form,
    subscales,
    items: form.items.map(({ subscale, ...item }) =>
      subscale !== undefined && left.has(subscale)
        ? { ...item, subscale }
        : { ...item, ...(first && { subscale: first.id }) },
    ),
  };
}

export function moveItem(form: Instrument, from: number, by: -1 | 1): Instrument {
  const items = form.items.slice();
  const [item] = items.splice(from, 1);
  const to = from + by;
  if (!item || to < 0 || to > items.length) return form;
  items.splice(to, 0, item);
  return { ...form, items };
}

/** A scale of whole steps; words of steps that are still there stay. */
export function withScale(form: Instrument, lowest: number, highest: number): Instrument {
  const { labels } = form.scale;
  return {
    ...form,
    scale: {
      ...form.scale,
      lowest,
      highest,
      labels: labels.filter(({ score }) => score >= lowest && score <= highest),
    },
  };
}

/** Bands from lines such as `60 合格 | Pass`. Null where a line does not begin with a number. */
export function bandsFromLines(text: string): Band[] | null {
  const bands: Band[] = [];
  for (const line of text.split(/\r?\n/).filter((each) => each.trim() !== '')) {
    const parts = /^\s*(-?\d+(?:\.\d+)?)\s+(.+)$/.exec(line);
    if (!parts) return null;
    const [zh = '', en = ''] = parts[2]!.split(/[|｜]/).map((part) => part.trim());
    bands.push({ from: Number(parts[1]), label: inBoth({ zh, en }) });
  }
  return bands.sort((a, b) => a.from - b.from);
}

export const bandLines = (bands: readonly Band[] | undefined): string =>
  (bands ?? []).map(({ from, label }) => `${from} ${label.zh} | ${label.en}`).join('\n');

/** What keeps a form from being saved, as keys of the catalogue `instruments`: `problem-` and this. */
export function instrumentProblems(form: Instrument): string[] {
  const problems: string[] = [];
  const { lowest, highest } = form.scale;
  if (blank(form.label)) problems.push('label');
  if (form.items.length === 0) problems.push('items');
  if (form.items.some(({ text }) => blank(text))) problems.push('item-text');
  if (!(lowest < highest) || highest > 100) problems.push('scale');
  if (form.subscales.some(({ label }) => blank(label))) problems.push('subscale-label');
  if (form.raters.length === 0) problems.push('raters');
  const weights = form.items.map(({ weight }) => weight ?? 1);
  if (form.items.length > 0 && weights.every((weight) => weight === 0)) problems.push('weights');
  return problems;
}

/** As it is saved: what is there in one language only stands in both. */
export const tidyInstrument = (form: Instrument): Instrument => ({
  ...form,
  label: inBoth(form.label),
  source: inBoth(form.source),
  licence: inBoth(form.licence),
  subscales: form.subscales.map((part) => ({ ...part, label: inBoth(part.label) })),
  items: form.items.map((item) => ({ ...item, text: inBoth(item.text) })),
  scale: {
    ...form.scale,
    labels: form.scale.labels
      .map((each) => ({ ...each, label: inBoth(each.label) }))
      .filter(({ label }) => label.zh !== ''),
  },
});

/** Whether stored answers would be read otherwise: other items, other places, another scale. */
export function needsNewEdition(before: Instrument, after: Instrument): boolean {
  const marks = ({ scale, items }: Instrument) =>
    JSON.stringify([
      scale.lowest,
      scale.highest,
      items.map(({ code, reversed }) => [code, reversed === true]),
    ]);
  return marks(before) !== marks(after);
}

/** The id of the next edition of a form: `own-x`, `own-x-2`, `own-x-3`. */
export function nextEdition(id: string, taken: (id: string) => boolean): string {
  const base = /^(.*?)(?:-\d+)?$/.exec(id)![1]!;
  let n = 2;
  while (taken(`${base}-${n}`)) n += 1;
  return `${base}-${n}`;
}
