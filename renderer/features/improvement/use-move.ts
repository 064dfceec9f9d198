import { App } from 'antd';
import type { ImprovementAction } from '#shared/api/improvement.ts';
import { moveTo, type Stage } from '#shared/improvement/actions/stage.ts';
import type { FieldValues } from '#shared/records/types.ts';
import { call } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';

/** Saves changes of an action; answers whether they went through, and tells what did not. */
export function useSave() {
  const { t, say } = useLanguage();
  const { message } = App.useApp();
  return async ({ record }: ImprovementAction, values: FieldValues): Promise<boolean> => {
    const done = await call('records.save', {
      type: 'improvement',
      id: record.id,
      version: record.version,
      values,
    });
    if (!done.ok) {
      void message.error(
        done.error.code === 'record-changed'
          ? t('errors.record-changed', { by: String(done.error.details?.by ?? '') })
          : done.error.message,
      );
      return false;
    }
    const wrong = done.data.problems.find(({ level }) => level === 'error');
    if (wrong && done.data.record === null) void message.error(say(wrong.message));
    return done.data.record !== null;
  };
}

/** Brings an action to a stage; a move to `act` asks for a verification first. */
export function useMove(today: string, onVerify: (action: ImprovementAction) => void) {
  const { t } = useLanguage();
  const { message } = App.useApp();
  const save = useSave();
  return async (action: ImprovementAction, stage: Stage): Promise<void> => {
    if (stage === action.stage) return;
    if (stage === 'act') {
      onVerify(action);
      return;
    }
    const changes = moveTo(action.record.values, stage, today);
    if (changes === null) {
      void message.warning(t('improvement.cannot-plan'));
      return;
    }
    if (await save(action, changes))
      void message.success(
        t('improvement.moved', {
          no: String(action.record.values.action_no ?? ''),
          stage: t(`improvement.stage-${stage}`),
        }),
      );
  };
}
