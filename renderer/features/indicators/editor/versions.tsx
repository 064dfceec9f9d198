import { Button } from 'antd';
import type { Output } from '#shared/api/index.ts';
import { indicatorChanges } from '#shared/indicators/definition/changes.ts';
import type { Surroundings } from '#shared/indicators/definition/problems.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { formatStamp } from '../../../ui/format-date.ts';
import { Panel } from '../../../ui/page.tsx';

type Version = Output<'indicators.versions'>['versions'][number];

/** Every version, with what it changed in words; an earlier one can be taken up again. */
export function Versions(props: {
  versions: readonly Version[];
  around: Surroundings;
  onUse: ((definition: Indicator) => void) | null;
}) {
  const { t, say, lookUp } = useLanguage();
  const { versions, around, onUse } = props;
  if (versions.length === 0) return null;
  return (
    <Panel title={t('definitions.versions')}>
      <ol className="making-versions">
        {versions.map(({ version, at, by, definition }, index) => (
          <li key={version}>
            <div className="making-version-head">
              <strong>{t('definitions.version-n', { n: version })}</strong>
              <span className="figures">{`${by} · ${formatStamp(at)}`}</span>
              {definition && <span>{t('definitions.from', { day: definition.effectiveFrom })}</span>}
              {index > 0 && definition && onUse && (
                <Button size="small" onClick={() => onUse(definition)}>
                  {t('definitions.use-version')}
                </Button>
              )}
            </div>
            <ul>
              {indicatorChanges(versions[index + 1]?.definition ?? null, definition, around).map((change) => (
                <li key={change.code}>
                  {lookUp(`definitions.change-${change.code}`)}
                  {change.before && change.after && (
                    <div className="making-difference">
                      <del>{say(change.before)}</del>
                      <ins>{say(change.after)}</ins>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
