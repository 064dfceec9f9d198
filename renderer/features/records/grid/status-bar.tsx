import { CheckCircleOutlined, ExclamationCircleFilled, LoadingOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { failureText } from '#shared/i18n/translate.ts';
import { useLanguage } from '../../../app/language.tsx';
import { formatCount } from '../../../ui/format-date.ts';
import { type CellRange, columnsIn, isSingle, rowsIn } from '../../../ui/grid/selection.ts';
import type { GridModel } from './grid-model.ts';

const clock = (time: Date) => time.toTimeString().slice(0, 8);

/** Below the grid: how many rows there are, what is selected, what became of it, and whether everything is stored. */
export function StatusBar(props: { model: GridModel; range: CellRange; said: string; onProblem(): void }) {
  const { t, language } = useLanguage();
  const { model, range } = props;
  const { saving } = model;
  const unsaved = saving.unsaved.length;
  const refused = [...saving.drafts.values()].filter(({ state }) => state === 'refused').length;
  return (
    <div className="grid-status">
      <span className="figures">{t('records.count', { n: model.total })}</span>
      {!isSingle(range) && (
        <span className="figures">
          {t('grid.selected', { rows: formatCount(rowsIn(range)), columns: columnsIn(range) })}
        </span>
      )}
      <span className="grid-said" role="status" aria-live="polite">
        {props.said}
      </span>
      <span
        className="grid-saved"
        role="status"
        data-state={refused > 0 || saving.failure ? 'refused' : 'fine'}
      >
        {saving.busy > 0 ? (
          <>
            <LoadingOutlined aria-hidden="true" /> {t('grid.saving')}
          </>
        ) : saving.failure ? (
          <>
            <ExclamationCircleFilled aria-hidden="true" /> {t('grid.not-saved')}{' '}
            {failureText(language, saving.failure)}
          </>
        ) : refused > 0 ? (
          <>
            <ExclamationCircleFilled aria-hidden="true" /> {t('grid.refused-rows', { n: refused })}
          </>
        ) : unsaved > 0 ? (
          t('grid.typing')
        ) : saving.savedAt ? (
          <>
            <CheckCircleOutlined aria-hidden="true" /> {t('grid.saved-at', { time: clock(saving.savedAt) })}
          </>
        ) : null}
      </span>
      {saving.busy === 0 && (refused > 0 || saving.failure) && (
        <>
          {refused > 0 && (
            <Button size="small" type="link" onClick={props.onProblem}>
              {t('grid.next-problem')}
            </Button>
          )}
          <Button size="small" type="link" onClick={() => saving.retry()}>
            {t('grid.retry')}
          </Button>
          <Button size="small" type="link" danger onClick={() => saving.discard()}>
            {t('grid.discard')}
          </Button>
        </>
      )}
    </div>
  );
}
