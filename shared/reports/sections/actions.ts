/** Improvement actions opened in the year, as they stand on the day of the report. */
import { cell, column } from '../templates/composer.ts';
import { sentence } from '../templates/text.ts';
import type { Scope } from './scope.ts';
import { flag, type Options, type SectionKind } from './types.ts';

const LISTED = 15;

const daysLate = (due: string, today: string) =>
  Math.round((Date.parse(`${today}T00:00:00Z`) - Date.parse(`${due}T00:00:00Z`)) / 86_400_000);

function actionsChapter(scope: Scope, options: Options): void {
  const { data, language, out, here } = scope;
  out.heading(1, scope.word('actions'), { id: 'actions' });
  const actions = data.actions.filter((action) => here === null || action.department === here);
  if (actions.length === 0) {
    out.paragraph(sentence(language, 'actions-none'));
    return;
  }
  const today = data.date.slice(0, 10);
  const closed = actions.filter((action) => action.closedOn !== null);
  const overdue = actions.filter(
    (action) => action.closedOn === null && action.dueOn !== null && action.dueOn < today,
  );
  out.paragraph(
    sentence(language, 'actions-lead', {
      total: actions.length,
      closed: closed.length,
      verified: closed.filter((action) => action.verified).length,
      open: actions.length - closed.length,
      overdue: overdue.length,
    }),
  );
  const codes = [...new Set(actions.map((action) => action.department))].sort((a, b) =>
    (a ?? '').localeCompare(b ?? ''),
  );
  if (here === null)
    out.table({
      caption: scope.word('actions-caption'),
      columns: [
        column(scope.word('department'), 3),
        column(scope.word('action-opened'), 1.5, 'end'),
        column(scope.word('action-closed'), 1.5, 'end'),
        column(scope.word('action-verified'), 1.5, 'end'),
        column(scope.word('action-open'), 1.5, 'end'),
        column(scope.word('action-overdue'), 1.5, 'end'),
      ],
      rows: codes.map((code) => {
        const own = actions.filter((action) => action.department === code);
        const ownClosed = own.filter((action) => action.closedOn !== null);
        return [
          cell(scope.departmentName(code)),
          cell(own.length),
          cell(ownClosed.length),
          cell(ownClosed.filter((action) => action.verified).length),
          cell(own.length - ownClosed.length),
          cell(overdue.filter((action) => action.department === code).length),
        ];
      }),
    });
  if (overdue.length === 0 || !options.overdue) return;
  const oldest = [...overdue].sort((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''));
  out.table({
    caption: scope.word('actions-overdue-caption'),
    columns: [
      column(scope.word('action-number'), 1.8),
      column(scope.word('department'), 2.3),
      column(scope.word('action-requirement'), 4.5),
      column(scope.word('action-due'), 1.7, 'end'),
      column(scope.word('action-overdue-days'), 1.4, 'end'),
    ],
    rows: oldest
      .slice(0, LISTED)
      .map((action) => [
        cell(action.number),
        cell(scope.departmentName(action.department)),
        cell(action.requirement),
        cell(action.dueOn ?? ''),
        cell(daysLate(action.dueOn ?? today, today)),
      ]),
  });
  if (oldest.length > LISTED) {
    out.paragraph(sentence(language, 'actions-more', { count: oldest.length - LISTED }), 'note');
  }
}

export const actions: SectionKind = {
  id: 'actions',
  label: { zh: '改进措施', en: 'Improvement actions' },
  hint: {
    zh: '本学年提出的改进措施及其进展，逾期未完成的逐条列出。',
    en: 'Actions opened in the year and how they stand; those overdue one by one.',
  },
  subjects: ['hospital', 'department'],
  options: [flag('overdue', '列出逾期未完成的措施', 'List of overdue actions')],
  write: actionsChapter,
};
