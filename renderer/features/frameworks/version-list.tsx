import { Radio } from 'antd';
import type { Output } from '#shared/api/index.ts';
import { useLanguage } from '../../app/language.tsx';
import { formatStamp } from '../../ui/format-date.ts';

export interface Chosen {
  /** The edition. */
  id: string;
  version: number;
}

/** Editions with their versions, newest first; one is chosen to look from and one to look at. */
export function VersionList(props: {
  editions: Output<'frameworks.history'>['editions'];
  pair: { from: Chosen; to: Chosen };
  onChange(pair: { from: Chosen; to: Chosen }): void;
}) {
  const { t, say } = useLanguage();
  const { editions, pair, onChange } = props;
  const is = (chosen: Chosen, id: string, version: number) => chosen.id === id && chosen.version === version;
  return (
    <div className="frameworks-tree frameworks-versions">
      {editions.map(({ id, label, edition, shipped, versions }) => (
        <section key={id} aria-label={`${say(label)} ${edition}`}>
          <h2>{`${say(label)} · ${edition}`}</h2>
          <ol>
            {versions.map(({ version, at, by, framework }, index) => {
              const name = shipped
                ? t('frameworks.version-shipped')
                : t('frameworks.version-n', { n: version });
              const radio = (side: 'from' | 'to') => (
                <Radio
                  checked={is(pair[side], id, version)}
                  disabled={framework === null}
                  aria-label={t(`frameworks.version-${side}`, { name: `${edition} ${name}` })}
                  onChange={() => onChange({ ...pair, [side]: { id, version } })}
                />
              );
              return (
                <li key={version}>
                  {radio('from')}
                  {radio('to')}
                  <span>
                    {name}
                    {!shipped && index === 0 && framework && (
                      <small className="frameworks-soft"> {t('frameworks.version-now')}</small>
                    )}
                    {framework === null && (
                      <small className="frameworks-soft"> {t('frameworks.version-taken-away')}</small>
                    )}
                    {at !== '' && <small className="frameworks-soft">{`${by} · ${formatStamp(at)}`}</small>}
                  </span>
                </li>
              );
            })}
          </ol>
        </section>
      ))}
    </div>
  );
}
