import { Alert, Button, Checkbox, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { reportFormats } from '#shared/api/reports.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { Figure } from '#shared/reports/document.ts';
import { figuresOf } from '#shared/reports/references.ts';
import { call, shell, useCommand, useOperation } from '../../app/client.ts';
import { useFrameworks } from '../../app/frameworks.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { FigureRows } from '../../ui/provenance/figure-rows.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { BuiltFiles } from './built-files.tsx';
import { DocumentView } from './document-view.tsx';
import './reports.css';

type Format = (typeof reportFormats)[number];

/** Choose, read on screen, build the files; earlier reports stay as they were. */
export function ReportsScreen() {
  const { t, say, language } = useLanguage();
  const { workspace, year } = useScope();
  const [, go] = useLocation();
  const { inUse } = useFrameworks();
  const [framework, setFramework] = useState(inUse[0]?.id ?? '');
  const [written, setWritten] = useState<Language>(language);
  const [formats, setFormats] = useState<Format[]>(['pdf', 'docx', 'xlsx']);
  const [earlier, setEarlier] = useState<string | null>(null);
  const [figure, setFigure] = useState<Figure | null>(null);
  const build = useCommand('reports.build');
  const list = useOperation('reports.list', {});
  const request = { framework, period: year ?? '', language: written };
  const preview = useOperation('reports.preview', request, {
    enabled: year !== null && earlier === null,
    keep: true,
  });
  const stored = useOperation('reports.open', { id: earlier ?? '' }, { enabled: earlier !== null });
  const shown = earlier === null ? preview : stored;
  const report = shown.data?.document;

  const start = async () => {
    const suggested = await call('reports.folder', {});
    const folder = await shell('chooseFolder', {
      title: t('reports.choose-folder'),
      ...(suggested.ok ? { defaultPath: suggested.data.folder } : {}),
    });
    if (folder.ok && folder.data.path) await build.run({ ...request, folder: folder.data.path, formats });
  };

  if (year === null) {
    return (
      <Page title={t('reports.title')}>
        <EmptyState
          title={t('reports.no-period')}
          action={<Button onClick={() => go('/import')}>{t('indicators.go-import')}</Button>}
        />
      </Page>
    );
  }
  return (
    <Page
      title={t('reports.title')}
      description={t('reports.description')}
      actions={
        <Button
          type="primary"
          disabled={workspace.readOnly || formats.length === 0 || earlier !== null}
          loading={build.pending}
          onClick={() => void start()}
        >
          {t('reports.build')}
        </Button>
      }
    >
      <div className="reports-choices">
        <Select
          value={framework}
          aria-label={t('reports.framework')}
          style={{ minWidth: 280 }}
          disabled={earlier !== null}
          options={inUse.map((entry) => ({ value: entry.id, label: say(entry.label) }))}
          onChange={setFramework}
        />
        <Segmented<Language>
          value={written}
          aria-label={t('reports.language')}
          disabled={earlier !== null}
          onChange={setWritten}
          options={[
            { value: 'zh-CN', label: t('reports.language-zh') },
            { value: 'en', label: t('reports.language-en') },
          ]}
        />
        <Checkbox.Group<Format>
          value={formats}
          options={reportFormats.map((format) => ({ value: format, label: format.toUpperCase() }))}
          onChange={setFormats}
        />
      </div>
      {build.pending && (
        <JobProgress progress={build.progress} onCancel={build.cancel} waiting={t('reports.building')} />
      )}
      {build.failure && <FailureNote failure={build.failure} onClose={build.reset} />}
      {build.data && <BuiltFiles files={build.data.files} />}
      <div className="reports-body">
        <div className="reports-paper">
          {earlier !== null && stored.data && (
            <Alert
              type="info"
              showIcon
              title={t('reports.earlier-note', { at: formatStamp(stored.data.report.at) })}
              action={
                <Button size="small" onClick={() => setEarlier(null)}>
                  {t('reports.earlier-back')}
                </Button>
              }
            />
          )}
          {shown.error && <FailureNote failure={shown.error.failure} onRetry={() => void shown.refetch()} />}
          {shown.isPending && <SkeletonRows rows={18} />}
          {report && <DocumentView document={report} onFigure={setFigure} />}
        </div>
        <aside className="reports-side">
          {report && (
            <Panel
              title={t('reports.contents')}
              extra={t('reports.figures', { n: figuresOf(report).length })}
            >
              <nav className="reports-contents" aria-label={t('reports.contents')}>
                {report.blocks.map(
                  (block) =>
                    block.kind === 'heading' &&
                    block.level < 3 && (
                      <button
                        key={block.id}
                        type="button"
                        data-level={block.level}
                        onClick={() =>
                          document.getElementById(`doc-${block.id}`)?.scrollIntoView({ block: 'start' })
                        }
                      >
                        <span className="figures">{block.number}</span> {block.text}
                      </button>
                    ),
                )}
              </nav>
            </Panel>
          )}
          <Panel title={t('reports.earlier')}>
            {list.data?.reports.length === 0 && <p className="doc-muted">{t('reports.earlier-none')}</p>}
            <ul className="reports-earlier">
              {list.data?.reports.map((entry) => (
                <li key={entry.id}>
                  <button type="button" className="record-cell-link" onClick={() => setEarlier(entry.id)}>
                    {entry.title}
                  </button>
                  <span className="doc-muted">
                    {[entry.period, formatStamp(entry.at), entry.by].join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </Panel>
        </aside>
      </div>
      {figure && <FigureRows value={figure.value} onClose={() => setFigure(null)} />}
    </Page>
  );
}
