/** Conditions and sets of rows in words, in both languages. */
import type { LocalText } from '#shared/i18n/language.ts';
import { hasOptions } from '#shared/records/definition/types.ts';
import type { FieldSpec, RecordType } from '#shared/records/types.ts';
import type { Condition, Match, RowSet } from '../types.ts';
import type { Surroundings } from './problems.ts';

type Catalog = Surroundings['catalog'];

export const both = (zh: string, en: string): LocalText => ({ zh, en });

/** In quotation marks of the language. */
export const quoted = ({ zh, en }: LocalText): LocalText => both(`“${zh}”`, `“${en}”`);

/** A list: `A、B或C`, `A, B or C`. */
export function listed(parts: readonly LocalText[], word: LocalText): LocalText {
  const joined = (texts: string[], comma: string, last: string) =>
    texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(comma)}${last}${texts.at(-1)}`;
  return both(
    joined(
      parts.map(({ zh }) => zh),
      '、',
      word.zh,
    ),
    joined(
      parts.map(({ en }) => en),
      ', ',
      ` ${word.en} `,
    ),
  );
}

const AND = both('且', 'and');
const OR = both('或', 'or');

/** A record type in its own words; the id of one that is no longer there. */
export function typeName({ catalog }: { catalog: Catalog }, id: string): LocalText {
  return quoted(catalog.has(id) ? catalog.type(id).plural : both(id || '…', id || '…'));
}

/** A field in its own words; the name of one that is no longer there. */
export function fieldName(catalog: Catalog, type: string, name: string): LocalText {
  const found = catalog.has(type)
    ? catalog.type(type).fields.find((field) => field.name === name)
    : undefined;
  return quoted(found?.label ?? both(name || '…', name || '…'));
}

export function valueName(field: FieldSpec | undefined, value: string | number | boolean): LocalText {
  if (typeof value === 'boolean') return value ? both('“是”', 'yes') : both('“否”', 'no');
  if (typeof value === 'number') return both(String(value), String(value));
  const option = field && hasOptions(field) ? field.options.find(({ code }) => code === value) : undefined;
  return quoted(option?.label ?? both(value || '…', value || '…'));
}

/** What a row must be, as a clause: `“类型”为“教学查房”`, `“Kind” is “Ward round”`. */
export function conditionWords(catalog: Catalog, typeId: string, condition: Condition): LocalText {
  const words = (part: Condition) => conditionWords(catalog, typeId, part);
  if ('any' in condition) return grouped(condition.any.map(words), OR);
  if ('all' in condition) return grouped(condition.all.map(words), AND);
  if ('not' in condition) return negated(catalog, typeId, condition.not);
  const type = catalog.has(typeId) ? catalog.type(typeId) : undefined;
  if ('check' in condition) return checkWords(type, condition);
  if ('among' in condition) return amongWords(catalog, typeId, condition.among);
  const name = fieldName(catalog, typeId, condition.field);
  const field = type?.fields.find((entry) => entry.name === condition.field);
  const said = (zh: string, en: string) => both(`${name.zh}${zh}`, `${name.en} ${en}`);
  const value = (entry: string | number | boolean) => valueName(field, entry);
  if ('is' in condition) {
    const is = value(condition.is);
    return said(typeof condition.is === 'number' ? `等于 ${is.zh}` : `为${is.zh}`, `is ${is.en}`);
  }
  if ('in' in condition) {
    const values = listed(condition.in.map(value), OR);
    return said(`为${values.zh}`, `is ${values.en}`);
  }
  if ('given' in condition)
    return condition.given
      ? both(`填写了${name.zh}`, `${name.en} is given`)
      : both(`未填写${name.zh}`, `${name.en} is empty`);
  if ('atLeast' in condition) return said(`不低于 ${condition.atLeast}`, `is at least ${condition.atLeast}`);
  if ('above' in condition) return said(`高于 ${condition.above}`, `is above ${condition.above}`);
  if ('atMost' in condition) return said(`不高于 ${condition.atMost}`, `is at most ${condition.atMost}`);
  if ('below' in condition) return said(`低于 ${condition.below}`, `is below ${condition.below}`);
  if ('reached' in condition) return said('已到', 'has come');
  if ('contains' in condition) {
    const several = listed(condition.contains.map(value), OR);
    return said(`含有${several.zh}`, `contains ${several.en}`);
  }
  if ('notAfter' in condition) {
    const other = fieldName(catalog, typeId, condition.notAfter);
    return field?.kind === 'date'
      ? said(`不晚于${other.zh}`, `is no later than ${other.en}`)
      : said(`不大于${other.zh}`, `is at most ${other.en}`);
  }
  const { from, key, where = [] } = condition.names;
  const rows = filtered(catalog, from, where);
  const of = fieldName(catalog, from, key);
  return said(`是${rows.zh}中的某个${of.zh}`, `is the ${of.en} of one of the ${rows.en}`);
}

const grouped = (parts: readonly LocalText[], word: LocalText): LocalText => {
  const all = both(
    parts.map(({ zh }) => zh).join(`，${word.zh}`),
    parts.map(({ en }) => en).join(` ${word.en} `),
  );
  return parts.length < 2 ? all : both(`（${all.zh}）`, `(${all.en})`);
};

/** A clause that stands alone needs no brackets around all of it. */
export function unbracketed({ zh, en }: LocalText): LocalText {
  const inner = (text: string, open: string, close: string) => {
    if (!text.startsWith(open) || !text.endsWith(close)) return text;
    const middle = text.slice(1, -1);
    let depth = 0;
    for (const letter of middle) {
      if (letter === open) depth += 1;
      if (letter === close) depth -= 1;
      if (depth < 0) return text;
    }
    return middle;
  };
  return both(inner(zh, '（', '）'), inner(en, '(', ')'));
}

function negated(catalog: Catalog, typeId: string, condition: Condition): LocalText {
  const type = catalog.has(typeId) ? catalog.type(typeId) : undefined;
  if ('given' in condition)
    return conditionWords(catalog, typeId, { field: condition.field, given: !condition.given });
  if ('is' in condition || 'in' in condition) {
    const field = type?.fields.find((entry) => entry.name === condition.field);
    const name = fieldName(catalog, typeId, condition.field);
    const values = 'is' in condition ? [condition.is] : condition.in;
    const all = listed(
      values.map((value) => valueName(field, value)),
      OR,
    );
    return both(`${name.zh}不是${all.zh}（含未填写）`, `${name.en} is not ${all.en} (nor need it be given)`);
  }
  const words = conditionWords(catalog, typeId, condition);
  return both(`不符合“${words.zh.replaceAll(/[“”]/g, '')}”`, `it is not so that ${words.en}`);
}

function checkWords(
  type: RecordType | undefined,
  { check, reads }: Extract<Condition, { check: string }>,
): LocalText {
  const found = type?.checks.find(({ id }) => id === check);
  const labels = [...new Set([...(found ? [found.field] : []), ...reads])].map((name) =>
    quoted(type?.fields.find((field) => field.name === name)?.label ?? both(name, name)),
  );
  const fields = listed(labels, AND);
  return both(`数据检查对${fields.zh}提出问题`, `the check of ${fields.en} finds fault`);
}

function matchWords(catalog: Catalog, own: string, other: string, match: Match): LocalText {
  const theirs = fieldName(catalog, other, match.field);
  const ours = fieldName(catalog, own, match.of);
  if (match.is === 'within')
    return both(
      `其${theirs.zh}在本条${ours.zh}之后 ${match.days} 天内`,
      `their ${theirs.en} is within ${match.days} days after its ${ours.en}`,
    );
  const relation = {
    same: both('等于', 'is the same as'),
    other: both('不同于', 'differs from'),
    notBefore: both('不早于', 'is not before'),
    notAfter: both('不晚于', 'is not after'),
  }[match.is];
  return both(
    `其${theirs.zh}${relation.zh}本条${ours.zh}`,
    `their ${theirs.en} ${relation.en} its ${ours.en}`,
  );
}

function amongWords(
  catalog: Catalog,
  own: string,
  { from, match, where = [] }: Extract<Condition, { among: unknown }>['among'],
): LocalText {
  const rows = filtered(catalog, from, where);
  const matches = listed(
    match.map((entry) => matchWords(catalog, own, from, entry)),
    AND,
  );
  return both(
    `另有${rows.zh}与之相应（${matches.zh}）`,
    `there is one of the ${rows.en} such that ${matches.en}`,
  );
}

/** Records of a type under conditions: `“类型”为“教学查房”的“教学活动”记录`. */
export function filtered(catalog: Catalog, typeId: string, where: readonly Condition[]): LocalText {
  const name = typeName({ catalog }, typeId);
  if (where.length === 0) return both(`${name.zh}记录`, `records of ${name.en}`);
  const all = where.map((condition) => conditionWords(catalog, typeId, condition));
  return both(
    `${all.map(({ zh }) => zh).join('、且')}的${name.zh}记录`,
    `records of ${name.en} in which ${all.map(({ en }) => en).join(' and ')}`,
  );
}

export const rowsWords = (catalog: Catalog, { from, where = [] }: RowSet): LocalText =>
  filtered(catalog, from, where);
