import { Alert } from 'antd';
import type { ValueProblem } from '#shared/importing/check-values.ts';
import type { RecordType } from '#shared/records/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { focusOn, stopOf } from './stops.ts';

/** What a refused save found, as a list whose entries lead to their fields. */
export function ProblemSummary({ type, problems }: { type: RecordType; problems: readonly ValueProblem[] }) {
  const { t, say } = useLanguage();
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length === 0) return null;
  return (
    <Alert
      type="error"
      role="alert"
      showIcon
      className="form-summary"
      title={t('forms.problems-title', { n: errors.length })}
      description={
        <ul>
          {errors.map(({ field, code, message }) => {
            const spec = type.fields.find(({ name }) => name === field);
            return (
              <li key={`${field} ${code}`}>
                {spec ? (
                  <button
                    type="button"
                    className="record-cell-link"
                    onClick={() => {
                      const stop = stopOf(field);
                      if (stop) focusOn(stop);
                    }}
                  >
                    {`${say(spec.label)}: ${say(message)}`}
                  </button>
                ) : (
                  say(message)
                )}
              </li>
            );
          })}
        </ul>
      }
    />
  );
}
