/** Facts as the document that every writer takes: one page, in one language. */
import { type Language, say } from '#shared/i18n/language.ts';
import { type MessageKey, type MessageValues, translate } from '#shared/i18n/translate.ts';
import type { InstrumentItem } from '#shared/instruments/types.ts';
import { periodLabel } from '#shared/periods/period.ts';
import type { Block, Inline, ReportDocument } from '#shared/reports/document.ts';
import { cell, column } from '#shared/reports/templates/composer.ts';
import { joinSentences, text } from '#shared/reports/templates/text.ts';
import type { ItemDifference } from './compare.ts';
import type { SheetFacts } from './facts.ts';
import { nextSteps } from './next-steps.ts';

type SheetKey =
  Extract<MessageKey, `feedback-sheets.${string}`> extends `feedback-sheets.${infer Key}` ? Key : never;
type Words = (key: SheetKey, values?: MessageValues) => string;

/** A result that is withheld makes a sheet that says so and nothing else of it. */
export function composeSheet(facts: SheetFacts, language: Language): ReportDocument {
  const t: Words = (key, values) => translate(language, `feedback-sheets.${key}` as MessageKey, values);
  const { target, form, period } = facts;
  const title = t('title', { name: say(facts.name, language) });
  const subtitle = [
    say(form.label, language),
    say(periodLabel(period), language),
    ...facts.departments.map((name) => say(name, language)),
    ...(facts.group ? [t('respondents', { group: say(facts.group, language) })] : []),
  ].join(' · ');
  return {
    layout: 'sheet',
    language,
    title,
    subtitle,
    institution: facts.institution,
    period,
    framework: { id: '', edition: '', label: '' },
    template: 'feedback-sheet',
    status: 'draft',
    date: facts.madeOn,
    author: say(facts.institution, language),
    dataDigest: '',
    cover: [],
    blocks: [
      ...(target.summary
        ? shown(facts, language, t)
        : [plain(t('withheld', { floor: facts.floor }), 'lead')]),
      ...next(facts, language, t),
      plain(
        [
          ...(target.summary ? [t(facts.floor > 1 ? 'note' : 'note-open', { floor: facts.floor })] : []),
          t('made-on', { date: facts.madeOn }),
        ].join(language === 'en' ? ' ' : ''),
        'note',
      ),
    ],
    annex: { departments: [], definitions: [], values: [], standards: [], sources: [] },
  };
}

const plain = (words: string, style: 'lead' | 'body' | 'note' = 'body'): Block => ({
  kind: 'paragraph',
  inlines: [text(words)],
  style,
});

const heading = (id: string, words: string): Block => ({
  kind: 'heading',
  level: 2,
  id,
  number: '',
  text: words,
});

const two = (value: number) => value.toFixed(2);
const signed = (value: number) => `${value < 0 ? '−' : '+'}${two(Math.abs(value))}`;

function shown(facts: SheetFacts, language: Language, t: Words): Block[] {
  return [
    ...score(facts, language, t),
    ...items(facts, language, t),
    ...distribution(facts, language, t),
    ...trend(facts, language, t),
    ...themes(facts, language, t),
  ];
}

function score(facts: SheetFacts, language: Language, t: Words): Block[] {
  const { target, form, model, kind } = facts;
  const summary = target.summary!;
  const { highest } = form.scale;
  const { fair } = target;
  const lead = fair
    ? t(`score-${kind}`, { score: two(fair.score), highest, low: two(fair.low), high: two(fair.high) })
    : t('score-mean', { mean: two(summary.mean), highest });
  const place =
    target.funnel === null || model === null
      ? null
      : target.funnel === 'within'
        ? 'place-within'
        : summary.mean < model.mean
          ? 'place-below'
          : 'place-above';
  const sentences = [
    ...(fair && model ? [t(model.raters === 'modelled' ? 'fair-modelled' : 'fair-forms')] : []),
    t(`is-${target.evidence}`, { raters: summary.raters, needed: model?.needed ?? '' }),
    ...(place ? [t(place)] : []),
    ...(target.heldBack > 0 ? [t('held-back', { n: target.heldBack })] : []),
  ];
  const numbers: [SheetKey, string, number][] = [
    ...(fair
      ? ([
          ['fair', two(fair.score), 1],
          ['interval', `${two(fair.low)}–${two(fair.high)}`, 1.4],
        ] as [SheetKey, string, number][])
      : []),
    ['raw', two(summary.mean), 1],
    ...(model ? ([['all', two(model.mean), 1.1]] as [SheetKey, string, number][]) : []),
    ['forms', String(summary.forms), 0.8],
    ['people', String(summary.raters), 0.8],
    ['evidence', t(`evidence-${target.evidence}`), 1.4],
  ];
  return [
    { kind: 'paragraph', style: 'lead', inlines: [text(lead, { strong: true })] },
    {
      kind: 'table',
      id: 'score',
      number: '',
      caption: '',
      columns: numbers.map(([key, , weight]) => column(t(key), weight, 'center')),
      rows: [numbers.map(([, words]) => cell(words))],
    },
    {
      kind: 'paragraph',
      inlines: joinSentences(
        language,
        sentences.map((words) => [text(words)]),
      ),
    },
  ];
}

