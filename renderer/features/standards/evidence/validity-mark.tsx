import type { Validity } from '#shared/evidence/validity.ts';
import { useLanguage } from '../../../app/language.tsx';
import { StateShape } from '../state-shape.tsx';

/** Whether a piece is in date: a shape and a word. */
export function ValidityMark({ validity, hint }: { validity: Validity; hint?: string }) {
  const { t } = useLanguage();
  const mark = validity === 'current' ? 'done' : validity === 'undated' ? 'partly' : 'missing';
  return (
    <span className="standards-mark" data-mark={mark} title={hint}>
      <StateShape mark={mark} />
      {t(`evidence.validity-${validity}`)}
    </span>
  );
}
