import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Figure } from '#shared/reports/document.ts';
import { findSection, sections } from '#shared/reports/sections/index.ts';
import type { ReportTemplate, SectionEntry } from '#shared/reports/templates/types.ts';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { FigureRows } from '../../ui/provenance/figure-rows.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { type About, AboutChoices, isComplete } from './choices.tsx';
import { DocumentView } from './document-view.tsx';
import { SectionList } from './section-list.tsx';

/** Sections in order with their options, and the report that they make beside them. Nothing is kept before it is saved. */
export function TemplateEditor(props: {
  template: ReportTemplate;
  /** Already stored under its id. */
  stored: boolean;
  about: About;
  onDone(id: string | null): void;
}) {
  const { t, say, language } = useLanguage();
  const { year, workspace } = useScope();
  const [template, setTemplate] = useState(props.template);
  const [about, setAbout] = useState(props.about);
  const [figure, setFigure] = useState<Figure | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const save = useCommand('reports.saveTemplate');
  const remove = useCommand('reports.removeTemplate');
  const ready = isComplete(template, about);
  const preview = useOperation(
    'reports.preview',
    { ...about, template: template.id, draft: template, period: year ?? '', language },
    { enabled: ready && year !== null, keep: true },
  );
  const setSections = (entries: SectionEntry[]) => setTemplate({ ...template, sections: entries });
  const used = new Set(template.sections.map(({ section }) => section));
  const rest = sections.filter(
    (section) => section.subjects.includes(template.subject) && (section.many || !used.has(section.id)),
  );
  const named = (key: 'zh' | 'en', value: string) =>
    setTemplate({
      ...template,
      label: { ...template.label, [key]: value },
      title: { ...(template.title ?? template.label), [key]: value },
      fileWord: { ...template.fileWord, [key]: value },
    });
  const complete = template.label.zh.trim() !== '' && template.label.en.trim() !== '';
  return (
    <Page
      title={t('reports.editor')}
      description={t('reports.editor-hint')}
      above={
        <Button type="link" size="small" onClick={() => props.onDone(null)}>
          {t('reports.editor-back')}
        </Button>
      }
      actions={
        <>
          {props.stored && (
            <ConfirmButton
              label={t('reports.template-remove')}
              title={t('reports.template-remove')}
              explanation={t('reports.template-remove-hint', { name: say(template.label) })}
              danger
              button={{ disabled: workspace.readOnly }}
              onConfirm={async () => {
                if ((await remove.run({ id: template.id })).ok) props.onDone('annual');
              }}
            />
          )}
          <Button
            type="primary"
            disabled={workspace.readOnly || !complete}
            loading={save.pending}
            onClick={async () => {
              if ((await save.run({ template })).ok) props.onDone(template.id);
            }}
          >
            {t('reports.template-save')}
          </Button>
        </>
      }
    >
      {save.failure && <FailureNote failure={save.failure} onClose={save.reset} />}
      {remove.failure && <FailureNote failure={remove.failure} onClose={remove.reset} />}
      <div className="template-editor">
        <div className="template-parts">
          <Panel title={t('reports.template')}>
            <div className="template-names">
              {(['zh', 'en'] as const).map((key) => (
                <div key={key} className="section-field">
                  <span>{t(`reports.template-name-${key}`)}</span>
                  <Input
                    value={template.label[key]}
                    aria-label={t(`reports.template-name-${key}`)}
                    maxLength={60}
                    status={template.label[key].trim() === '' ? 'error' : ''}
                    onChange={(event) => named(key, event.target.value)}
                  />
                </div>
              ))}
              <div className="section-field">
                <span>{t('reports.template-form')}</span>
                <Select
                  value={template.form}
                  aria-label={t('reports.template-form')}
                  options={(['book', 'paper'] as const).map((value) => ({
                    value,
                    label: t(`reports.form-${value}`),
                  }))}
                  onChange={(form) => setTemplate({ ...template, form })}
                />
              </div>
            </div>
          </Panel>
          <Panel
            title={t('reports.sections')}
            extra={
              <Select
                value={null}
                aria-label={t('reports.section-add')}
                placeholder={t('reports.section-add')}
                style={{ width: 200 }}
                options={rest.map((section) => ({ value: section.id, label: say(section.label) }))}
                onChange={(section: string | null) => {
                  if (section === null) return;
                  // Appendices stand last: what is added to the text goes before them.
                  const appendix = findSection(section)?.appendix ?? false;
                  const first = template.sections.findIndex((entry) => findSection(entry.section)?.appendix);
                  const at = appendix || first < 0 ? template.sections.length : first;
                  setSections(template.sections.toSpliced(at, 0, { section }));
                  setOpen(at);
                }}
              />
            }
            flush
          >
            <SectionList entries={template.sections} open={open} onOpen={setOpen} onChange={setSections} />
          </Panel>
        </div>
        <div className="template-preview">
          <div className="reports-choices">
            <AboutChoices template={template} about={about} onChange={setAbout} />
          </div>
          {!ready && <p className="doc-muted">{t('reports.choose-first')}</p>}
          {ready && preview.error && (
            <FailureNote failure={preview.error.failure} onRetry={() => void preview.refetch()} />
          )}
          {ready && preview.isPending && <SkeletonRows rows={16} />}
          {ready && preview.data && <DocumentView document={preview.data.document} onFigure={setFigure} />}
        </div>
      </div>
      {figure && <FigureRows value={figure.value} onClose={() => setFigure(null)} />}
    </Page>
  );
}
