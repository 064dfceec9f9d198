import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { ruleWords } from './rule-words.ts';

/** Who changed the rule of a type, when, and to what. */
export function RuleHistory(props: { type: string; nameOf(department: string): string }) {
  const { t, say } = useLanguage();
  const history = useOperation('completeness.ruleHistory', { type: props.type }, { keep: true });
  const versions = history.data?.versions ?? [];
  return (
    <details className="completeness-history">
      <summary>
        {t('completeness.rule-history')} {versions.length}
      </summary>
      {versions.length === 0 ? (
        <p>{t('completeness.history-none')}</p>
      ) : (
        <ol>
          {versions.map(({ department, at, by, rule }) => (
            <li key={`${department} ${at}`}>
              {t('completeness.history-line', {
                at: formatStamp(at),
                by,
                what: [
                  department === null ? t('completeness.rule-for-all') : props.nameOf(department),
                  rule ? ruleWords(rule, t, say) : t('completeness.history-reset'),
                ].join(t('completeness.clause')),
              })}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
