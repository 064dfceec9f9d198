/** The files that were made for this collection, against the answers that came with them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Inspection } from '#backend/importing/inspect/index.ts';
import { narrow } from '#shared/importing/fold.ts';
import { readNumber } from '#shared/importing/parse/number.ts';
import { columnLetters } from '#shared/importing/raw.ts';
import { dateVerdict } from '#shared/importing/shape/findings/dates.ts';
import { filledDown, inspectFile, tableCells } from '#shared/importing/shape/inspect.ts';
import { type Case, type Corpus, differs, firstOf } from '../corpus.ts';
import { encodingOf } from '../encodings.ts';

interface Expected {
  encoding?: string;
  delimiter?: string;
  header_row?: number;
  data_rows?: number;
  columns?: number;
  headers?: string[];
}
type Facts = Expected & Record<string, unknown>;

interface Answer {
  corpus: Corpus;
  file: string;
  expected: Facts;
  inspection: Inspection;
}

/** Codes of the problems of each row, as `12:date-impossible`. */
const coded = (inspection: Inspection, code: string, column?: string): number[] =>
  inspection.problems
    .filter((problem) => problem.code === code && (column === undefined || problem.column === column))
    .map((problem) => problem.row ?? 0);

/** The shown cells of the first table, without its heading. */
async function cellsOf({ corpus, file }: Answer): Promise<string[][]> {
  const [table] = inspectFile(await corpus.read(file)).tables;
  return table ? [...tableCells(table)].slice(table.table.header ? 1 : 0) : [];
}

async function column(answer: Answer, name: string): Promise<string[]> {
  const at = answer.inspection.tables[0]?.columns.findIndex(({ header }) => header === name) ?? -1;
  return (await cellsOf(answer)).map((row) => row[at] ?? '');
}

const numbers = (texts: readonly string[]) => texts.map((text) => readNumber(narrow(text)));
const sum = (values: readonly (number | null)[]) =>
  Math.round(values.reduce<number>((total, value) => total + (value ?? 0), 0) * 10) / 10;

