import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Panel } from '../../ui/page.tsx';
import { FigureRows } from '../../ui/provenance/figure-rows.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { BuiltFiles } from './built-files.tsx';
import { useFolder } from './use-folder.ts';

type Comparison = Output<'reports.compare'>['comparison'];
type Figure = Comparison['figures'][number];
type Value = NonNullable<Figure['later']>;
type Part = 'figures' | 'standards' | 'texts' | 'sources';

/** Two kept reports: what differs, and why; a row leads to the records behind the later value. */
export function ComparisonView(props: { earlier: string; later: string; onClose(): void }) {
  const { t } = useLanguage();
  const answer = useOperation('reports.compare', { earlier: props.earlier, later: props.later });
  const [part, setPart] = useState<Part>('figures');
  const [value, setValue] = useState<Value | null>(null);
  const files = useCommand('reports.exportComparison');
  const withFolder = useFolder();
  const take = () =>
    withFolder((folder) => files.run({ earlier: props.earlier, later: props.later, folder }));
  const { data } = answer;
  const found = data?.comparison;
  const counts: Record<Part, number> = {
    figures: found?.figures.length ?? 0,
    standards: found?.standards.length ?? 0,
    texts: found?.texts.length ?? 0,
    sources: (found?.sources.added.length ?? 0) + (found?.sources.gone.length ?? 0),
  };
  const nameOf = ({ title, at }: { title: string; at: string }) => `${title} (${formatStamp(at)})`;
  return (
    <Panel
      title={t('reports.compare-title')}
      extra={
        <div className="reports-bar">
          <Button size="small" disabled={!data} loading={files.pending} onClick={() => void take()}>
            {t('reports.compare-file')}
          </Button>
          <Button size="small" onClick={props.onClose}>
            {t('reports.compare-back')}
          </Button>
        </div>
      }
    >
      {files.pending && <JobProgress progress={files.progress} onCancel={files.cancel} />}
      {files.failure && <FailureNote failure={files.failure} onClose={files.reset} />}
      {files.data && <BuiltFiles files={files.data.files} />}
      {answer.isPending && <SkeletonRows rows={8} />}
      {answer.error && <FailureNote failure={answer.error.failure} />}
      {data && found && (
        <div className="reports-comparison">
          <p>
            {t('reports.compare-between', { earlier: nameOf(data.earlier), later: nameOf(data.later) })}
            <br />
            <span className="doc-muted">
              {Object.values(counts).every((n) => n === 0)
                ? t('reports.compare-none')
                : t('reports.compare-summary', {
                    values: found.values,
                    same: found.same,
                    n: found.figures.length,
                  })}
            </span>
          </p>
          {found.edition && (
            <Alert type="info" showIcon title={t('reports.edition-changed', { ...found.edition })} />
          )}
          <Segmented<Part>
            value={part}
            aria-label={t('reports.only')}
            onChange={setPart}
            options={(['figures', 'standards', 'texts', 'sources'] as const).map((key) => ({
              value: key,
              label: `${t(`reports.compare-${key}`)} ${counts[key]}`,
            }))}
          />
          {part === 'figures' && <Figures figures={found.figures} onOpen={setValue} />}
          {part === 'standards' && <Standards standards={found.standards} />}
          {part === 'texts' && <Texts texts={found.texts} />}
          {part === 'sources' && <Sources sources={found.sources} />}
        </div>
      )}
      {value && <FigureRows value={value} onClose={() => setValue(null)} />}
    </Panel>
  );
}

function Figures({ figures, onOpen }: { figures: readonly Figure[]; onOpen(value: Value): void }) {
  const { t } = useLanguage();
  const none = t('reports.nothing');
  const shown = (value: Value | null, printed: string | null) =>
    printed ?? (value?.value == null ? none : String(Number(value.value.toFixed(4))));
  return (
    <DataTable
      label={t('reports.compare-figures')}
      rowKey={({ indicator, period, department }) => `${indicator} ${period} ${department ?? ''}`}
      dataSource={[...figures]}
      onOpen={({ later }) => later && onOpen(later)}
      pagination={figures.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      columns={[
        { title: t('reports.compare-figure'), dataIndex: 'label' },
        {
          title: t('reports.compare-where'),
          render: (_, { period, department }) => `${period} · ${department ?? t('reports.hospital')}`,
        },
        {
          title: t('reports.compare-earlier'),
          align: 'right',
          className: 'figures',
          render: (_, { earlier, printed }) => shown(earlier, printed.earlier),
        },
        {
          title: t('reports.compare-later'),
          align: 'right',
          className: 'figures',
          render: (_, { later, printed }) => shown(later, printed.later),
        },
        {
          title: t('reports.compare-why'),
          render: (_, { reasons }) => reasons.map((reason) => t(`reports.reason-${reason}`)).join('; '),
        },
      ]}
    />
  );
}

function Standards({ standards }: Pick<Comparison, 'standards'>) {
  const { t } = useLanguage();
  return (
    <DataTable
      label={t('reports.compare-standards')}
      rowKey="key"
      dataSource={standards.flatMap(({ code, title, changes }) =>
        changes.map((change) => ({ ...change, key: `${code} ${change.what}`, code, title })),
      )}
      columns={[
        { title: t('reports.compare-standards'), render: (_, { code, title }) => `${code} ${title}` },
        { title: t('reports.compare-what'), render: (_, { what }) => t(`reports.what-${what}`) },
        {
          title: t('reports.compare-earlier'),
          render: (_, { earlier }) => earlier || t('reports.nothing'),
        },
        { title: t('reports.compare-later'), render: (_, { later }) => later || t('reports.nothing') },
      ]}
    />
  );
}

function Texts({ texts }: Pick<Comparison, 'texts'>) {
  const { t } = useLanguage();
  return (
    <DataTable
      label={t('reports.compare-texts')}
      rowKey="section"
      dataSource={[...texts]}
      columns={[
        { title: t('reports.compare-texts'), dataIndex: 'section', width: 240 },
        { title: t('reports.compare-earlier'), dataIndex: 'earlier', className: 'reports-words' },
        { title: t('reports.compare-later'), dataIndex: 'later', className: 'reports-words' },
      ]}
    />
  );
}

function Sources({ sources: { added, gone } }: Pick<Comparison, 'sources'>) {
  const { t } = useLanguage();
  const rows = [
    ...added.map((source) => ({ ...source, side: 'added' as const })),
    ...gone.map((source) => ({ ...source, side: 'gone' as const })),
  ];
  return (
    <DataTable
      label={t('reports.compare-sources')}
      rowKey="batch"
      dataSource={rows}
      columns={[
        {
          title: t('reports.compare-what'),
          width: 180,
          render: (_, { side }) => t(`reports.source-${side}`),
        },
        { title: t('reports.compare-sources'), render: (_, { file, types }) => file || types },
        { title: t('reports.compare-department'), dataIndex: 'department' },
        { title: t('reports.compare-when'), render: (_, { at, by }) => `${formatStamp(at)} · ${by}` },
      ]}
    />
  );
}
