import { Tag } from 'antd';
import { headDifferences, type ItemDifference } from '#shared/frameworks/diff.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import { useLanguage } from '../../app/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** What differs between two editions or versions: first what they say of themselves, then item by item. */
export function DifferenceTable(props: {
  from: Framework;
  to: Framework;
  lines: readonly ItemDifference[];
  /** The work that lies at an item of the former one. */
  done?: (item: FrameworkItem | null) => string;
  /** How the two are called; their editions, where absent. */
  names?: { from: string; to: string };
}) {
  const { t, say } = useLanguage();
  const { from, to, lines, done } = props;
  const head = headDifferences(from, to);
  if (lines.length === 0 && head.length === 0) return <EmptyState title={t('frameworks.nothing-differs')} />;
  const cell = (item: FrameworkItem | null) =>
    item && (
      <>
        <span className="figures">{item.code}</span> {say(item.title)}
        {item.points !== undefined && (
          <small className="frameworks-soft"> {t('standards.points', { n: item.points })}</small>
        )}
      </>
    );
  return (
    <table className="frameworks-compare">
      <thead>
        <tr>
          <th scope="col">{t('frameworks.state')}</th>
          <th scope="col">{props.names?.from ?? `${t('frameworks.from')} ${from.edition}`}</th>
          <th scope="col">{props.names?.to ?? `${t('frameworks.to')} ${to.edition}`}</th>
          {done && <th scope="col">{t('frameworks.material')}</th>}
        </tr>
      </thead>
      <tbody>
        {head.map((line) => (
          <tr key={line.kind} data-state="changed">
            <td>
              <Tag>{t('frameworks.head')}</Tag>
              <small className="frameworks-soft">{t(`frameworks.head-${line.kind}`)}</small>
            </td>
            <td>{say(line.from) || '–'}</td>
            <td>{say(line.to) || '–'}</td>
            {done && <td />}
          </tr>
        ))}
        {lines.map((line) => (
          <tr key={`${line.from?.code ?? ''} ${line.to?.code ?? ''}`} data-state={line.state}>
            <td>
              <Tag>{t(`frameworks.state-${line.state}`)}</Tag>
              {line.changes.map((change) => (
                <small key={change} className="frameworks-soft">
                  {t(`frameworks.change-${change}`)}{' '}
                </small>
              ))}
            </td>
            <td>{cell(line.from)}</td>
            <td>{cell(line.to)}</td>
            {done && <td>{line.leaf ? done(line.from) : ''}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
