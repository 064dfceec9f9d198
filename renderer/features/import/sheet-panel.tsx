import { Alert, Segmented } from 'antd';
import { useState } from 'react';
import type { SheetState } from '#shared/api/importing.ts';
import { fieldOf } from '#shared/records/index.ts';
import type { FieldValue } from '#shared/records/types.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useLanguage } from '../../app/language.tsx';
import { formatCount } from '../../ui/format-date.ts';
import { Panel } from '../../ui/page.tsx';
import { useFieldText } from '../../ui/record/use-field-text.ts';
import { MappingPanel } from './mapping-panel.tsx';
import { type Show, showKey, summed } from './outcome.ts';
import { ProblemPanel } from './problem-panel.tsx';
import { RowGrid } from './row-grid.tsx';
import { SummaryBar } from './summary-bar.tsx';
import type { ImportEditing } from './use-import.ts';

interface Props {
  importId: string;
  sheet: SheetState;
  editing: ImportEditing;
  readOnly: boolean;
}

/** One sheet of a staged file: its sum, its mapping, its problems and its rows. */
export function SheetPanel({ importId, sheet, editing, readOnly }: Props) {
  const { t } = useLanguage();
  const [show, setShow] = useState<Show>('all');
  const [problem, setProblem] = useState<string | null>(null);
  const understood = sheet.type !== null;
  const [mappingOpen, setMappingOpen] = useState(!understood || sheet.missing.length > 0);
  const taken = sheet.columns.filter(({ target }) => target !== null).length;
  const numbers: Partial<Record<Show, number>> = {
    all: sheet.counts.read + sheet.counts.notData,
    new: sheet.counts.new,
    changed: sheet.counts.changed,
    unchanged: sheet.counts.unchanged,
    rejected: sheet.counts.rejected,
    'not-data': sheet.counts.notData,
  };
  const offered: Show[] = ['all', 'problems', ...summed, 'not-data'];
  return (
    <div className="import-sheet">
      {understood && <SummaryBar counts={sheet.counts} />}
      <SheetNotes sheet={sheet} />
      <details
        className="import-section"
        open={mappingOpen}
        onToggle={(event) => setMappingOpen(event.currentTarget.open)}
      >
        <summary>
          {t('importing.mapping')}
          <span className="import-summary-note">
            {understood && t('importing.mapping-summary', { taken, kept: sheet.columns.length - taken })}
          </span>
        </summary>
        <MappingPanel importId={importId} sheet={sheet} editing={editing} />
      </details>
      {!understood && sheet.rows > 0 && (
        <RowGrid importId={importId} sheet={sheet} show="all" problem={null} editing={editing} readOnly />
      )}
      {understood && (
        <>
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
        </>
      )}
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

function SheetNotes({ sheet }: { sheet: SheetState }) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  const type = sheet.type ? catalog.type(sheet.type) : null;
  const label = (name: string) => (type ? say(fieldOf(type, name).label) : name);
  const { text } = useFieldText();
  const shownValue = (name: string, value: FieldValue) =>
    (type && text(fieldOf(type, name), value)) ?? String(value);
  const defaults = Object.entries(sheet.defaults).filter(([, value]) => value !== null);
  return (
    <>
      {sheet.skipped && (
        <Alert
          type={sheet.skipped === 'unknown-header' ? 'warning' : 'info'}
          showIcon
          title={t(`importing.skipped-${sheet.skipped}`)}
          description={sheet.skipped === 'unknown-header' ? t('importing.unknown-header-hint') : undefined}
        />
      )}
      {type && sheet.missing.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('importing.missing-fields', { fields: sheet.missing.map(label) })}
        />
      )}
      {type && defaults.length > 0 && (
        <p className="import-defaults">
          {t('importing.defaults', {
            values: defaults.map(([name, value]) => `${label(name)} ${shownValue(name, value)}`),
          })}
        </p>
      )}
    </>
  );
}
