import { CheckOutlined, LockOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import type { Instrument } from '#shared/instruments/types.ts';
import { useT } from '../../../app/language.tsx';

/** Whose the words of the items are; a pasted wording is the office's affair. */
export function WordingMark({ form }: { form: Instrument }) {
  const t = useT();
  const pasted = form.wording === 'licensed' && !form.items.some(({ placeholder }) => placeholder);
  const state = pasted ? 'pasted' : form.wording;
  return (
    <span className="instrument-wording">
      {state === 'licensed' ? (
        <LockOutlined />
      ) : state === 'unverified' ? (
        <QuestionCircleOutlined />
      ) : (
        <CheckOutlined />
      )}
      {t(`instruments.wording-${state}`)}
    </span>
  );
}
