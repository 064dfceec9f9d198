/** Figures of a report down to their cells. Rows are asked for and printed page by page: a figure may stand on millions. */
import type { Output } from '#shared/api/index.ts';
import type { ExplainedFigure } from '#shared/api/reports.ts';
import { type LocalText, say } from '#shared/i18n/language.ts';
import type { IndicatorBook } from '#shared/indicators/book.ts';
import { formatAmount } from '#shared/indicators/format.ts';
import { groupOf } from '#shared/indicators/grouping.ts';
import { type Call, type Command, operate, option, requiredOption } from '../command.ts';
import { indicatorBookOf } from '../indicators.ts';
import { keptLines } from '../kept-lines.ts';
import { openReportOf } from '../reports.ts';
import { tableLines } from '../table.ts';
import { UsageError } from '../terminal.ts';
import type { TextKey } from '../text.ts';

type TracedRow = Output<'indicators.cells'>['rows'][number];

/** As many as the operation gives at once: every page sorts the rows anew. */
const PAGE = 5000;

export const explain: Command = {
  name: 'explain',
  usage: 'explain --report ID [WORKSPACE] [--figure f1,f2] [--once]',
  help: {
    zh: '说明报告里的每个数字：位置、定义、分子、分母、剔除的行，直到原文件的单元格（报告编号见 report --list）',
    en: 'Explain every figure of a report: place, definition, numerator, denominator, rows left out, down to the cells of the files (report --list tells the ids)',
  },
  options: { report: { type: 'string' }, figure: { type: 'string' }, once: { type: 'boolean' } },
  details: (_, language) => details.map((line) => say(line, language)),
  async run(call) {
    const id = requiredOption(call, 'report');
    const workspace = await openReportOf(call, id);
    // The cells behind a figure of anonymous forms are their answers; a log that can be written to says that they were opened.
    await operate(call, 'answers.open', { reason: 'attest explain' });
    const { report, day, figures, files } = await operate(call, 'reports.figures', { id });
    const book = await indicatorBookOf(call);
    const wanted = option(call, 'figure')
      ?.split(',')
      .map((text) => text.trim());
    const unknown = wanted?.find((name) => !figures.some((figure) => figure.id === name));
    if (unknown !== undefined) throw new UsageError(`--figure ${unknown}`);
    const chosen = figures.filter((figure) => !wanted || wanted.includes(figure.id));
    const { terminal } = call;
    if (call.options.json === true) {
      const shared = sharedNames(files);
      terminal.out(`{"report":${JSON.stringify({ ...report, workspace })},`);
      terminal.out(`"files":${JSON.stringify(files)},"figures":[`);
      const first = new Map<string, string>();
      const kept = keptLines(chosen.map(keyOf));
      for (const [index, figure] of chosen.entries()) {
        const key = keyOf(figure);
        const earlier = call.options.once === true ? first.get(key) : undefined;
        if (earlier === undefined) first.set(key, figure.id);
        const lines = kept.of(key, () => rowLines(call, figure, { day, book, shared }));
        await printFigure(call, figure, earlier ?? lines);
        if (index < chosen.length - 1) terminal.out(',');
      }
      terminal.out(']}');
      return 0;
    }
    terminal.out(`${report.title} (${report.id})`);
    for (const line of listing(call, chosen)) terminal.out(line);
    if (wanted) for (const figure of chosen) await tellFigure(call, figure, { day, book });
    return 0;
  },
};

