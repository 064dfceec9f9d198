import { Alert, Button } from 'antd';
import type { SheetState } from '#shared/api/importing.ts';
import { fieldOf } from '#shared/records/index.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useLanguage } from '../../app/language.tsx';
import type { ImportEditing } from './use-import.ts';

interface Props {
  importId: string;
  sheet: SheetState;
  editing: ImportEditing;
}

/** Why a sheet is left out, and what it lacks. */
export function SheetNotes({ importId, sheet, editing }: Props) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  const type = sheet.type ? catalog.type(sheet.type) : null;
  const label = (name: string) => (type ? say(fieldOf(type, name).label) : name);
  const canInclude = sheet.skipped === 'hidden' || sheet.skipped === 'person';
  return (
    <>
      {sheet.skipped && (
        <Alert
          type={sheet.skipped === 'unknown-header' ? 'warning' : 'info'}
          showIcon
          title={t(`importing.skipped-${sheet.skipped}`)}
          description={sheet.skipped === 'unknown-header' ? t('importing.unknown-header-hint') : undefined}
          action={
            canInclude && (
              <Button
                size="small"
                disabled={editing.busy}
                onClick={() => void editing.map({ import: importId, sheet: sheet.sheet, include: true })}
              >
                {t('importing.include-sheet')}
              </Button>
            )
          }
        />
      )}
      {type && sheet.missing.length > 0 && (
        <Alert
          type="error"
          showIcon
          title={t('importing.missing-fields', { fields: sheet.missing.map(label) })}
        />
      )}
    </>
  );
}
