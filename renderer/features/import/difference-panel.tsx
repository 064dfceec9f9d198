import { WarningFilled } from '@ant-design/icons';
import { Alert } from 'antd';
import type { SheetState } from '#shared/api/importing.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatCount, formatDate } from '../../ui/format-date.ts';
import { useFieldText } from '../../ui/record/use-field-text.ts';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import './difference-panel.css';
import { type Difference, notable, useDifference } from './use-difference.ts';

/** What is new, what is missing and what is out of line, against the department's last file of this kind. */
export function DifferencePanel({ importId, sheet }: { importId: string; sheet: SheetState }) {
  const { t, language } = useLanguage();
  const found = useDifference(importId, sheet);
  if (found.error) return <FailureNote failure={found.error.failure} />;
  if (!found.data) return <SkeletonRows />;
  const difference = found.data;
  const { last, periods } = difference;
  const first = !last && difference.rows.before === 0;
  const count = notable(difference);
  if (first && count === 0) return <p className="import-hint">{t('importing.difference-first')}</p>;
  return (
    <div className="import-difference">
      <Mistaken difference={difference} />
      <p>
        {last &&
          t('importing.difference-last', {
            file: last.file,
            date: formatDate(last.at, language),
            read: last.read,
          })}
        {last && periods && ' · '}
        {periods && t('importing.difference-periods', { ...periods })}
      </p>
      <p className="import-difference-sum">
        {count === 0 ? t('importing.difference-nothing') : t('importing.difference-notable', { n: count })}
      </p>
      <div className="import-difference-parts">
        <Numbers difference={difference} />
        <Names title={t('importing.difference-headings-gone')} names={difference.headings.gone} warn />
        <Names title={t('importing.difference-headings-added')} names={difference.headings.added} warn />
        <Members members={difference.gone} word="importing.difference-gone" warn />
        <Members members={difference.added} word="importing.difference-added" />
      </div>
    </div>
  );
}

/** Signs that this is not the file that was meant. */
function Mistaken({ difference: { older, elsewhere } }: { difference: Difference }) {
  const { t } = useLanguage();
  const { departmentName } = useFieldText();
  const name = (code: string) => departmentName(code) ?? code;
  return (
    <>
      {older && <Alert type="warning" showIcon title={t('importing.difference-older', { ...older })} />}
      {elsewhere && (
        <Alert
          type="warning"
          showIcon
          title={t('importing.difference-elsewhere', {
            named: name(elsewhere.named),
            rows: elsewhere.rows.map(name),
          })}
        />
      )}
    </>
  );
}

function Numbers({ difference: { rows, departments } }: { difference: Difference }) {
  const { t } = useLanguage();
  const { departmentName } = useFieldText();
  const lines = [
    { code: '', name: t('importing.difference-rows'), ...rows },
    ...departments.map((entry) => ({ ...entry, name: departmentName(entry.code) ?? entry.code })),
  ];
  return (
    <table className="import-difference-numbers">
      <thead>
        <tr>
          <th scope="col">{t('importing.difference-department')}</th>
          <th scope="col">{t('importing.difference-before')}</th>
          <th scope="col">{t('importing.difference-now')}</th>
          <th scope="col">{t('importing.difference-change')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ code, name, before, now, unusual }) => (
          <tr key={code} data-unusual={unusual}>
            <th scope="row">{name}</th>
            <td>{formatCount(before)}</td>
            <td>{formatCount(now)}</td>
            <td>
              {unusual && (
                <span className="import-difference-mark">
                  <WarningFilled aria-hidden="true" /> {t('importing.difference-unusual')}
                </span>
              )}
              {now === before ? '—' : `${now > before ? '+' : '−'}${formatCount(Math.abs(now - before))}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Members(props: {
  members: Difference['gone'];
  word: 'importing.difference-gone' | 'importing.difference-added';
  warn?: boolean;
}) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  const { members } = props;
  if (!members) return null;
  const type =
    members.type === 'person'
      ? t('importing.difference-people')
      : catalog.has(members.type)
        ? say(catalog.type(members.type).plural)
        : members.type;
  return (
    <Names
      title={t(props.word, { type })}
      names={members.names}
      total={members.total}
      warn={props.warn ?? false}
    />
  );
}

function Names(props: { title: string; names: readonly string[]; total?: number; warn?: boolean }) {
  const { t } = useLanguage();
  const { names, warn } = props;
  const total = props.total ?? names.length;
  return (
    <section data-warn={Boolean(warn) && total > 0}>
      <h3>
        {warn && total > 0 && <WarningFilled aria-hidden="true" />} {props.title}{' '}
        <span className="figures">{total > 0 ? formatCount(total) : ''}</span>
      </h3>
      {total === 0 ? (
        <p className="import-hint">{t('importing.difference-none')}</p>
      ) : (
        <ul>
          {names.map((name) => (
            <li key={name}>{name}</li>
          ))}
          {total > names.length && <li>{t('importing.difference-more', { n: total - names.length })}</li>}
        </ul>
      )}
    </section>
  );
}
