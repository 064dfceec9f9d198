/** Indicators of the office's own, made by chance: each is computed as plain loops would, and on nothing as well. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { departmentCodes, measureContext, valuesOf } from '#backend/indicators/values.ts';
import { indicatorBook, type OwnIndicator } from '#shared/indicators/book.ts';
import { newIndicator, withWords } from '#shared/indicators/definition/draft.ts';
import { fieldTests, testsOf } from '#shared/indicators/definition/fits.ts';
import { indicatorProblems, type Surroundings } from '#shared/indicators/definition/problems.ts';
import { indicatorSchema } from '#shared/indicators/definition/schema.ts';
import type { Condition, Indicator, Measure, Quantity, RowSet, Term } from '#shared/indicators/types.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';
import { hasOptions } from '#shared/records/definition/types.ts';
import type { FieldSpec } from '#shared/records/types.ts';
import { memoryStore, type TestRow } from '#tests/unit/indicators/memory-store.ts';
import { departments, hospital } from './fixture.ts';
import { spans } from './oracle.ts';
import type { Span } from './plain.ts';

const today = '2025-06-10';
const data = hospital(7);
const full = memoryStore(data);
const empty = memoryStore();
afterAll(() => {
  full.close();
  empty.close();
});

/** Types whose rows are dated in one field, and what that field is. */
const dated: Readonly<Record<string, string>> = {
  activity: 'date',
  observation: 'date',
  improvement: 'opened_on',
  'exam-result': 'date',
};
const types = Object.keys(dated);
const fieldsOf = (type: string) => builtInCatalog.type(type).fields.filter(({ kind }) => kind !== 'choices');
const wordsIn = (type: string, name: string): string[] => [
  ...new Set((data[type] ?? []).flatMap((row) => (typeof row[name] === 'string' ? [row[name]] : []))),
];

function valueFor(type: string, field: FieldSpec): fc.Arbitrary<string | number | boolean> {
  if (field.kind === 'boolean') return fc.boolean();
  if (field.kind === 'integer' || field.kind === 'number') return fc.integer({ min: 0, max: 100 });
  if (hasOptions(field)) return fc.constantFrom(...field.options.map(({ code }) => code));
  return fc.constantFrom('?', ...wordsIn(type, field.name).slice(0, 40));
}

function fieldCondition(type: string): fc.Arbitrary<Condition> {
  return fc.constantFrom(...fieldsOf(type)).chain((field): fc.Arbitrary<Condition> => {
    const name = field.name;
    const numeric = fc.integer({ min: 0, max: 100 });
    return fc.constantFrom(...testsOf(field)).chain((test): fc.Arbitrary<Condition> => {
      switch (test) {
        case 'is':
          return valueFor(type, field).map((is) => ({ field: name, is }));
        case 'in':
          return fc
            .array(valueFor(type, field), { minLength: 1, maxLength: 3 })
            .map((values) => ({ field: name, in: values.map(String) }));
        case 'atLeast':
          return numeric.map((atLeast) => ({ field: name, atLeast }));
        case 'above':
          return numeric.map((above) => ({ field: name, above }));
        case 'atMost':
          return numeric.map((atMost) => ({ field: name, atMost }));
        case 'below':
          return numeric.map((below) => ({ field: name, below }));
        case 'reached':
          return fc.constant({ field: name, reached: true });
        case 'contains':
          return fc.constantFrom('1', '心', 'T').map((word) => ({ field: name, contains: [word] }));
        case 'names':
          return fc.constant({ field: name, names: { from: 'person', key: 'number' } });
        case 'notAfter': {
          const others = fieldsOf(type).filter(
            (other) =>
              other.name !== name &&
              (field.kind === 'date') === (other.kind === 'date') &&
              ['date', 'integer', 'number'].includes(other.kind),
          );
          return others.length === 0
            ? fc.constant({ field: name, given: true })
            : fc.constantFrom(...others).map((other) => ({ field: name, notAfter: other.name }));
        }
        default:
          return fc.boolean().map((given) => ({ field: name, given }));
      }
    });
  });
}

