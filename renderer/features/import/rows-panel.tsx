import { Segmented } from 'antd';
import { useState } from 'react';
import type { SheetState } from '#shared/api/importing.ts';
import { useLanguage } from '../../app/language.tsx';
import { formatCount } from '../../ui/format-date.ts';
import { Panel } from '../../ui/page.tsx';
import { type Show, showKey, summed } from './outcome.ts';
import { ProblemPanel } from './problem-panel.tsx';
import { RowGrid } from './row-grid.tsx';
import type { ImportEditing } from './use-import.ts';

interface Props {
  importId: string;
  sheet: SheetState;
  editing: ImportEditing;
  readOnly: boolean;
}

const offered: Show[] = ['all', 'problems', ...summed, 'not-data'];

/** The problems of a sheet by kind, and its rows as the department wrote them. */
export function RowsPanel({ importId, sheet, editing, readOnly }: Props) {
  const { t } = useLanguage();
  const [show, setShow] = useState<Show>('all');
  const [problem, setProblem] = useState<string | null>(null);
  const numbers: Partial<Record<Show, number>> = {
    all: sheet.counts.read + sheet.counts.notData,
    new: sheet.counts.new,
    changed: sheet.counts.changed,
    unchanged: sheet.counts.unchanged,
    rejected: sheet.counts.rejected,
    'not-data': sheet.counts.notData,
  };
  return (
    <div className="import-view">
      <Panel
        title={t('importing.problems')}
        extra={
          sheet.problems.length === 0
            ? t('importing.problems-none')
            : t('importing.problems-count', count(sheet))
        }
        flush
      >
        {sheet.problems.length > 0 && (
          <ProblemPanel
            importId={importId}
            sheet={sheet}
            shown={problem}
            onShow={(next) => {
              setProblem(next);
              setShow('all');
            }}
            editing={editing}
          />
        )}
      </Panel>
      <section className="import-rows">
        <div className="import-filter">
          <Segmented<Show>
            size="small"
            value={show}
            aria-label={t('importing.sheets')}
            onChange={(next) => {
              setShow(next);
              setProblem(null);
            }}
            options={offered
              .filter((value) => numbers[value] !== 0)
              .map((value) => ({
                value,
                label:
                  numbers[value] === undefined
                    ? t(showKey[value])
                    : `${t(showKey[value])} ${formatCount(numbers[value])}`,
              }))}
          />
          <span className="import-hint">{t('importing.grid-hint')}</span>
        </div>
        <RowGrid
          key={`${show} ${problem}`}
          importId={importId}
          sheet={sheet}
          show={show}
          problem={problem}
          editing={editing}
          readOnly={readOnly}
        />
      </section>
    </div>
  );
}

const count = (sheet: SheetState) => {
  const places = (level: 'error' | 'warning') =>
    sheet.problems
      .filter((problem) => problem.level === level)
      .reduce((sum, problem) => sum + problem.count, 0);
  return { errors: places('error'), warnings: places('warning') };
};