/** What a file asks for beyond encoding, heading and size, by the beginning of its name. */
const particular: Record<string, (answer: Answer) => Promise<string | null>> = {
  async M01(answer) {
    const totals = (await cellsOf(answer)).map((row) => ({
      total: readNumber(narrow(row[6]!)),
      state: row[7],
    }));
    const counted = totals.filter(({ total }) => total !== null);
    return firstOf(
      differs('numeric totals', answer.expected.numeric_totals, counted.length),
      differs('sum of totals', answer.expected.sum_of_numeric_totals, sum(counted.map(({ total }) => total))),
      differs('first student', '0202200101', (await cellsOf(answer))[0]?.[1]),
      differs('full-width digits', 1, coded(answer.inspection, 'full-width-digits').length),
      differs('states', 4, coded(answer.inspection, 'state-not-number').length),
    );
  },
  M02: (answer) => particular.M01!(answer),
  M04: (answer) => particular.M01!(answer),
  async M09(answer) {
    const comma = (text: string) => Number(text.replaceAll('.', '').replace(',', '.'));
    const dates = (await column(answer, 'Datum')).map((text) => {
      const verdict = dateVerdict(text, 'day-first');
      return verdict.kind === 'date' ? verdict.date : verdict.kind;
    });
    return firstOf(
      differs('n', answer.expected.n, (await column(answer, 'n')).map(comma)),
      differs('kind of n', 'integer', answer.inspection.tables[0]?.columns[3]?.kind),
      differs('mean', answer.expected.mean, (await column(answer, 'Mittelwert')).map(comma)),
      differs('dates', answer.expected.dates, dates),
      differs('questioned dates', [], coded(answer.inspection, 'date-ambiguous')),
    );
  },
  async M11({ inspection }) {
    return firstOf(
      differs('destroyed student numbers', [2, 3], coded(inspection, 'identifier-destroyed', 'A')),
      differs('truncated identity numbers', [3], coded(inspection, 'identifier-truncated', 'B')),
      differs('apostrophes', [4], coded(inspection, 'apostrophe-removed', 'A')),
    );
  },
  async M12({ inspection }) {
    const names = inspection.tables[0]?.columns.map(({ header }) => header) ?? [];
    return firstOf(
      differs('different names', 8, new Set(names).size),
      differs('trimmed', ['教学态度（1-5）', '备注', '课程名称'], [names[4], names[6], names[7]]),
    );
  },
  async M15({ inspection }) {
    return differs('refused', 'file-empty', inspection.refused?.code);
  },
  async M19(answer) {
    const scores = numbers(await column(answer, '分数'));
    return firstOf(
      differs('scores', answer.expected.scores, scores),
      differs('read as text', '=1+1', (await column(answer, '姓名'))[0]),
    );
  },
  async M22({ inspection }) {
    const fast = inspection.problems.filter(({ code }) => /too-fast/.test(code)).map(({ row }) => row);
    const twice = inspection.problems
      .filter(({ code }) => code === 'number-twice' || code === 'respondent-repeated')
      .map(({ row }) => row);
    return firstOf(
      differs('too fast', [4], [...new Set(fast)]),
      differs('student twice', [13], [...new Set(twice)]),
      differs('layout', 'wenjuanxing-text', inspection.layout),
    );
  },
  async M24(answer) {
    const [table] = inspectFile(await answer.corpus.read(answer.file)).tables;
    const departments = table?.table.rows.map((row) => filledDown(table.table, row, 0));
    const people = sum(numbers(await column(answer, '学生评教/参评人数')));
    const { inspection } = answer;
    const hidden = inspection.problems
      .filter(({ code }) => code.startsWith('hidden-'))
      .map(({ code }) => code);
    return firstOf(
      differs('participants', answer.expected.participants_total, people),
      differs('departments', answer.expected.departments, departments),
      differs(
        'said to be hidden',
        ['hidden-column', 'hidden-row', 'hidden-sheet', 'hidden-sheet'],
        hidden.sort(),
      ),
      differs(
        'tables',
        ['汇总'],
        inspection.tables.map(({ sheet }) => sheet),
      ),
    );
  },
  async M27({ inspection, expected }) {
    const ids = (...codes: string[]) =>
      codes
        .flatMap((code) => coded(inspection, code))
        .map((row) => row - 1)
        .sort((a, b) => a - b);
    return firstOf(
      differs('ambiguous', expected.ambiguous, ids('date-ambiguous', 'date-as-number')),
      differs('invalid', expected.invalid, ids('date-impossible')),
      differs('no dates', expected.not_a_date, ids('not-a-date')),
    );
  },
  async M29(answer) {
    return firstOf(
      differs('first student', '000123', (await column(answer, '学号'))[0]),
      differs('spellings', 3, coded(answer.inspection, 'spelling-variant', 'B').length),
      differs('destroyed', [5], coded(answer.inspection, 'identifier-destroyed')),
    );
  },
  async M34({ inspection }) {
    return differs('refused', 'file-too-large', inspection.refused?.code);
  },
  async M36({ inspection }) {
    const said = inspection.problems.map(({ code }) => code);
    const sheets = inspection.tables.map(({ sheet }) => sheet).join(' ');
    return firstOf(
      inspection.refused ? `refused: ${inspection.refused.code}` : null,
      said.some((code) => /travers|outside|unsafe|path/.test(code))
        ? null
        : `the path is not reported: ${said}`,
      said.some((code) => /twice|duplicate|case|same/.test(code))
        ? null
        : `two orgs.csv are not reported: ${said}`,
      /__MACOSX|DS_Store/.test(sheets) ? `not ignored: ${sheets}` : null,
    );
  },
  async M40({ inspection }) {
    return differs('refused', 'file-corrupt', inspection.refused?.code);
  },
  async M41({ inspection }) {
    return differs('refused', 'file-empty', inspection.refused?.code);
  },
  async M44(answer) {
    return differs('sum', answer.expected.sum_scores, sum(numbers(await column(answer, '成绩'))));
  },
  async M51({ inspection }) {
    const spellings = inspection.problems
      .filter(({ code }) => code === 'spelling-variant')
      .map(({ row, column }) => `${column}${row}`);
    return firstOf(
      differs('one number, two names', [3], coded(inspection, 'one-number-two-names')),
      differs('one number, two classes', [5], coded(inspection, 'one-number-two-classes')),
      differs('duplicate', [7], coded(inspection, 'duplicate-row')),
      differs('without a number', [8], coded(inspection, 'number-missing')),
      differs('spellings', ['E3', 'D4', 'E4', 'D5'], spellings),
    );
  },
};

function general({ inspection, expected }: Answer): string | null {
  const [table] = inspection.tables;
  const told = encodingOf(expected.encoding ?? null);
  return firstOf(
    told && inspection.format !== 'html' ? differs('encoding', told, encodingOf(inspection.encoding)) : null,
    expected.delimiter ? differs('delimiter', expected.delimiter, inspection.delimiter) : null,
    expected.header_row ? differs('heading row', expected.header_row, table?.headerRows?.[0]) : null,
    expected.columns ? differs('columns', expected.columns, table?.columns.length) : null,
    expected.headers
      ? differs(
          'headings',
          expected.headers,
          table?.columns.map(({ header }) => header),
        )
      : null,
    expected.data_rows ? differs('rows', expected.data_rows, table?.rows) : null,
    table
      ? differs('last column', columnLetters(table.columns.length - 1), table.columns.at(-1)?.letters)
      : null,
  );
}

export function madeCases(corpus: Corpus): Case[] {
  const folder = '5_messy_files/made';
  const answers = JSON.parse(readFileSync(join(corpus.folder, folder, 'EXPECTED.json'), 'utf8')) as Record<
    string,
    Facts
  >;
  return Object.entries(answers).map(([name, expected]) => ({
    group: 'made',
    name,
    async check() {
      const file = corpus.files.find((path) => path.startsWith(folder) && path.endsWith(`/${name}`));
      if (!file) return 'the file is missing';
      const answer: Answer = { corpus, file, expected, inspection: await corpus.inspect(file) };
      return firstOf(general(answer), (await particular[name.slice(0, 3)]?.(answer)) ?? null);
    },
  }));
}
