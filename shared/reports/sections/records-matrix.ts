/** Records of the year by type and department: the data table that a data request begins with. */
import { say } from '#shared/i18n/language.ts';
import { formatAmount } from '#shared/indicators/format.ts';
import { cell, column } from '../templates/composer.ts';
import { sentence } from '../templates/text.ts';
import type { Scope } from './scope.ts';
import type { SectionKind } from './types.ts';

function recordsChapter(scope: Scope): void {
  const { data, language, out } = scope;
  out.heading(1, scope.word('records'), { id: 'records' });
  const counts = new Map<string, number>();
  for (const { type, owner, year, rows } of data.holdings) {
    if (year !== data.period && year !== null) continue;
    const key = `${type}|${owner ?? ''}`;
    counts.set(key, (counts.get(key) ?? 0) + rows);
  }
  const codes = [null, ...data.departments.map(({ code }) => code)];
  const rows = data.types.flatMap((type) => {
    const own = codes.map((code) => counts.get(`${type.id}|${code ?? ''}`) ?? 0);
    const total = own.reduce((sum, count) => sum + count, 0);
    if (total === 0) return [];
    const shown = (count: number) => cell(count === 0 ? scope.word('none') : formatAmount(count));
    return [[cell(say(type.plural, language)), shown(total), ...own.map(shown)]];
  });
  if (rows.length === 0) {
    out.paragraph(sentence(language, 'records-none'));
    return;
  }
  out.paragraph(sentence(language, 'records-lead'));
  out.table({
    caption: scope.word('records-caption'),
    wide: true,
    columns: [
      column(scope.word('basis-type'), 3.2),
      column(scope.word('basis-total'), 1.3, 'end'),
      column(scope.word('records-shared'), 1.5, 'end'),
      ...data.departments.map(({ code }) => column(scope.departmentName(code), 1.6, 'end')),
    ],
    rows,
  });
}

export const recordsMatrix: SectionKind = {
  id: 'records',
  label: { zh: '各类记录数', en: 'Records by type and department' },
  hint: {
    zh: '本学年各类记录在各科室的数量，登记类记录一并列出。',
    en: 'How many records of each type every department has for the year, registers among them.',
  },
  subjects: ['hospital'],
  write: recordsChapter,
};
