import type { Instrument } from '#shared/instruments/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Dash } from '../../../ui/key-value.tsx';
import { Panel } from '../../../ui/page.tsx';
import { BandBar } from './band-bar.tsx';
import { decimalsOf, type Profile } from './charts.ts';

type Score = NonNullable<Profile['scores'][number]>;

interface Row extends Score {
  id: string;
  label: string;
  inner: boolean;
  bands: string[];
}

/** Every part in its own unit, with its published band in words, and how it has moved. */
export function PartsTable({ form, profile }: { form: Instrument; profile: Profile }) {
  const { t, say } = useLanguage();
  const rows = form.subscales.flatMap((part, at): Row[] => {
    const score = profile.scores[at];
    if (!score) return [];
    const bands = (part.bands ?? []).map(({ label }) => say(label));
    return [{ ...score, id: part.id, label: say(part.label), inner: part.within !== undefined, bands }];
  });
  if (rows.length === 0) return null;
  const banded = rows.some(({ bands }) => bands.length > 0);
  const number = (row: Row, value: number) => value.toFixed(decimalsOf(row));
  return (
    <Panel flush title={t('instruments.parts-title')}>
      <DataTable<Row>
        label={t('instruments.parts-title')}
        rowKey="id"
        dataSource={rows}
        columns={[
          {
            key: 'part',
            title: t('instruments.part'),
            render: (_, { label, inner }) => (
              <span className={inner ? 'instrument-inner' : undefined}>{label}</span>
            ),
          },
          {
            key: 'mean',
            title: t('instruments.mean-score'),
            className: 'number',
            width: 96,
            render: (_, row) => <strong>{number(row, row.mean)}</strong>,
          },
          {
            key: 'interval',
            title: t('instruments.interval'),
            className: 'number',
            width: 112,
            render: (_, row) =>
              row.low === null || row.high === null ? (
                <Dash />
              ) : (
                `${number(row, row.low)}–${number(row, row.high)}`
              ),
          },
          {
            key: 'range',
            title: t('instruments.range'),
            className: 'number',
            width: 88,
            render: (_, { lowest, highest }) => `${lowest}–${highest}`,
          },
          {
            key: 'change',
            title: t('instruments.change'),
            width: 176,
            render: (_, row) => <Change change={row.change} decimals={decimalsOf(row)} />,
          },
          ...(banded
            ? [
                {
                  key: 'band',
                  title: t('instruments.band'),
                  width: 190,
                  render: (_: unknown, { band, bands }: Row) => bands[band ?? -1] ?? <Dash />,
                },
                {
                  key: 'levels',
                  title: t('instruments.band-forms'),
                  width: 150,
                  render: (_: unknown, { levels, bands }: Row) =>
                    bands.length > 0 ? <BandBar counts={levels} names={bands} /> : <Dash />,
                },
              ]
            : []),
        ]}
      />
      {banded && <p className="profile-note profile-note-flush">{t('instruments.band-note')}</p>}
    </Panel>
  );
}

/** A difference is named only where its interval leaves out 0. */
function Change({ change, decimals }: { change: Score['change']; decimals: number }) {
  const { t } = useLanguage();
  if (!change) return <Dash />;
  const moved = change.low > 0 ? 'up' : change.high < 0 ? 'down' : 'none';
  const by = Math.abs(change.by).toFixed(decimals);
  const interval = t('instruments.interval-plain', {
    low: change.low.toFixed(decimals),
    high: change.high.toFixed(decimals),
  });
  return (
    <span title={interval} className={moved === 'none' ? 'profile-soft' : undefined}>
      {t(`instruments.change-${moved}`, { by })}
    </span>
  );
}
