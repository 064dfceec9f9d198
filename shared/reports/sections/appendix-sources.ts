/** Appendix B: the batches, with the files as they were handed in. */
import { say } from '#shared/i18n/language.ts';
import { formatAmount } from '#shared/indicators/format.ts';
import type { RecordTypeId } from '#shared/records/types.ts';
import { cell, column } from '../templates/composer.ts';
import { joinSentences, sentence, text } from '../templates/text.ts';
import type { Scope } from './scope.ts';
import type { SectionKind } from './types.ts';

/** What a batch holds, in words. */
export const contentOf = (scope: Scope, types: readonly RecordTypeId[]): string =>
  types
    .map((id) => {
      const known = scope.data.types.find((type) => type.id === id);
      return known ? say(known.plural, scope.language) : id;
    })
    .join(scope.language === 'en' ? ', ' : '、');

/** Types of a file that are named; a workbook of everything would make a row half a page high. */
const NAMED = 3;

function shortContent(scope: Scope, types: readonly RecordTypeId[]): string {
  const rest = types.length - NAMED;
  return rest < 2
    ? contentOf(scope, types)
    : scope.word('source-types-more', { named: contentOf(scope, types.slice(0, NAMED)), rest });
}

function sourcesAppendix(scope: Scope): void {
  const { language, out, sources } = scope;
  out.appendix(scope.word('appendix-sources'));
  if (sources.length === 0) {
    out.paragraph(sentence(language, 'appendix-sources-none'));
    return;
  }
  const people = [...new Set(sources.map(({ source }) => source.by))];
  // One name under every batch is a sentence, not a column.
  const alone = people.length === 1 ? people[0] : null;
  out.paragraph(
    joinSentences(language, [
      sentence(language, 'appendix-sources-lead'),
      alone ? sentence(language, 'appendix-sources-by', { by: alone }) : [],
    ]),
  );
  out.table({
    caption: scope.word('appendix-sources-caption'),
    wide: true,
    dense: true,
    columns: [
      column(scope.word('source-number'), 0.9),
      column(scope.word('source-file'), 3.6),
      column(scope.word('source-department'), 2.8),
      column(scope.word('source-types'), 3.3),
      // Wide enough for a date, a number of thousands and a digest on one line, also on an upright page.
      column(scope.word('source-at'), 2.4),
      ...(alone ? [] : [column(scope.word('source-by'), 1.9)]),
      column(scope.word('source-read'), 1.3, 'end'),
      column(scope.word('source-counts'), 2.7, 'end'),
      column(scope.word('source-rejected'), 1.1, 'end'),
      column(scope.word('source-digest'), 2.8),
    ],
    rows: sources.map(({ mark, source }) => [
      cell(text(mark), { anchor: `source-${mark}` }),
      cell(source.file ?? scope.word('source-entry')),
      cell(source.department === null ? scope.word('hospital') : scope.departmentName(source.department)),
      cell(shortContent(scope, source.types)),
      cell(source.at.slice(0, 10)),
      ...(alone ? [] : [cell(source.by)]),
      cell(formatAmount(source.rowsRead)),
      cell([source.rowsNew, source.rowsChanged, source.rowsUnchanged].map(formatAmount).join(' / ')),
      cell(formatAmount(source.rowsRejected)),
      cell((source.sha256 ?? source.digest).slice(0, 12)),
    ]),
  });
}

export const sourcesAppendixSection: SectionKind = {
  id: 'sources',
  label: { zh: '附录：数据来源', en: 'Appendix: sources' },
  hint: {
    zh: '入库批次及其原始文件、行数和摘要。',
    en: 'The committed batches with their files, rows and digests.',
  },
  subjects: ['hospital', 'department'],
  appendix: true,
  write: sourcesAppendix,
};
