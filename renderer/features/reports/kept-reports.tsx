import { Button, Checkbox, Input, Tag } from 'antd';
import { useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import { useLanguage } from '../../app/language.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { Panel } from '../../ui/page.tsx';

type Kept = Output<'reports.list'>['reports'][number];

/** From this many on, a list wants to be searched. */
const MANY = 8;

/** Reports that were built: opened by a click, two of them ticked to be compared. */
export function KeptReports(props: {
  reports: readonly Kept[];
  open: string | null;
  onOpen(id: string): void;
  onCompare(earlier: string, later: string): void;
}) {
  const { t } = useLanguage();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [find, setFind] = useState('');
  const wanted = find.trim().toLowerCase();
  const shown = props.reports.filter(({ title, period, by }) =>
    [title, period, by].join(' ').toLowerCase().includes(wanted),
  );
  const compare = () => {
    const [earlier, later] = props.reports
      .filter(({ id }) => ticked.includes(id))
      .toSorted((a, b) => a.at.localeCompare(b.at));
    if (earlier && later) props.onCompare(earlier.id, later.id);
  };
  return (
    <Panel
      title={t('reports.earlier')}
      extra={
        props.reports.length > 1 && (
          <Button size="small" disabled={ticked.length !== 2} onClick={compare}>
            {t('reports.compare')}
          </Button>
        )
      }
    >
      {props.reports.length === 0 && <p className="doc-muted">{t('reports.earlier-none')}</p>}
      {props.reports.length > 1 && <p className="doc-muted reports-hint">{t('reports.compare-hint')}</p>}
      {props.reports.length > MANY && (
        <Input
          size="small"
          allowClear
          value={find}
          placeholder={t('reports.find')}
          aria-label={t('reports.find')}
          onChange={(event) => setFind(event.target.value)}
        />
      )}
      <ul className="reports-earlier">
        {shown.map((report) => (
          <li key={report.id} data-open={report.id === props.open}>
            {props.reports.length > 1 && (
              <Checkbox
                checked={ticked.includes(report.id)}
                aria-label={`${t('reports.compare-pick')}: ${report.title} ${formatStamp(report.at)}`}
                // The first of two makes room for a third.
                onChange={({ target }) =>
                  setTicked(
                    target.checked
                      ? [...ticked, report.id].slice(-2)
                      : ticked.filter((id) => id !== report.id),
                  )
                }
              />
            )}
            <div>
              <button type="button" className="record-cell-link" onClick={() => props.onOpen(report.id)}>
                {report.title}
              </button>
              {report.frozen && <Tag>{t('reports.frozen')}</Tag>}
              <span className="doc-muted">{[formatStamp(report.at), report.by].join(' · ')}</span>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