const details: readonly LocalText[] = [
  {
    zh: '不写工作区时，在最近打开过的工作区里找这份报告。',
    en: 'Without WORKSPACE the recent workspaces are searched for the report.',
  },
  {
    zh: '--figure f1,f2：只说明这几个数字，不加 --json 时逐行列出单元格。',
    en: '--figure f1,f2: only these figures; without --json their cells are told row by row.',
  },
  {
    zh: '--json：每个数字一个对象；cells 是计入的单元格（of 说明属于分子还是分母），excludedRows 是剔除的行及原因，files 给出各文件的摘要和留存的原件。',
    en: '--json: an object per figure; cells are those that count (of: numerator, denominator, …), excludedRows those left out with the reason, files tells the digest and the kept original of each file.',
  },
  {
    zh: '--once：同一个值在报告里出现多次时，只在第一处给出单元格，其余写 sameAs。',
    en: '--once: a value that stands in several places has its cells at the first one only, the others say sameAs.',
  },
];

/** The rows that a value counts or leaves out, page by page. */
async function* rowsOf(
  call: Call,
  { value }: ExplainedFigure,
  rows: 'counted' | 'excluded',
  { day: today, book }: Pick<Printing, 'day' | 'book'>,
) {
  const { indicator, period, department } = value;
  const group = value.group ? groupOf(value.group) : null;
  // An indicator that this version no longer knows has no rows to show; its printed value stays.
  if (!book.find(indicator)) return;
  for (let offset = 0; ; offset += PAGE) {
    const request = { indicator, period, department, group, rows, today, offset, limit: PAGE };
    const { total, rows: page } = await operate(call, 'indicators.cells', request);
    if (page.length > 0) yield page;
    if (offset + PAGE >= total) return;
  }
}

/** The number on paper at full precision: two for an interval. */
const numberOf = ({ show, value }: ExplainedFigure) =>
  show === 'interval' ? value.interval && [value.interval.low, value.interval.high] : value[show];

/** Names that several files bear: their cells tell the digest, too. */
function sharedNames(files: Output<'reports.figures'>['files']): Set<string> {
  const names = files.map(({ file }) => file);
  return new Set(names.filter((name, index) => names.indexOf(name) !== index));
}

/** What a figure prints, whatever it shows of it. */
const keyOf = ({ value: { indicator, period, department } }: ExplainedFigure) =>
  `${indicator} ${period} ${department ?? ''}`;

/** @param rows its lines, or the id of the figure that has told them already. */
async function printFigure(
  { terminal }: Call,
  figure: ExplainedFigure,
  rows: string | AsyncIterable<string>,
): Promise<void> {
  const { id, mark, place, show, printed, value, definition, sameDefinition, now, stands } = figure;
  const head = {
    id,
    mark,
    place,
    printed,
    show,
    value: numberOf(figure),
    indicator: { id: value.indicator, version: value.version, ...definition },
    period: value.period,
    department: value.department,
    numerator: value.numerator,
    denominator: value.denominator,
    excluded: value.excluded,
    n: value.n,
    interval: value.interval,
    state: value.state,
    sameDefinition,
    stands,
    ...(stands ? {} : { now }),
  };
  if (typeof rows === 'string') {
    terminal.out(JSON.stringify({ ...head, sameAs: rows }));
    return;
  }
  terminal.out(`${JSON.stringify(head).slice(0, -1)},`);
  for await (const line of rows) terminal.out(line);
}

interface Printing {
  day: string;
  book: IndicatorBook;
  /** Names that several files bear. */
  shared: ReadonlySet<string>;
}

/** The end of a figure's object: its cells, the rows left out, how many there are of each. */
async function* rowLines(call: Call, figure: ExplainedFigure, { day, book, shared }: Printing) {
  yield '"cells":[';
  const counts: Record<string, number> = {};
  let separator = '';
  for await (const rows of rowsOf(call, figure, 'counted', { day, book })) {
    for (const part of rows.flatMap(({ of }) => of)) counts[part] = (counts[part] ?? 0) + 1;
    const cells = rows.flatMap((row) => cellsOf(row, shared).map((cell) => ({ ...cell, of: row.of })));
    if (cells.length === 0) continue;
    yield separator + cells.map((cell) => JSON.stringify(cell)).join(',\n');
    separator = ',';
  }
  yield '],"excludedRows":[';
  separator = '';
  for await (const rows of rowsOf(call, figure, 'excluded', { day, book })) {
    counts.excluded = (counts.excluded ?? 0) + rows.length;
    const lines = rows.map((row) => JSON.stringify({ reason: row.reason, cells: cellsOf(row, shared) }));
    yield separator + lines.join(',\n');
    separator = ',';
  }
  yield `],"rows":${JSON.stringify(counts)}}`;
}

