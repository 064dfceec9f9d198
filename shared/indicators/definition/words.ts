/** A definition in words, generated from its measure: what over what, which rows, what is left out and why. */
import type { LocalText } from '#shared/i18n/language.ts';
import { readsAnswers } from '../guard.ts';
import { rowSetsOf } from '../row-sets.ts';
import type { Arithmetic, Indicator, Measure, Quantity, RowSet, RowValue, Term } from '../types.ts';
import type { Surroundings } from './problems.ts';
import { shareOf } from './share.ts';
import {
  both,
  conditionWords,
  fieldName,
  listed,
  quoted,
  rowsWords,
  unbracketed,
  valueName,
} from './words-conditions.ts';

type Catalog = Surroundings['catalog'];
type MeasureOf<Kind extends Measure['kind']> = Extract<Measure, { kind: Kind }>;

const AND = both('和', 'and');

/** Sentences in Chinese and in English; also for a definition that is still being made. */
export function definitionWords(definition: Pick<Indicator, 'measure'>, around: Surroundings): LocalText {
  const { measure } = definition;
  const sentences = [
    ...measureSentences(measure, around),
    ...(measure.kind === 'arithmetic' ? [] : rowSentences(definition as Indicator, around.catalog)),
    ...(readsAnswers(definition as Indicator, around.catalog)
      ? [
          both(
            '匿名答卷少于规定份数的不公布。',
            'Where fewer anonymous forms than the floor were handed in, nothing is told.',
          ),
        ]
      : []),
  ];
  return both(
    sentences.map(({ zh }) => spaced(zh)).join(''),
    sentences.map(({ en }) => capital(en)).join(' '),
  );
}

/** A space between a number and the Chinese behind it. */
const spaced = (zh: string): string => zh.replace(/(?<=[ \d.×]\d*)(\d)(?=[\u4e00-\u9fff])/g, '$1 ');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function measureSentences(measure: Measure, around: Surroundings): LocalText[] {
  const { catalog } = around;
  switch (measure.kind) {
    case 'ratio':
      return [...overWords(measure, catalog), ...scaleWords(measure.scale)];
    case 'total': {
      const sum = termsWords(catalog, measure.terms);
      return [both(`数值：${sum.zh}。`, `value: ${sum.en}.`)];
    }
    case 'mean':
    case 'median': {
      const value = valueWords(catalog, measure.rows.from, measure.value);
      const rows = rowsWords(catalog, measure.rows);
      const word = measure.kind === 'mean' ? both('平均值', 'mean') : both('中位数', 'median');
      return [
        both(`${rows.zh}的${value.zh}的${word.zh}。`, `the ${word.en} of ${value.en} over ${rows.en}.`),
      ];
    }
    case 'coverage':
      return coverageWords(catalog, measure);
    case 'attainment':
      return attainmentWords(catalog, measure);
    case 'items': {
      const rows = rowsWords(catalog, measure.rows);
      const word = {
        difficulty: both('难度（得分率）', 'difficulty (share of the marks that were gained)'),
        discrimination: both('区分度', 'discrimination'),
        reliability: both('信度（α 系数）', 'reliability (coefficient alpha)'),
      }[measure.statistic];
      return [
        both(
          `按标准答案逐题判分的${rows.zh}：${word.zh}，取各题或各卷的平均值；不足 10 人的试卷不计。`,
          `${rows.en}, marked item by item against their keys: ${word.en}, averaged over all items or papers; papers with fewer than 10 examinees do not count.`,
        ),
      ];
    }
    case 'evidence':
      return [
        both(
          '分子：已有在有效期内佐证材料的条目。分母：本学年已开始准备的评估标准中需要佐证材料的全部条目。',
          'numerator: items with evidence that is in date. Denominator: all items that ask for evidence, of the frameworks begun for the academic year.',
        ),
        ...scaleWords(measure.scale),
      ];
    case 'arithmetic':
      return arithmeticWords(measure, around);
  }
}

function overWords(measure: MeasureOf<'ratio'>, catalog: Catalog): LocalText[] {
  const share = shareOf(measure);
  if (share && share.hit.length > 0) {
    const rows = rowsWords(catalog, share.rows);
    const hits = share.hit.map((condition) => conditionWords(catalog, share.rows.from, condition));
    return [
      both(
        `分母：${rows.zh}的条数。分子：其中${hits.map(({ zh }) => zh).join('、且')}的条数。`,
        `denominator: the number of ${rows.en}. Numerator: those of them in which ${hits.map(({ en }) => en).join(' and ')}.`,
      ),
    ];
  }
  const above = termsWords(catalog, measure.numerator);
  const below = termsWords(catalog, measure.denominator);
  return [
    both(`分子：${above.zh}。分母：${below.zh}。`, `numerator: ${above.en}. Denominator: ${below.en}.`),
  ];
}

