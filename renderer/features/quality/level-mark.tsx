import { CloseCircleFilled, InfoCircleFilled, WarningFilled } from '@ant-design/icons';
import type { QualityLevel } from '#shared/quality/types.ts';
import { useT } from '../../app/language.tsx';

const ICONS = { error: CloseCircleFilled, warning: WarningFilled, note: InfoCircleFilled };

/** A level by form and colour, with its word for those who see neither. */
export function LevelMark({ level }: { level: QualityLevel }) {
  const t = useT();
  const Icon = ICONS[level];
  const word = t(`quality.level-${level}`);
  return (
    <span className="level-mark" data-level={level} title={word}>
      <Icon aria-hidden="true" />
      <span className="visually-hidden">{word}</span>
    </span>
  );
}
