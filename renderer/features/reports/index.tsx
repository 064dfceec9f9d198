import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Language } from '#shared/i18n/language.ts';
import type { Figure } from '#shared/reports/document.ts';
import { figuresOf } from '#shared/reports/references.ts';
import { reportTemplates } from '#shared/reports/templates/index.ts';
import type { ReportTemplate } from '#shared/reports/templates/types.ts';
import { useCommand, useOperation } from '../../app/client.ts';
import { useFrameworks } from '../../app/frameworks.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { FigureRows } from '../../ui/provenance/figure-rows.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { BatchButton } from './batch-button.tsx';
import { BuiltFiles } from './built-files.tsx';
import { type About, type Format, isComplete, ReportChoices } from './choices.tsx';
import { ComparisonView } from './comparison-view.tsx';
import { DocumentView } from './document-view.tsx';
import { HouseStyleScreen } from './house-style.tsx';
import { KeptReportBar } from './kept-report-bar.tsx';
import { KeptReports } from './kept-reports.tsx';
import './reports.css';
import { TemplateEditor } from './template-editor.tsx';
import { useFolder } from './use-folder.ts';

/** What stands in the place of the report while it is worked on. */
type Work = { kind: 'template'; template: ReportTemplate; stored: boolean } | { kind: 'house' } | null;

/** Choose, read on screen, build the files; earlier reports stay as they were. */
export function ReportsScreen() {
  const { t, language } = useLanguage();
  const { workspace, year } = useScope();
  const [, go] = useLocation();
  const { inUse } = useFrameworks();
  const [about, setAbout] = useState<About>({
    framework: inUse[0]?.id ?? null,
    department: null,
    course: null,
  });
  const [chosen, setChosen] = useState('annual');
  const [work, setWork] = useState<Work>(null);
  const [written, setWritten] = useState<Language>(language);
  const [formats, setFormats] = useState<Format[]>(['pdf', 'docx', 'xlsx']);
  const [earlier, setEarlier] = useState<string | null>(null);
  const [compared, setCompared] = useState<{ earlier: string; later: string } | null>(null);
  const [figure, setFigure] = useState<Figure | null>(null);
  const build = useCommand('reports.build');
  const list = useOperation('reports.list', {});
  const known = useOperation('reports.templates', {});
  const templates =
    known.data?.templates ?? reportTemplates.map((template) => ({ template, own: false, at: null }));
  const entry = templates.find(({ template }) => template.id === chosen) ?? templates[0]!;
  const { template } = entry;
  const request = { ...about, template: template.id, period: year ?? '', language: written };
  const ready = isComplete(template, about);
  const preview = useOperation('reports.preview', request, {
    enabled: year !== null && earlier === null && ready,
    keep: true,
  });
  const stored = useOperation('reports.open', { id: earlier ?? '' }, { enabled: earlier !== null });
  const shown = earlier === null ? preview : stored;
  const report = shown.data?.document;

  const withFolder = useFolder();
  const start = () => withFolder((folder) => build.run({ ...request, folder, formats }));

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
  if (work?.kind === 'house') return <HouseStyleScreen onDone={() => setWork(null)} />;
  if (work?.kind === 'template') {
    return (
      <TemplateEditor
        template={work.template}
        stored={work.stored}
        about={about}
        onDone={(id) => {
          if (id !== null) setChosen(id);
          setWork(null);
        }}
      />
    );
  }
  const edit = () =>
    setWork({
      kind: 'template',
      stored: entry.own,
      template: entry.own ? template : copyOf(template, t('reports.copy-zh'), t('reports.copy-en')),
    });
  return (
    <Page
      title={t('reports.title')}
      description={t('reports.description')}
      actions={
        <>
          <Button disabled={workspace.readOnly} onClick={() => setWork({ kind: 'house' })}>
            {t('reports.house')}
          </Button>
          <Button disabled={workspace.readOnly || earlier !== null} onClick={edit}>
            {t(entry.own ? 'reports.template-edit' : 'reports.template-duplicate')}
          </Button>
          <BatchButton
            {...{ template, request, formats }}
            disabled={workspace.readOnly || formats.length === 0 || earlier !== null || build.pending}
            onOpen={setEarlier}
          />
          <Button
            type="primary"
            disabled={workspace.readOnly || formats.length === 0 || earlier !== null || !ready}
            loading={build.pending}
            onClick={() => void start()}
          >
            {t('reports.build')}
          </Button>
        </>
      }
    >
      <ReportChoices
        templates={templates}
        template={template}
        about={about}
        written={written}
        formats={formats}
        disabled={earlier !== null}
        onTemplate={setChosen}
        onAbout={setAbout}
        onWritten={setWritten}
        onFormats={setFormats}
      />
      {build.pending && (
        <JobProgress progress={build.progress} onCancel={build.cancel} waiting={t('reports.building')} />
      )}
      {build.failure && <FailureNote failure={build.failure} onClose={build.reset} />}
      {build.data && <BuiltFiles files={build.data.files} />}
      <div className="reports-body">
        {compared && <ComparisonView {...compared} onClose={() => setCompared(null)} />}
        <div className="reports-paper" hidden={compared !== null}>
          {earlier !== null && stored.data && (
            <KeptReportBar key={earlier} report={stored.data.report} onBack={() => setEarlier(null)} />
          )}
          {shown.error && <FailureNote failure={shown.error.failure} onRetry={() => void shown.refetch()} />}
          {earlier === null && !ready && <p className="doc-muted">{t('reports.choose-first')}</p>}
          {shown.isPending && (ready || earlier !== null) && <SkeletonRows rows={18} />}
          {report && (ready || earlier !== null) && <DocumentView document={report} onFigure={setFigure} />}
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
          <KeptReports
            reports={list.data?.reports ?? []}
            open={earlier}
            onOpen={(id) => {
              setCompared(null);
              setEarlier(id);
            }}
            onCompare={(before, after) => setCompared({ earlier: before, later: after })}
          />
        </aside>
      </div>
      {figure && <FigureRows value={figure.value} onClose={() => setFigure(null)} />}
    </Page>
  );
}

/** A template of the office's own that begins as one that comes with the program. */
function copyOf(template: ReportTemplate, zh: string, en: string): ReportTemplate {
  const named = (text: { zh: string; en: string }) => ({ zh: text.zh + zh, en: text.en + en });
  return {
    ...template,
    id: `own-${crypto.randomUUID()}`,
    label: named(template.label),
    title: template.title ?? template.label,
    fileWord: template.fileWord,
  };
}
