import { useLanguage } from '../../app/language.tsx';
import { KeyValue } from '../../ui/key-value.tsx';

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value, null, 1);

/** What an entry recorded, as it was recorded: the names are those of the log. */
export function AuditDetails({ details, hash }: { details: Record<string, unknown>; hash: string }) {
  const { t, lookUp } = useLanguage();
  return (
    <div className="audit-details">
      <KeyValue
        rows={[
          ...Object.entries(details).map(([name, value]) => ({
            label: lookUp(`exchange.detail-${name}`) ?? name,
            value: value === null ? null : <span className="audit-text">{text(value)}</span>,
            key: name,
          })),
          { label: t('exchange.digest'), value: <code className="digest">{hash}</code>, key: '#hash' },
        ]}
      />
    </div>
  );
}
