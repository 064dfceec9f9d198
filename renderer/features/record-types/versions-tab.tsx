import { Button } from 'antd';
import type { Output } from '#shared/api/index.ts';
import { changesBetween } from '#shared/records/definition/changes.ts';
import type { Definition } from '#shared/records/definition/types.ts';
import { useLanguage } from '../../app/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatStamp } from '../../ui/format-date.ts';

type Version = Output<'record-types.versions'>['versions'][number];

/** Every version that was saved, with what it changed; an earlier one can be taken up again. */
export function VersionsTab(props: {
  versions: readonly Version[];
  onUse: ((definition: Definition) => void) | null;
}) {
  const { t, say, lookUp } = useLanguage();
  const { versions, onUse } = props;
  if (versions.length === 0) return <EmptyState title={t('record-types.versions-empty')} />;
  return (
    <ol className="types-versions">
      {versions.map((version, index) => {
        const changes = changesBetween(versions[index + 1]?.definition ?? null, version.definition);
        return (
          <li key={version.version}>
            <div className="types-rule-head">
              <h2>{t('record-types.version-n', { n: version.version })}</h2>
              <span className="figures">{`${version.by} · ${formatStamp(version.at)}`}</span>
              {index > 0 && version.definition && onUse && (
                <Button size="small" onClick={() => version.definition && onUse(version.definition)}>
                  {t('record-types.use-version')}
                </Button>
              )}
            </div>
            <ul>
              {changes.map((change) => (
                <li key={`${change.code} ${change.field?.name ?? ''} ${change.option ?? ''}`}>
                  {lookUp(`record-types.change-${change.code}`, {
                    field: change.field ? say(change.field.label) : '',
                    option: change.option ?? '',
                  })}
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
