/**
 * A first text for an item, by rule, from its figures and its evidence: what each value is and stands on, how it
 * compares with its target and with the period before, what documents there are and which are missing. Every number, date
 * and title is a token, every clause holds one; causes and judgements beyond the target are for people to write.
 */
import { type Language, say } from '#shared/i18n/language.ts';
import { hasOneList } from '#shared/indicators/row-sets.ts';
import { type FigureToken, writeToken } from '#shared/indicators/tokens.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { DraftFigure, DraftMaterial, DraftWords, Judgement, Movement } from './types.ts';

export type { DraftFigure, DraftMaterial } from './types.ts';

/** The paragraphs of a draft, a blank line between them; empty where there is nothing to write from. */
export function draftNarrativeText(material: DraftMaterial, language: Language): string {
  const words = language === 'zh-CN' ? chinese : english;
  const told = material.figures.filter(({ value }) => value?.value != null);
  const groups = [...new Set(told.map(({ indicator }) => indicator.group))];
  const paragraphs = groups.map((group) => {
    const figures = told.filter(({ indicator }) => indicator.group === group);
    const sentences = figures.map((figure, index) =>
      words.sentence(clausesOf(words, figure, figures[index - 1], material.yearly, language)),
    );
    return words.paragraph(groups.length > 1 ? words.group(group) : null, sentences);
  });
  const untold = material.figures.filter(({ value }) => value && value.value === null);
  if (untold.length > 0) {
    paragraphs.push(
      words.unjudged(
        untold.map(({ indicator }) => ({
          label: say(indicator.label, language),
          state: token(indicator, { show: 'state' }),
        })),
      ),
    );
  }
  const documents = documentsOf(words, material);
  return [...paragraphs, ...(documents ? [documents] : [])].join('\n\n');
}

const token = (indicator: Indicator, parts: Partial<Omit<FigureToken, 'indicator'>> = {}) =>
  writeToken({ indicator: indicator.id, ...parts });

function clausesOf(
  words: DraftWords,
  figure: DraftFigure,
  previous: DraftFigure | undefined,
  yearly: boolean,
  language: Language,
): string[] {
  const { indicator, value } = figure;
  const n = token(indicator, { show: 'n' });
  const basis = hasOneList(indicator.measure)
    ? { n }
    : {
        numerator: token(indicator, { show: 'numerator' }),
        denominator: token(indicator, { show: 'denominator' }),
      };
  const label = say(indicator.label, language);
  const interval = value?.interval ? token(indicator, { show: 'interval' }) : null;
  // An evidence count and the like have nothing above and below a line.
  const hasBasis = 'n' in basis || (value?.numerator != null && value.denominator !== null);
  const clauses = [
    words.value({
      label,
      value: token(indicator),
      basis: hasBasis ? words.basis(basis, interval) : '',
    }),
  ];
  const judgement = judgementOf(figure);
  if (judgement !== 'none') {
    const again = previous !== undefined && judgementOf(previous) === judgement;
    clauses.push(words.judged(judgement, { target: token(indicator, { show: 'target' }), n, again }));
  }
  const farthest = judgement === 'watch' || judgement === 'act' ? farthestOf(figure) : null;
  if (farthest) {
    clauses.push(
      words.farthest(
        say(farthest.name, language),
        token(indicator, { department: farthest.value.department }),
      ),
    );
  }
  const movement = movementOf(figure);
  if (movement) clauses.push(words.moved(movement, token(indicator, { back: 1 }), yearly));
  return clauses;
}

function judgementOf({ indicator, value }: DraftFigure): Judgement {
  switch (value?.state) {
    case 'good':
    case 'watch':
    case 'act':
      return value.state;
    case 'developing':
      return indicator.target ? 'developing' : 'none';
    default:
      return 'none';
  }
}

/** How the value stands to the period before; null where one of the two has none or too few data. */
export function movementOf({ indicator, value, before }: DraftFigure): Movement | null {
  if (value?.value == null || before?.value == null) return null;
  if (value.state === 'developing' || before.state === 'developing') return null;
  const now = Number(value.value.toFixed(indicator.decimals));
  const then = Number(before.value.toFixed(indicator.decimals));
  if (now === then) return 'same';
  const [a, b] = [value.interval, before.interval];
  if (a && b && a.low <= b.high && b.low <= a.high) return 'within';
  return now > then ? 'up' : 'down';
}

/** The department that misses the target by most, from enough data; null where there is none, or several alike. */
function farthestOf({ indicator, departments }: DraftFigure): DraftFigure['departments'][number] | null {
  const sign = indicator.direction === 'higher' ? 1 : -1;
  const shown = (value: number) => value.toFixed(indicator.decimals);
  const [first, second] = departments
    .filter(({ value }) => value.value !== null && (value.state === 'watch' || value.state === 'act'))
    .sort((a, b) => sign * (a.value.value! - b.value.value!));
  if (!first || (second && shown(second.value.value!) === shown(first.value.value!))) return null;
  return first;
}

function documentsOf(words: DraftWords, { evidence, slots }: DraftMaterial): string {
  const sentences: string[] = [];
  const known = new Set(slots.map(({ id }) => id));
  const holding = evidence.filter(({ outdated }) => !outdated);
  const tokens = (slot: string | null) =>
    holding
      .filter((entry) =>
        slot === null ? entry.slot === null || !known.has(entry.slot) : entry.slot === slot,
      )
      .map(({ id }) => `{{evidence:${id}}}`);
  const given = [...slots.map(({ id }) => id), null]
    .map((slot) => ({ slot: slot === null ? null : `{{slot:${slot}}}`, documents: tokens(slot) }))
    .filter(({ documents }) => documents.length > 0);
  if (given.length > 0) sentences.push(words.documents(given));
  const gone = evidence.filter(({ outdated }) => outdated).map(({ id }) => `{{evidence:${id}}}`);
  if (gone.length > 0) sentences.push(words.outdated(gone));
  const missing = slots.filter(({ id }) => tokens(id).length === 0);
  if (missing.length > 0) sentences.push(words.missing(missing.map(({ id }) => `{{slot:${id}}}`)));
  return words.paragraph(null, sentences);
}
