import { StarFilled } from '@ant-design/icons';
import { Link } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import { parts, weakestFirst } from '#shared/readiness/judge.ts';
import { useLanguage } from '../../../app/language.tsx';
import '../../../ui/matrix.css';
import { StateShape } from '../state-shape.tsx';
import { linesOf } from '../tree.ts';
import { nextPlace } from './next-place.ts';

type Readiness = Output<'readiness.matrix'>['items'][number]['readiness'];

/** What is lacking is named so far; the rest is counted. */
const NAMED = 2;

export const orders = ['weakest', 'by-order'] as const;
export type ItemOrder = (typeof orders)[number];

/** Items by state. The next step leads to the item. */
export function ItemMatrix({
  framework,
  matrix,
  order,
}: {
  framework: Framework;
  matrix: Output<'readiness.matrix'>;
  order: ItemOrder;
}) {
  const { t, say, language } = useLanguage();
  const found = new Map(matrix.items.map(({ code, readiness }) => [code, readiness]));
  const lines = linesOf(framework.items);
  const scored = matrix.counts.atStake !== null;
  const leaves = lines
    .filter(({ leaf }) => leaf)
    .flatMap(({ item }) => {
      const readiness = found.get(item.code);
      return readiness ? [{ item, readiness, core: item.core ?? false }] : [];
    });
  const columns = parts.length + (scored ? 3 : 2);
  const row = (item: FrameworkItem, readiness: Readiness) => (
    <tr key={item.code}>
      <th scope="row" title={say(item.title)}>
        <span className="figures">{item.code}</span> {say(item.title)}
        {item.core && <StarFilled className="standards-core" aria-label={t('standards.core')} />}
      </th>
      {parts.map((part) => (
        <td key={part}>
          <span className="standards-mark" data-mark={readiness.marks[part]}>
            <StateShape mark={readiness.marks[part]} />
            {t(`readiness.mark-${readiness.marks[part]}`)}
          </span>
        </td>
      ))}
      {scored && <td className="matrix-number figures">{readiness.atStake}</td>}
      <td>
        {readiness.next === 'nothing' ? (
          <span className="standards-soft">{t('readiness.next-nothing')}</span>
        ) : (
          <Link
            href={nextPlace(framework.id, item.code, readiness)}
            aria-label={t('readiness.open-next', {
              item: item.code,
              next: t(`readiness.next-${readiness.next}`, { n: readiness.count }),
            })}
          >
            {t(`readiness.next-${readiness.next}`, { n: readiness.count })}
          </Link>
        )}
        {readiness.lacks.length > 0 && (
          <small
            className="readiness-lacks"
            title={readiness.lacks.map(({ label }) => say(label)).join('\n')}
          >
            {readiness.lacks
              .slice(0, NAMED)
              .map(({ label }) => say(label))
              .join(language === 'en' ? ', ' : '、')}
            {readiness.lacks.length > NAMED &&
              ` ${t('readiness.lacks-more', { n: readiness.lacks.length - NAMED })}`}
          </small>
        )}
      </td>
    </tr>
  );
  return (
    <section className="matrix readiness-matrix">
      <table aria-label={t('readiness.title')}>
        <thead>
          <tr>
            <th scope="col">{t('readiness.item')}</th>
            {parts.map((part) => (
              <th key={part} scope="col">
                {t(`readiness.part-${part}`)}
              </th>
            ))}
            {scored && (
              <th scope="col" className="matrix-number">
                {t('readiness.at-stake')}
              </th>
            )}
            <th scope="col">{t('readiness.next')}</th>
          </tr>
        </thead>
        <tbody>
          {order === 'weakest'
            ? [...leaves].sort(weakestFirst).map(({ item, readiness }) => row(item, readiness))
            : lines.map(({ item, leaf }) => {
                const readiness = found.get(item.code);
                if (leaf) return readiness ? row(item, readiness) : null;
                return (
                  <tr key={item.code} className="matrix-group">
                    <th scope="rowgroup" colSpan={columns}>
                      <span className="figures">{item.code}</span> {say(item.title)}
                    </th>
                  </tr>
                );
              })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('readiness.total')}</th>
            {parts.map((part) => (
              <td key={part} className="figures">
                {t('common.done-of', { done: matrix.counts[part], total: matrix.counts.items })}
              </td>
            ))}
            {scored && <td className="matrix-number figures">{matrix.counts.atStake}</td>}
            <td>{t('readiness.ready-count', { n: matrix.counts.ready, all: matrix.counts.items })}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