/** The cells of a row; a field that the file has no column for, or that was typed in the app, has none. */
function cellsOf({ cells, type, record }: TracedRow, shared: ReadonlySet<string>) {
  const there = cells.filter(({ column, kind }) => column !== null || kind === 'entry');
  return there.map(({ field, file, sha256, sheet, row, column, text, corrected, kind }) => ({
    file,
    ...(file !== null && shared.has(file) ? { sha256 } : {}),
    sheet,
    row,
    column,
    text,
    field,
    ...(corrected === null ? {} : { corrected }),
    ...(kind === 'entry' ? { entry: `${type} ${record}` } : {}),
  }));
}

function listing({ terminal }: Call, figures: readonly ExplainedFigure[]): string[] {
  const columns = [
    { heading: terminal.t('figure') },
    { heading: terminal.t('value'), align: 'right' as const },
    { heading: terminal.t('indicator') },
    { heading: terminal.t('numerator'), align: 'right' as const },
    { heading: terminal.t('denominator'), align: 'right' as const },
    { heading: terminal.t('excluded'), align: 'right' as const },
    { heading: terminal.t('place') },
  ];
  const rows = figures.map((figure) => {
    const { value, place } = figure;
    const at = [place.section.at(-1), place.table, place.rowLabel, place.columnHeading];
    return [
      figure.id,
      figure.printed + (figure.stands ? '' : ' *'),
      `${value.indicator}@${value.version} ${value.period} ${value.department ?? ''}`.trim(),
      formatAmount(value.numerator),
      formatAmount(value.denominator),
      String(value.excluded),
      at.filter((text) => text).join(' · '),
    ];
  });
  const lines = tableLines(columns, rows);
  return figures.some(({ stands }) => !stands) ? [...lines, `* ${terminal.t('moved')}`] : lines;
}

/** The definition and the cells of one figure for reading. */
async function tellFigure(
  call: Call,
  figure: ExplainedFigure,
  printing: Pick<Printing, 'day' | 'book'>,
): Promise<void> {
  const { terminal } = call;
  const { language } = terminal;
  terminal.out('');
  terminal.out(`${figure.id}  ${figure.printed}  ${figure.definition?.label ?? figure.value.indicator}`);
  if (figure.definition) terminal.out(figure.definition.definition);
  for (const rows of ['counted', 'excluded'] as const) {
    let shown = false;
    for await (const page of rowsOf(call, figure, rows, printing)) {
      if (!shown) terminal.out(`${terminal.t(rows === 'counted' ? 'rowsWord' : 'excluded')}:`);
      shown = true;
      for (const row of page) {
        const reason = row.reason ? `  (${say(row.reason, language)})` : '';
        const of = row.of.map((part) => terminal.t(partWords[part])).join('+');
        terminal.out(`  ${rowPlace(row)}  ${row.cells.flatMap(cellWords).join('  ')}  ${of}${reason}`);
      }
    }
  }
}

const partWords: Readonly<Record<TracedRow['of'][number], TextKey>> = {
  numerator: 'numerator',
  denominator: 'denominator',
  covering: 'covering',
  value: 'value',
  excluded: 'excluded',
};

const rowPlace = ({ cells, record }: TracedRow): string => {
  const first = cells.find(({ file }) => file !== null);
  return first ? `${first.file} [${first.sheet}] ${first.row}` : record;
};

const cellWords = ({ column, text }: TracedRow['cells'][number]): string[] =>
  column === null || text === null ? [] : [`${column}=${text}`];
