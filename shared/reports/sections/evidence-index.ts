/** All evidence by standard, and what is still missing. */
import { leavesOf } from '#shared/frameworks/index.ts';
import { say } from '#shared/i18n/language.ts';
import { cell, column } from '../templates/composer.ts';
import { sentence } from '../templates/text.ts';
import type { Scope } from './scope.ts';
import { flag, type Options, type SectionKind } from './types.ts';

function evidenceChapter(scope: Scope, options: Options): void {
  const { data, language, out } = scope;
  out.heading(1, scope.word('evidence'), { id: 'evidence' });
  const states = new Map(data.standards.map((state) => [state.code, state]));
  const leaves = leavesOf(data.framework);
  const given = leaves.flatMap((item) =>
    (states.get(item.code)?.evidence ?? []).map((document) => ({ item, document })),
  );
  const served = new Map<string, string[]>();
  for (const { item, document } of given)
    served.set(document.id, [...(served.get(document.id) ?? []), item.code]);
  const slots = leaves.flatMap((item) => (item.evidence ?? []).map((slot) => ({ item, slot })));
  const missing = slots.filter(
    ({ item, slot }) => !states.get(item.code)?.evidence.some((document) => document.slot === slot.id),
  );
  out.paragraph(
    sentence(language, 'evidence-lead', {
      documents: given.length,
      files: served.size,
      standards: new Set(given.map(({ item }) => item.code)).size,
      total: leaves.length,
      missing: missing.length,
      wanted: slots.length,
    }),
  );
  if (given.length > 0) {
    out.heading(2, scope.word('evidence-given'));
    out.table({
      caption: scope.word('evidence-index-caption'),
      wide: true,
      dense: true,
      columns: [
        column(scope.word('standard-code'), 1),
        column(scope.word('standard-title'), 2.8),
        column(scope.word('evidence-title'), 3.6),
        column(scope.word('evidence-slot'), 2.6),
        column(scope.word('evidence-file'), 3.4),
        column(scope.word('evidence-dated'), 1.5),
        column(scope.word('evidence-also'), 1.5),
        column(scope.word('evidence-digest'), 1.9),
      ],
      rows: given.map(({ item, document }) => {
        const slot = item.evidence?.find(({ id }) => id === document.slot);
        const also = (served.get(document.id) ?? []).filter((code) => code !== item.code);
        return [
          cell(item.code),
          cell(say(item.title, language)),
          cell(document.title),
          cell(slot ? say(slot.label, language) : scope.word('none')),
          cell(document.file ?? scope.word('none')),
          cell(document.dated ?? scope.word('none')),
          cell(also.join(language === 'en' ? ', ' : '、') || scope.word('none')),
          cell((document.sha256 ?? '').slice(0, 12) || scope.word('none')),
        ];
      }),
    });
  }
  if (!options.missing || missing.length === 0) return;
  out.heading(2, scope.word('evidence-absent'));
  out.table({
    caption: scope.word('evidence-absent-caption'),
    columns: [
      column(scope.word('standard-code'), 1),
      column(scope.word('standard-title'), 4),
      column(scope.word('evidence-absent-slots'), 6),
    ],
    rows: leaves.flatMap((item) => {
      const own = missing.filter((entry) => entry.item === item);
      return own.length === 0
        ? []
        : [
            [
              cell(item.code + (item.core ? ' ★' : '')),
              cell(say(item.title, language)),
              cell(own.map(({ slot }) => say(slot.label, language)).join(language === 'en' ? '; ' : '；')),
            ],
          ];
    }),
  });
}

export const evidenceIndex: SectionKind = {
  id: 'evidence',
  label: { zh: '佐证材料目录', en: 'Index of evidence' },
  hint: {
    zh: '按标准列出全部佐证材料及其文件、日期、摘要，并列出尚缺的材料。',
    en: 'All evidence by standard with file, date and digest, and what is still missing.',
  },
  subjects: ['hospital'],
  needs: ['framework'],
  options: [flag('missing', '列出尚缺的材料', 'What is missing')],
  write: evidenceChapter,
};
