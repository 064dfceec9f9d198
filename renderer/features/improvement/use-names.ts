import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';

/** What a department is called; null is the hospital. */
export function useNames(): (code: string | null) => string {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  return (code) => {
    if (code === null) return t('improvement.hospital');
    const unit = workspace.departments.find((each) => each.code === code);
    return unit ? say(unit.name) : code;
  };
}
