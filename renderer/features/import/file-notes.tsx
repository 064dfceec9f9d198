import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { ImportState } from '#shared/api/importing.ts';
import { useLanguage } from '../../app/language.tsx';
import { formatDate } from '../../ui/format-date.ts';
import type { ImportEditing } from './use-import.ts';

interface Props {
  staged: ImportState;
  /** Writing was refused, because another plan comes out now. */
  stale: boolean;
  sheet: string;
  editing: ImportEditing;
}

/** What a person should know of the file before writing it. */
export function FileNotes({ staged, stale, sheet, editing }: Props) {
  const { t, say, language } = useLanguage();
  const [seen, setSeen] = useState('');
  const { recipe, rebuilt, counts, seenBefore } = staged;
  return (
    <>
      {(stale || (rebuilt && rebuilt.at !== seen)) && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t(stale ? 'importing.stale' : 'importing.rebuilt')}
          description={
            rebuilt &&
            t('importing.rebuilt-detail', {
              ...rebuilt.before,
              new2: counts.new,
              changed2: counts.changed,
              unchanged2: counts.unchanged,
              rejected2: counts.rejected,
            })
          }
          closable={rebuilt && !stale ? { onClose: () => setSeen(rebuilt.at) } : false}
        />
      )}
      {seenBefore && (
        <Alert
          type="info"
          showIcon
          title={t('importing.file-seen', { date: formatDate(seenBefore.at, language) })}
        />
      )}
      {staged.notes.map((note) => (
        <Alert key={note.en} type="info" showIcon title={say(note)} />
      ))}
      {recipe && (
        <p className="import-recipe">
          <span>
            {t('importing.recipe-used', {
              name: recipe.name,
              date: formatDate(recipe.learnedAt, language),
              columns: recipe.columns,
              translations: recipe.translations,
              defaults: recipe.defaults,
            })}
            {!recipe.exact && ` ${t('importing.recipe-near')}`}
          </span>
          <Button
            size="small"
            type="link"
            disabled={editing.busy}
            onClick={() => void editing.map({ import: staged.id, sheet, recipe: false })}
          >
            {t('importing.recipe-without')}
          </Button>
        </p>
      )}
    </>
  );
}