const condition = (type: string): fc.Arbitrary<Condition> =>
  fc.oneof(
    { weight: 4, arbitrary: fieldCondition(type) },
    { weight: 1, arbitrary: fieldCondition(type).map((not) => ({ not })) },
    {
      weight: 1,
      arbitrary: fc.array(fieldCondition(type), { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
    },
    {
      weight: 1,
      arbitrary: fc.array(fieldCondition(type), { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
    },
  );

const rowsOf = (type: string): fc.Arbitrary<RowSet> =>
  fc
    .record({
      where: fc.array(condition(type), { maxLength: 2 }),
      exclude: fc.array(condition(type), { maxLength: 1 }),
    })
    .map(({ where, exclude }) => ({
      from: type,
      where,
      exclude: exclude.map((entry, index) => ({
        id: String(index),
        where: entry,
        reason: { zh: '原因', en: 'reason' },
      })),
    }));

const term: fc.Arbitrary<Term> = fc.constantFrom(...types).chain((type) => {
  const fields = fieldsOf(type);
  const numbers = fields.filter(({ kind }) => kind === 'integer' || kind === 'number');
  const choices = fields.filter(({ kind }) => kind === 'choice');
  const quantity: fc.Arbitrary<Quantity> = fc.oneof(
    fc.constant<Quantity>({ count: true }),
    fc
      .constantFrom(...(numbers.length ? numbers : fields))
      .map(
        ({ name, kind }): Quantity =>
          kind === 'integer' || kind === 'number' ? { sum: name } : { distinct: name },
      ),
    fc
      .constantFrom(...fields.filter(({ kind }) => kind !== 'boolean'))
      .map(({ name }): Quantity => ({ distinct: name })),
    fc.constantFrom(...(choices.length ? choices : fields)).map((field): Quantity => {
      if (!hasOptions(field)) return { count: true };
      const codes = field.options.map(({ code }) => code);
      return { weigh: field.name, weights: { [codes[0]!]: 2, [codes.at(-1)!]: 0.5 }, otherwise: 1 };
    }),
  );
  return fc
    .record({ rows: rowsOf(type), quantity, factor: fc.constantFrom(1, 0.5, 3) })
    .map(({ factor, ...rest }) => (factor === 1 ? rest : { ...rest, factor }));
});

const terms = fc.array(term, { minLength: 1, maxLength: 2 });
const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc
    .record({ numerator: terms, denominator: terms, scale: fc.constantFrom(1, 100) })
    .map((parts): Measure => ({ kind: 'ratio', ...parts })),
  terms.map((all): Measure => ({ kind: 'total', terms: all })),
  fc.constantFrom('observation', 'exam-result', 'activity').chain((type) =>
    fc
      .record({
        kind: fc.constantFrom<'mean' | 'median'>('mean', 'median'),
        rows: rowsOf(type),
        field: fc.constantFrom(
          ...fieldsOf(type)
            .filter(({ kind }) => kind === 'integer' || kind === 'number')
            .map(({ name }) => name),
        ),
      })
      .map(({ kind, rows, field }): Measure => ({ kind, rows, value: { field } })),
  ),
);

const named = (id: string, of: Measure): Indicator => ({
  ...newIndicator('2022-09-01'),
  id,
  label: { zh: '指标', en: 'Indicator' },
  levels: ['hospital', 'department'],
  enough: 1,
  measure: of,
});

/** Plain readings of conditions and amounts, sharing nothing with the compiler. */
function holds(row: TestRow, entry: Condition): boolean {
  if ('any' in entry) return entry.any.some((part) => holds(row, part));
  if ('all' in entry) return entry.all.every((part) => holds(row, part));
  if ('not' in entry) return !holds(row, entry.not);
  if (!('field' in entry)) throw new Error('not made here');
  const value = row[entry.field] ?? null;
  if ('is' in entry) return value === entry.is;
  if ('given' in entry) return entry.given === (value !== null && value !== '');
  if (value === null) return false;
  if ('in' in entry) return entry.in.some((one) => one === value);
  if ('atLeast' in entry) return (value as number) >= entry.atLeast;
  if ('above' in entry) return (value as number) > entry.above;
  if ('atMost' in entry) return (value as number) <= entry.atMost;
  if ('below' in entry) return (value as number) < entry.below;
  if ('reached' in entry) return (value as string) <= today;
  if ('contains' in entry)
    return entry.contains.some((word) => String(value).toLowerCase().includes(word.toLowerCase()));
  if ('names' in entry) return (data.person ?? []).some(({ number }) => number === value);
  const other = row[entry.notAfter] ?? null;
  return other !== null && value <= other;
}

function kept(rows: RowSet, span: Span, department: string | null): { all: TestRow[]; counted: TestRow[] } {
  const time = dated[rows.from]!;
  const place = builtInCatalog.type(rows.from).departmentField!;
  const all = (data[rows.from] ?? []).filter(
    (row) =>
      String(row[time] ?? '') >= span.from &&
      String(row[time] ?? '') <= span.to &&
      (department === null || row[place] === department) &&
      (rows.where ?? []).every((entry) => holds(row, entry)),
  );
  const counted = all.filter((row) => !(rows.exclude ?? []).some(({ where }) => holds(row, where)));
  return { all, counted };
}

function amountOf({ rows, quantity, factor = 1 }: Term, span: Span, department: string | null) {
  const { all, counted } = kept(rows, span, department);
  let used = counted;
  let amount = 0;
  if ('count' in quantity) amount = counted.length;
  else if ('weigh' in quantity)
    for (const row of counted) amount += quantity.weights[String(row[quantity.weigh])] ?? quantity.otherwise;
  else {
    const name = 'sum' in quantity ? quantity.sum : quantity.distinct;
    used = counted.filter((row) => (row[name] ?? null) !== null);
    if ('sum' in quantity) for (const row of used) amount += row[name] as number;
    else amount = new Set(used.map((row) => row[name])).size;
  }
  return { amount: amount * factor, n: used.length, excluded: all.length - used.length };
}

function addUp(all: readonly Term[], span: Span, department: string | null) {
  const sum = { amount: 0, n: 0, excluded: 0 };
  for (const one of all) {
    const part = amountOf(one, span, department);
    sum.amount += part.amount;
    sum.n += part.n;
    sum.excluded += part.excluded;
  }
  return sum;
}

function plain(of: Measure, span: Span, department: string | null) {
  if (of.kind === 'ratio') {
    const above = addUp(of.numerator, span, department);
    const below = addUp(of.denominator, span, department);
    const value = below.amount > 0 ? (of.scale * above.amount) / below.amount : null;
    return { value, n: below.n, excluded: below.excluded };
  }
  if (of.kind === 'total') {
    const { amount, n, excluded } = addUp(of.terms, span, department);
    return { value: n > 0 ? amount : null, n, excluded };
  }
  if (of.kind !== 'mean' && of.kind !== 'median') throw new Error('not made here');
  if (!('field' in of.value)) throw new Error('not made here');
  const { all, counted } = kept(of.rows, span, department);
  const { field } = of.value;
  const numbers = counted
    .map((row) => row[field] ?? null)
    .filter((value): value is number => value !== null)
    .sort((a, b) => a - b);
  const n = numbers.length;
  const middle = n % 2 ? numbers[(n - 1) / 2]! : ((numbers[n / 2 - 1] ?? 0) + (numbers[n / 2] ?? 0)) / 2;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / n;
  return { value: n === 0 ? null : of.kind === 'mean' ? mean : middle, n, excluded: all.length - n };
}

const around: Surroundings = { catalog: builtInCatalog, indicator: () => null };

function valuesIn(reader: typeof full.reader, own: OwnIndicator[], id: string, period: string) {
  const book = indicatorBook(own, builtInCatalog);
  const context = measureContext(reader, period, today);
  return valuesOf(book.at(id, context.scope.to), context, departmentCodes(reader));
}

describe('an indicator made by chance', () => {
  it('is found sound, comes back from its file, and is computed as by plain loops', () => {
    fc.assert(
      fc.property(measure, fc.constantFrom(...spans), (of, span) => {
        const entry = withWords(named('own-chance', of), around);
        expect(indicatorProblems(entry, around)).toEqual([]);
        expect(indicatorSchema.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
        expect(entry.definition.en.length).toBeGreaterThan(20);
        const values = valuesIn(full.reader, [{ id: entry.id, versions: [entry] }], entry.id, span.key);
        for (const department of [null, ...departments]) {
          const mine = values.find((value) => value.department === department)!;
          const wanted = plain(of, span, department);
          expect({ n: mine.n, excluded: mine.excluded }).toEqual({ n: wanted.n, excluded: wanted.excluded });
          if (wanted.value === null) expect(mine.value).toBeNull();
          else expect(mine.value).toBeCloseTo(wanted.value, 7);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('says of nothing that there are no data', () => {
    fc.assert(
      fc.property(measure, (of) => {
        const entry = withWords(named('own-chance', of), around);
        const values = valuesIn(empty.reader, [{ id: entry.id, versions: [entry] }], entry.id, '2023-2024');
        expect(values.map(({ department, state, value }) => [department, state, value])).toEqual([
          [null, 'no-data', null],
        ]);
        expect(values[0]!.lacks?.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('is combined with another one from what both show', () => {
    fc.assert(
      fc.property(
        measure,
        measure,
        fc.constantFrom<'sum' | 'difference' | 'ratio' | 'weighted-mean'>(
          'sum',
          'difference',
          'ratio',
          'weighted-mean',
        ),
        (first, second, op) => {
          const parts = [
            { indicator: 'own-a', weight: 2 },
            { indicator: 'own-b', weight: 1 },
          ];
          const own = [named('own-a', first), named('own-b', second)].map((entry) =>
            withWords(entry, around),
          );
          const sum = {
            ...named('own-c', { kind: 'arithmetic', op, parts, scale: 1 }),
            definition: { zh: '算', en: 'made' },
          };
          const all = [...own, sum].map((entry) => ({ id: entry.id, versions: [entry] }));
          const period = '2023-2024';
          const [a, b, c] = ['own-a', 'own-b', 'own-c'].map((id) => valuesIn(full.reader, all, id, period));
          for (const [index, value] of c!.entries()) {
            const [x, y] = [a![index]!.value, b![index]!.value];
            const missing = x === null || y === null || (op === 'ratio' && y === 0);
            if (missing) expect(value.value).toBeNull();
            else {
              const wanted = {
                sum: 2 * x + y,
                difference: 2 * x - y,
                ratio: (2 * x) / y,
                'weighted-mean': (2 * x + y) / 3,
              };
              expect(value.value).toBeCloseTo(wanted[op], 6);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('has words for every test that is offered', () => {
    const seen = new Set(types.flatMap((type) => fieldsOf(type).flatMap(testsOf)));
    expect([...fieldTests].filter((test) => !seen.has(test))).toEqual([]);
  });
});
