import { Button } from 'antd';
import type { Output } from '#shared/api/index.ts';
import { failureText } from '#shared/i18n/translate.ts';
import { needsLook } from '#shared/reports/attention.ts';
import { shell } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { DataTable } from '../../ui/data-table.tsx';

type Batch = Output<'reports.batch'>;
type Entry = Batch['entries'][number];

/** What a batch has made, with those that need a look on top. */
export function BatchSummary({ batch, onOpen }: { batch: Batch; onOpen(report: string): void }) {
  const { t } = useLanguage();
  const { entries, left, summary } = batch;
  const built = entries.filter(({ report }) => report !== null);
  const failed = entries.length - built.length;
  const look = built.filter(({ attention }) => attention && needsLook(attention)).length;
  return (
    <>
      <div className="batch-told">
        <p role="status">
          {t('reports.batch-done', { built: built.length, look })}{' '}
          {failed > 0 && t('reports.batch-failed', { n: failed })}
        </p>
        {summary !== null && (
          <>
            <Button onClick={() => void shell('openFile', { path: summary })}>
              {t('reports.batch-summary')}
            </Button>
            <Button type="text" onClick={() => void shell('revealFile', { path: summary })}>
              {t('reports.reveal')}
            </Button>
          </>
        )}
      </div>
      {left.length > 0 && <p>{t('reports.batch-left', { names: left.join(t('reports.separator')) })}</p>}
      <div className="batch-table">
        <DataTable<Entry>
          label={t('reports.batch-summary-sheet')}
          rowKey="key"
          dataSource={entries}
          columns={[
            { key: 'name', title: t('reports.batch-name'), width: 190, render: (_, { name }) => name },
            {
              key: 'state',
              title: t('reports.batch-state'),
              render: (_, entry) => <Why entry={entry} />,
            },
            {
              key: 'no-data',
              title: t('reports.batch-no-data'),
              width: 96,
              align: 'right',
              render: (_, { attention }) => attention?.noData.length,
            },
            {
              key: 'open',
              title: <span className="visually-hidden">{t('reports.batch-way')}</span>,
              width: 96,
              render: (_, { name, report }) =>
                report && (
                  <Button
                    size="small"
                    aria-label={t('reports.batch-open', { name })}
                    onClick={() => onOpen(report.id)}
                  >
                    {t('reports.open')}
                  </Button>
                ),
            },
          ]}
        />
      </div>
    </>
  );
}

/** Why an entry needs a look, a line for each reason. */
function Why({ entry: { attention, failure } }: { entry: Entry }) {
  const { t, language } = useLanguage();
  if (attention === null) {
    return (
      <>
        <strong>{t('reports.batch-failure')}</strong> {failure && failureText(language, failure)}
      </>
    );
  }
  if (attention.empty) return <strong>{t('reports.batch-empty')}</strong>;
  if (!needsLook(attention)) return <span className="doc-muted">{t('reports.batch-fine')}</span>;
  const labels = (named: readonly { label: string }[]) => named.map(({ label }) => label);
  const reasons = [
    { key: 'act', texts: labels(attention.act) },
    { key: 'withheld', texts: labels(attention.withheld) },
    { key: 'narratives', texts: attention.narratives },
  ] as const;
  return (
    <ul className="batch-why">
      {reasons.map(
        ({ key, texts }) =>
          texts.length > 0 && (
            <li key={key}>
              <strong>
                {t(`reports.batch-${key}`)} <span className="figures">{texts.length}</span>
              </strong>{' '}
              {texts.join(t('reports.separator'))}
            </li>
          ),
      )}
    </ul>
  );
}