function scaleWords(scale: number): LocalText[] {
  if (scale === 1) return [];
  if (scale === 100) return [both('以百分数表示。', 'Told in percent.')];
  return [both(`结果乘以 ${scale}。`, `The result is multiplied by ${scale}.`)];
}

function termsWords(catalog: Catalog, terms: readonly Term[]): LocalText {
  const parts = terms.map((term) => termWords(catalog, term));
  return both(parts.map(({ zh }) => zh).join('＋'), parts.map(({ en }) => en).join(' + '));
}

function termWords(catalog: Catalog, { rows, quantity, factor = 1 }: Term): LocalText {
  const words = quantityWords(catalog, rows, quantity);
  return factor === 1 ? words : both(`${words.zh}×${factor}`, `${words.en} × ${factor}`);
}

function quantityWords(catalog: Catalog, rows: RowSet, quantity: Quantity): LocalText {
  const of = rowsWords(catalog, rows);
  if ('count' in quantity) return both(`${of.zh}的条数`, `the number of ${of.en}`);
  if ('sum' in quantity) {
    const field = fieldName(catalog, rows.from, quantity.sum);
    return both(`${of.zh}的${field.zh}之和`, `the sum of ${field.en} over ${of.en}`);
  }
  if ('distinct' in quantity) {
    const field = fieldName(catalog, rows.from, quantity.distinct);
    return both(
      `${of.zh}中不同${field.zh}的个数`,
      `the number of different values of ${field.en} among ${of.en}`,
    );
  }
  const field = fieldName(catalog, rows.from, quantity.weigh);
  const spec = catalog.has(rows.from)
    ? catalog.type(rows.from).fields.find(({ name }) => name === quantity.weigh)
    : undefined;
  const weights = Object.entries(quantity.weights).map(([code, weight]) => {
    const value = valueName(spec, code);
    return both(`${value.zh}×${weight}`, `${value.en} × ${weight}`);
  });
  const { otherwise } = quantity;
  return both(
    `${of.zh}按${field.zh}折算之和（${[...weights.map(({ zh }) => zh), `其余×${otherwise}`].join('、')}）`,
    `${of.en}, weighted by ${field.en} (${[...weights.map(({ en }) => en), `others × ${otherwise}`].join(', ')})`,
  );
}

function valueWords(catalog: Catalog, type: string, value: RowValue): LocalText {
  if ('daysFrom' in value) {
    const from = fieldName(catalog, type, value.daysFrom);
    const to = fieldName(catalog, type, value.to);
    return both(`${from.zh}到${to.zh}的天数`, `the days from ${from.en} to ${to.en}`);
  }
  const name = fieldName(catalog, type, value.field);
  const spec = catalog.has(type)
    ? catalog.type(type).fields.find((field) => field.name === value.field)
    : null;
  return spec?.kind === 'scores'
    ? both(`每份${name.zh}已答题目平均分`, `each form’s mean of the answered items of ${name.en}`)
    : name;
}

function coverageWords(catalog: Catalog, measure: MeasureOf<'coverage'>): LocalText[] {
  const units = rowsWords(catalog, measure.units);
  const rows = rowsWords(catalog, measure.rows);
  const unitKey = fieldName(catalog, measure.units.from, measure.unitKey);
  const rowKey = fieldName(catalog, measure.rows.from, measure.rowKey);
  const rowsNeeded = measure.least?.rows ?? 1;
  const different = measure.least?.different;
  const kinds = different && fieldName(catalog, measure.rows.from, different.field);
  const not = measure.count === 'uncovered';
  const enough = both(
    `${not ? '没有' : ''}在${rows.zh}的${rowKey.zh}里${rowsNeeded > 1 ? `至少出现 ${rowsNeeded} 次` : '出现过'}${kinds ? `、且不同${kinds.zh}不少于 ${different.atLeast} 个` : ''}`,
    `is ${not ? 'not ' : ''}named as ${rowKey.en} by ${rowsNeeded > 1 ? `at least ${rowsNeeded}` : not ? 'any' : 'one'} of the ${rows.en}${kinds ? ` with at least ${different.atLeast} different values of ${kinds.en}` : ''}`,
  );
  return [
    both(
      `分母：全部${units.zh}。分子：其中${unitKey.zh}${enough.zh}的。`,
      `denominator: all ${units.en}. Numerator: those of them whose ${unitKey.en} ${enough.en}.`,
    ),
    ...scaleWords(measure.scale),
    both(
      '全院在期内一条这样的记录也没有时，不作判断。',
      'While the whole hospital has no such record in the period, nothing is judged.',
    ),
  ];
}

