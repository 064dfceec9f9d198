import { Tabs } from 'antd';
import { type ReactNode, useState } from 'react';
import type { SheetState } from '#shared/api/importing.ts';
import { useLanguage } from '../../app/language.tsx';
import { DifferencePanel } from './difference-panel.tsx';
import { MappingPanel } from './mapping-panel.tsx';
import { RowsPanel } from './rows-panel.tsx';
import { ShapePanel } from './shape-panel.tsx';
import { SheetHead } from './sheet-head.tsx';
import { SheetNotes } from './sheet-notes.tsx';
import { SummaryBar } from './summary-bar.tsx';
import { notable, useDifference } from './use-difference.ts';
import type { ImportEditing } from './use-import.ts';
import { ValuesPanel } from './values-panel.tsx';

interface Props {
  importId: string;
  sheet: SheetState;
  editing: ImportEditing;
  readOnly: boolean;
}

type View = 'rows' | 'columns' | 'values' | 'shape' | 'difference';

/** Where a person has most to do: a sheet not understood by its shape, one without its required fields by its columns. */
const firstView = (sheet: SheetState): View =>
  sheet.type === null ? 'shape' : sheet.missing.length > 0 ? 'columns' : 'rows';

/** One sheet of a staged file: its sum, what it was taken for, its problems and its rows. */
export function SheetPanel({ importId, sheet, editing, readOnly }: Props) {
  const { t } = useLanguage();
  const understood = sheet.type !== null;
  const [chosen, setChosen] = useState<{ view: View; type: string | null }>({
    view: firstView(sheet),
    type: sheet.type,
  });
  const [column, setColumn] = useState<number | null>(null);
  // Another record type is another beginning.
  const view = chosen.type === sheet.type ? chosen.view : firstView(sheet);
  const choose = (next: View) => setChosen({ view: next, type: sheet.type });
  if (chosen.type !== sheet.type) setChosen({ view: firstView(sheet), type: sheet.type });
  const difference = useDifference(importId, sheet);
  const differing = difference.data ? notable(difference.data) : 0;
  const panel = { importId, sheet, editing };
  const views: { key: View; label: ReactNode; children: ReactNode }[] = [
    {
      key: 'rows',
      label: t('importing.tab-rows'),
      children: <RowsPanel {...panel} readOnly={readOnly} />,
    },
    {
      key: 'columns',
      label: t('importing.tab-columns'),
      children: (
        <MappingPanel
          {...panel}
          onValues={(index) => {
            setColumn(index);
            choose('values');
          }}
        />
      ),
    },
    {
      key: 'values',
      label: t('importing.tab-values'),
      children: <ValuesPanel {...panel} column={column} onColumn={setColumn} />,
    },
    { key: 'shape', label: t('importing.tab-shape'), children: <ShapePanel {...panel} /> },
    {
      key: 'difference',
      label: (
        <span>
          {t('importing.tab-difference')}
          {differing > 0 && <em className="import-tab-count">{differing}</em>}
        </span>
      ),
      children: <DifferencePanel {...panel} />,
    },
  ];
  return (
    <div className="import-sheet">
      {understood && <SummaryBar counts={sheet.counts} />}
      <SheetNotes {...panel} />
      <SheetHead {...panel} />
      {understood ? (
        <Tabs
          size="small"
          className="import-views"
          activeKey={view}
          onChange={(key) => choose(key as View)}
          destroyOnHidden
          items={views}
        />
      ) : (
        sheet.rows > 0 && <ShapePanel {...panel} />
      )}
    </div>
  );
}