/** Most items above and below the others that one page tells. */
const EACH_WAY = 3;

function items(facts: SheetFacts, language: Language, t: Words): Block[] {
  const { form, differences } = facts;
  const above = differences.filter(({ difference }) => difference > 0).slice(0, EACH_WAY);
  const below = differences.filter(({ difference }) => difference < 0).slice(-EACH_WAY);
  const name = (at: number) => say(form.items[at]!.text, language);
  const row = ({ item, mean, others, difference, low, high }: ItemDifference) => [
    cell(name(item)),
    cell(two(mean)),
    cell(two(others)),
    cell(text(signed(difference), { strong: true })),
    cell(t('range', { low: signed(low), high: signed(high) })),
  ];
  const order = ownOrder(facts);
  const said = [
    ...(differences.length === 0 ? [t('none-stand-out')] : []),
    ...(order
      ? [
          t('own-order', {
            highest: name(order.highest.at),
            high: two(order.highest.mean),
            lowest: name(order.lowest.at),
            low: two(order.lowest.mean),
          }),
        ]
      : []),
  ];
  return [
    heading('items', t('items')),
    ...(differences.length > 0
      ? [
          {
            kind: 'table' as const,
            id: 'differences',
            number: '',
            caption: '',
            columns: [
              column(t('item'), 4),
              column(t('mean'), 0.9, 'end'),
              column(t('others'), 1, 'end'),
              column(t('difference'), 1.2, 'end'),
              column(t('interval'), 1.8, 'end'),
            ],
            rows: [...above, ...below].map(row),
          },
        ]
      : []),
    ...(said.length > 0
      ? [
          {
            kind: 'paragraph' as const,
            inlines: joinSentences(
              language,
              said.map((words) => [text(words)]),
            ),
          },
        ]
      : []),
  ];
}

/** The items with the highest and the lowest mean of its own; null where all are alike. */
function ownOrder({ form, items: results }: SheetFacts) {
  const { lowest, highest } = form.scale;
  const turned = (item: InstrumentItem, mean: number) => (item.reversed ? lowest + highest - mean : mean);
  const means = form.items.flatMap((item, at) => {
    const result = results[at];
    return result ? [{ at, mean: turned(item, result.mean) }] : [];
  });
  const sorted = means.sort((a, b) => b.mean - a.mean || a.at - b.at);
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first && last && two(first.mean) !== two(last.mean) ? { highest: first, lowest: last } : null;
}

function distribution({ target, form }: SheetFacts, language: Language, t: Words): Block[] {
  const counts = target.summary!.distribution;
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [];
  const point = (at: number) => {
    const score = form.scale.lowest + at;
    const label = form.scale.labels.find((entry) => entry.score === score)?.label;
    return label ? `${score} ${say(label, language)}` : String(score);
  };
  return [
    heading('distribution', t('distribution')),
    {
      kind: 'table',
      id: 'shares',
      number: '',
      caption: '',
      columns: [column('', 1.3), ...counts.map((_, at) => column(point(at), 1, 'center'))],
      rows: [
        [
          cell(t('share-of-answers')),
          ...counts.map((count) => cell(`${((100 * count) / total).toFixed(0)}%`)),
        ],
      ],
    },
  ];
}

function trend(facts: SheetFacts, language: Language, t: Words): Block[] {
  const known = facts.trend.flatMap(({ term, summary }) =>
    summary ? [{ term: say(periodLabel(term), language), mean: summary.mean }] : [],
  );
  if (known.length < 2) return [];
  const values = known
    .map(({ term, mean }) => t('trend-entry', { term, mean: two(mean) }))
    .join(t('separator'));
  return [
    heading('trend', t('trend')),
    {
      kind: 'chart',
      id: 'terms',
      number: '',
      caption: '',
      alt: t('trend-alt', { values }),
      chart: {
        kind: 'trend',
        unit: '',
        decimals: 2,
        // The names in full would not stand side by side.
        periods: facts.trend.map(({ term }) => term),
        series: [
          {
            label: t('trend-label'),
            values: facts.trend.map(({ summary }) => summary?.mean ?? null),
            emphasis: true,
          },
        ],
        target: null,
      },
    },
  ];
}

/** Themes that one page tells, those most spoken of. */
const MOST_THEMES = 4;

function themes(facts: SheetFacts, language: Language, t: Words): Block[] {
  const most = [...facts.themes].sort((a, b) => b.comments - a.comments).slice(0, MOST_THEMES);
  if (most.length === 0) return [];
  return [
    heading('themes', t('themes')),
    {
      kind: 'list',
      items: most.map(({ label, comments }) => [
        text(t('theme', { label: say(label, language), n: comments })),
      ]),
    },
  ];
}

function next(facts: SheetFacts, language: Language, t: Words): Block[] {
  const steps = nextSteps(facts).map(({ item, text: words }): Inline[] => [
    ...(item ? [text(t('next-item', { item: say(item, language) }), { strong: true })] : []),
    text(say(words, language)),
  ]);
  return [heading('next', t('next')), { kind: 'list', items: steps }];
}
