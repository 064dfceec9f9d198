/** What the report stands on: batches, records by type and department, and what was rejected. */
import { say } from '#shared/i18n/language.ts';
import { formatAmount } from '#shared/indicators/format.ts';
import { cell, column } from '../templates/composer.ts';
import { listOf, sentence } from '../templates/text.ts';
import type { Scope } from './scope.ts';
import { flag, type Options, type SectionKind } from './types.ts';

/** Of what the report is about. */
const rowsWhere = (scope: Scope, test: (holding: Scope['data']['holdings'][number]) => boolean) =>
  scope.data.holdings.reduce(
    (sum, holding) =>
      sum + ((scope.here === null || holding.owner === scope.here) && test(holding) ? holding.rows : 0),
    0,
  );

function basisChapter(scope: Scope, options: Options): void {
  const { language, out } = scope;
  out.heading(1, scope.word('basis'), { id: 'basis' });
  const sources = scope.sources.map(({ source }) => source);
  if (sources.length === 0) {
    out.paragraph(sentence(language, 'basis-empty'));
    return;
  }
  const sum = (pick: (source: (typeof sources)[number]) => number) =>
    sources.reduce((total, source) => total + pick(source), 0);
  out.paragraph(
    sentence(language, 'basis-lead', {
      batches: sources.length,
      files: sources.filter((source) => source.kind === 'import').length,
      read: sum((source) => source.rowsRead),
      added: sum((source) => source.rowsNew),
      changed: sum((source) => source.rowsChanged),
      same: sum((source) => source.rowsUnchanged),
      rejected: sum((source) => source.rowsRejected),
    }),
  );
  if (options.types) typesTable(scope);
  if (options.departments && scope.here === null) departmentsTable(scope);
}

function typesTable(scope: Scope): void {
  const { data, language, out, periods } = scope;
  const rows = data.types.flatMap((type) => {
    const counts = periods.map((year) => rowsWhere(scope, (h) => h.type === type.id && h.year === year));
    const register = rowsWhere(scope, (h) => h.type === type.id && h.year === null);
    // Types that the hospital keeps no records of would only lengthen the table.
    if (register === 0 && counts.every((count) => count === 0)) return [];
    // A register holds no years, and records of a year are in no register.
    const inYears = counts.some((count) => count > 0) || register === 0;
    return [
      [
        cell(say(type.plural, language)),
        ...counts.map((count) => cell(inYears ? formatAmount(count) : scope.word('none'))),
        cell(register > 0 ? formatAmount(register) : scope.word('none')),
      ],
    ];
  });
  out.table({
    caption: scope.word('basis-types'),
    columns: [
      column(scope.word('basis-type'), 3),
      column(`${scope.word('basis-this-year')} ${periods[0]}`, 2, 'end'),
      column(`${scope.word('basis-before')} ${periods[1]}`, 2, 'end'),
      column(`${scope.word('basis-before-2')} ${periods[2]}`, 2, 'end'),
      column(scope.word('basis-register'), 2, 'end'),
    ],
    rows,
  });
}

function departmentsTable(scope: Scope): void {
  const { data, language, out } = scope;
  const sources = new Map(data.sources.map((source) => [source.id, source]));
  const silent: string[] = [];
  const rows = data.departments.map(({ code }) => {
    const own = data.holdings.filter((h) => h.owner === code && h.year === data.period);
    const count = own.reduce((total, h) => total + h.rows, 0);
    if (count === 0) silent.push(scope.departmentName(code));
    const files = new Set(own.map((h) => h.batch));
    const rejected = data.sources.reduce(
      (total, source) =>
        total +
        (source.department === code ||
        (files.has(source.id) && source.department === null && onlyOwner(scope, source.id) === code)
          ? source.rowsRejected
          : 0),
      0,
    );
    const last = [...files]
      .map((id) => sources.get(id)?.at.slice(0, 10) ?? '')
      .sort()
      .at(-1);
    return [
      cell(scope.departmentName(code)),
      cell(formatAmount(count)),
      cell(formatAmount(files.size)),
      cell(formatAmount(rejected)),
      cell(last || scope.word('none')),
    ];
  });
  out.table({
    caption: scope.word('basis-departments'),
    columns: [
      column(scope.word('department'), 3),
      column(scope.word('basis-records'), 2, 'end'),
      column(scope.word('basis-files'), 1.5, 'end'),
      column(scope.word('basis-rejected'), 2, 'end'),
      column(scope.word('basis-last'), 2, 'end'),
    ],
    rows,
  });
  if (silent.length > 0) {
    out.paragraph(sentence(language, 'basis-missing', { departments: listOf(language, silent) }));
  }
}

/** The department that a batch belongs to by its records, where its file names none. */
function onlyOwner(scope: Scope, batch: string): string | null {
  const owners = new Set(scope.data.holdings.filter((h) => h.batch === batch).map((h) => h.owner));
  return owners.size === 1 ? ([...owners][0] ?? null) : null;
}

export const basis: SectionKind = {
  id: 'basis',
  label: { zh: '数据基础', en: 'The data behind this report' },
  hint: {
    zh: '收到的批次、各类记录数和各科室上报情况。',
    en: 'Batches received, records by type, and what each department handed in.',
  },
  subjects: ['hospital', 'department'],
  options: [
    flag('types', '各类记录数', 'Records by type'),
    flag('departments', '各科室上报情况', 'Records by department'),
  ],
  write: basisChapter,
};
