import { Button } from 'antd';
import type { SheetState } from '#shared/api/importing.ts';
import { useLanguage } from '../../app/language.tsx';
import { ShapeGrid } from './shape-grid.tsx';
import type { ImportEditing } from './use-import.ts';

interface Props {
  importId: string;
  sheet: SheetState;
  editing: ImportEditing;
}

/** The sheet as it was handed in, with what each row and column was taken for, and the place to say otherwise. */
export function ShapePanel({ importId, sheet, editing }: Props) {
  const { t } = useLanguage();
  const { area, headerRows } = sheet;
  const bounded =
    area.firstRow !== null ||
    area.lastRow !== null ||
    area.leftOutRows.length + area.takenInRows.length + area.leftOutColumns.length > 0;
  const first = Math.max(area.firstRow ?? 1, (headerRows.at(-1) ?? 0) + 1);
  return (
    <div className="import-view">
      <div className="import-filter">
        {sheet.type && (
          <strong>
            {t('importing.shape-summary', {
              header: headerRows.length > 0 ? headerRows.join('–') : t('importing.shape-no-header'),
              first,
              last: area.lastRow ?? sheet.rows,
            })}
          </strong>
        )}
        {bounded && (
          <Button
            size="small"
            disabled={editing.busy}
            onClick={() =>
              void editing.map({
                import: importId,
                sheet: sheet.sheet,
                area: { firstRow: null, lastRow: null, leftOutRows: [], takenInRows: [], leftOutColumns: [] },
              })
            }
          >
            {t('importing.shape-reset')}
          </Button>
        )}
        {sheet.type && <span className="import-hint">{t('importing.shape-hint')}</span>}
      </div>
      <ShapeGrid importId={importId} sheet={sheet} editing={editing} />
    </div>
  );
}
