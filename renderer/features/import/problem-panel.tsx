import type { SheetState } from '#shared/api/importing.ts';
import { useLanguage } from '../../app/language.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import type { ImportEditing } from './use-import.ts';

interface Props {
  importId: string;
  sheet: SheetState;
  /** The group whose rows the grid is narrowed to. */
  shown: string | null;
  onShow(problem: string | null): void;
  editing: ImportEditing;
}

/** Every kind of problem once, with the way to its rows and the likely cure. */
export function ProblemPanel({ importId, sheet, shown, onShow, editing }: Props) {
  const { t, say } = useLanguage();
  const lines = sheet.problems.map((problem) => {
    const column = sheet.columns.find(({ letters }) => letters === problem.column);
    const { suggestion, firstRow } = problem;
    return {
      key: problem.key,
      level: problem.level,
      message: say(problem.message),
      place:
        firstRow === null
          ? undefined
          : problem.count > 1
            ? t('importing.problem-more', { row: firstRow, n: problem.count - 1 })
            : t('importing.problem-rows', { row: firstRow }),
      fix:
        suggestion && column && !editing.busy
          ? {
              label: t('importing.problem-use', { label: say(suggestion.label) }),
              run: () =>
                void editing.translate({
                  import: importId,
                  sheet: sheet.sheet,
                  column: column.index,
                  from: suggestion.from,
                  to: suggestion.to,
                }),
            }
          : null,
      onShow: firstRow === null ? undefined : () => onShow(shown === problem.key ? null : problem.key),
    };
  });
  return <ProblemList problems={lines} selected={shown} />;
}
