import { Alert, Button } from 'antd';
import type { Output } from '#shared/api/index.ts';
import { useLanguage } from '../../app/language.tsx';

/** Why a framework was not saved: what is wrong with it, or work that would be out of sight. */
export function LeftNote({ outcome, onSave }: { outcome: Output<'frameworks.save'>; onSave(): void }) {
  const { t } = useLanguage();
  if (outcome.problems.length > 0)
    return (
      <Alert
        type="error"
        showIcon
        title={[
          ...new Set(outcome.problems.map(({ code, at }) => t(`frameworks.problem-${code}`, { at }))),
        ].join(' ')}
      />
    );
  if (outcome.left.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('frameworks.left-title')}
      description={t('frameworks.left-words', { codes: outcome.left.map(({ code }) => code).join(' ') })}
      action={
        <Button size="small" onClick={onSave}>
          {t('frameworks.left-save')}
        </Button>
      }
    />
  );
}