function attainmentWords(catalog: Catalog, measure: MeasureOf<'attainment'>): LocalText[] {
  const units = rowsWords(catalog, measure.units);
  const rows = rowsWords(catalog, measure.rows);
  const by = fieldName(catalog, measure.rows.from, measure.by);
  const spec = catalog.has(measure.rows.from)
    ? catalog.type(measure.rows.from).fields.find(({ name }) => name === measure.by)
    : undefined;
  const standards = listed(
    measure.standards.map(({ value, atLeast }) => {
      const kind = valueName(spec, value);
      return both(`${kind.zh}不少于 ${atLeast} 条`, `at least ${atLeast} of ${kind.en}`);
    }),
    AND,
  );
  return [
    both(
      `${units.zh}的每一个，每月按${by.zh}有标准：${standards.zh}；数的是${rows.zh}。分子：达到的标准。分母：期内已开始的各月的全部标准。`,
      `each of the ${units.en} has standards for each month by ${by.en}: ${standards.en}; what counts are ${rows.en}. Numerator: standards that were reached. Denominator: all of them for the months of the period that have begun.`,
    ),
    ...scaleWords(measure.scale),
    both(
      '全院在期内一条这样的记录也没有时，不作判断。',
      'While the whole hospital has no such record in the period, nothing is judged.',
    ),
  ];
}

function arithmeticWords({ op, parts, scale }: Arithmetic, { indicator }: Surroundings): LocalText[] {
  const named = parts.map(({ indicator: id, of }) =>
    quoted((of ?? indicator(id))?.label ?? both(id || '…', id || '…')),
  );
  const weighted = named.map((name, index) => {
    const { weight } = parts[index]!;
    return weight === 1 ? name : both(`${name.zh}×${weight}`, `${name.en} × ${weight}`);
  });
  const zh = weighted.map((part) => part.zh);
  const en = weighted.map((part) => part.en);
  const made = {
    sum: both(zh.join('＋'), en.join(' + ')),
    difference: both(zh.join('－'), en.join(' − ')),
    ratio: both(zh.join('÷'), en.join(' ÷ ')),
    'weighted-mean': both(
      `${named.map((name, index) => `${name.zh}（权重 ${parts[index]!.weight}）`).join('、')}的加权平均`,
      `the mean of ${named.map((name, index) => `${name.en} (weight ${parts[index]!.weight})`).join(', ')}, by their weights`,
    ),
  }[op];
  return [
    both(`${made.zh}。`, `${made.en}.`),
    ...scaleWords(scale),
    both(
      '由各指标公布的数值算得；其中任一项没有数值或不予公布时，本指标亦然。',
      'Computed from the values as they are published; while one of them has none or is withheld, so is this one.',
    ),
  ];
}

/** Whose time, what is left out, and what is missing: the same for all measures over rows. */
function rowSentences(definition: Indicator, catalog: Catalog): LocalText[] {
  const sets = rowSetsOf(definition);
  const sentences: LocalText[] = [];
  const add = (zh: string, en: string) => {
    if (!sentences.some((sentence) => sentence.zh === zh)) sentences.push(both(zh, en));
  };
  for (const rows of sets) {
    if (rows.years && rows.years > 1)
      add(
        `计入截至本期所在学年的近 ${rows.years} 个学年。`,
        `The ${rows.years} academic years that end with that of the period count.`,
      );
    if (rows.span) {
      const from = fieldName(catalog, rows.from, rows.span.from);
      const to = fieldName(catalog, rows.from, rows.span.to);
      if (rows.span.from === rows.span.to)
        add(`${from.zh}在本期之内的记录才计入。`, `Records count whose ${from.en} lies in the period.`);
      else
        add(
          `${from.zh}到${to.zh}之间与本期有重合的记录才计入。`,
          `Records count whose time from ${from.en} to ${to.en} touches the period.`,
        );
    }
    for (const { where, reason } of rows.exclude ?? []) {
      const words = unbracketed(conditionWords(catalog, rows.from, where));
      add(
        `不计入：${words.zh}（${reason.zh || '…'}）。`,
        `Left out where ${words.en} (${reason.en || '…'}).`,
      );
    }
  }
  const needs = neededFields(definition.measure, catalog);
  if (needs.length > 0) {
    const all = listed(needs, both('或', 'or'));
    add(`没有填写${all.zh}的记录不计入。`, `Records without ${all.en} are left out.`);
  }
  return sentences;
}

function neededFields(measure: Measure, catalog: Catalog): LocalText[] {
  const names = new Map<string, LocalText>();
  const add = (type: string, field: string) => names.set(`${type} ${field}`, fieldName(catalog, type, field));
  const addTerms = (terms: readonly Term[]) => {
    for (const { rows, quantity } of terms) {
      if ('sum' in quantity) add(rows.from, quantity.sum);
      if ('distinct' in quantity) add(rows.from, quantity.distinct);
    }
  };
  if (measure.kind === 'ratio') addTerms([...measure.numerator, ...measure.denominator]);
  if (measure.kind === 'total') addTerms(measure.terms);
  if (measure.kind === 'mean' || measure.kind === 'median') {
    const { value, rows } = measure;
    for (const field of 'field' in value ? [value.field] : [value.daysFrom, value.to]) add(rows.from, field);
  }
  return [...names.values()];
}
