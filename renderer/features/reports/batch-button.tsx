import { Button, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Language } from '#shared/i18n/language.ts';
import { periodLabel } from '#shared/periods/period.ts';
import type { ReportTemplate } from '#shared/reports/templates/types.ts';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { JobProgress } from '../../ui/job-progress.tsx';
import { BatchSummary } from './batch-summary.tsx';
import type { Format } from './choices.tsx';
import { useFolder } from './use-folder.ts';

interface Props {
  template: ReportTemplate;
  request: { framework: string | null; period: string; language: Language };
  formats: Format[];
  disabled: boolean;
  onOpen(report: string): void;
}

/** The chosen template for many departments or courses at once; nothing where it is about the hospital. */
export function BatchButton(props: Props) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const { subject } = props.template;
  if (subject === 'hospital') return null;
  return (
    <>
      <Button disabled={props.disabled} onClick={() => setOpen(true)}>
        {t(`reports.batch-${subject}`)}
      </Button>
      {open && <BatchDialog {...props} subject={subject} onClose={() => setOpen(false)} />}
    </>
  );
}

function BatchDialog({
  template,
  subject,
  request,
  formats,
  onOpen,
  onClose,
}: Props & { subject: 'department' | 'course'; onClose(): void }) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const { framework, period, language } = request;
  const batch = useCommand('reports.batch');
  const courses = useOperation('reports.courses', { period }, { enabled: subject === 'course' });
  const all =
    subject === 'course'
      ? (courses.data?.courses ?? [])
      : workspace.departments.map(({ code, name }) => ({ key: code, name: say(name) || code }));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [find, setFind] = useState('');
  const chosen = all.filter(({ key }) => !left.has(key));
  const wanted = find.trim().toLowerCase();
  const shown = all.filter(({ key, name }) => `${name} ${key}`.toLowerCase().includes(wanted));
  const mark = (keys: readonly string[], on: boolean) => {
    const next = new Set(left);
    for (const key of keys) on ? next.delete(key) : next.add(key);
    setLeft(next);
  };
  const withFolder = useFolder();
  const start = () =>
    withFolder((folder) => {
      const only = chosen.map(({ key }) => key);
      const about = { framework, period, language, template: template.id };
      return batch.run({ ...about, only, folder, formats });
    });
  const choosing = !batch.pending && batch.data === null;
  return (
    <Modal
      open
      title={t(`reports.batch-title-${subject}`)}
      width={batch.data ? 960 : 560}
      closable={!batch.pending}
      mask={{ closable: false }}
      keyboard={!batch.pending}
      onCancel={onClose}
      footer={
        choosing && (
          <>
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <Button type="primary" disabled={chosen.length === 0} onClick={() => void start()}>
              {t('reports.batch-start', { n: chosen.length })}
            </Button>
          </>
        )
      }
    >
      <div className="batch">
        {choosing && (
          <>
            <p>
              {t('reports.batch-hint', {
                template: say(template.label),
                period: say(periodLabel(period)),
                formats: formats.map((format) => format.toUpperCase()).join(t('reports.separator')),
              })}
            </p>
            <div className="batch-choice">
              <Input
                allowClear
                placeholder={t('reports.batch-find')}
                aria-label={t('reports.batch-find')}
                value={find}
                onChange={(event) => setFind(event.target.value)}
              />
              <Button
                onClick={() =>
                  mark(
                    shown.map(({ key }) => key),
                    true,
                  )
                }
              >
                {t('reports.batch-all')}
              </Button>
              <Button
                onClick={() =>
                  mark(
                    shown.map(({ key }) => key),
                    false,
                  )
                }
              >
                {t('reports.batch-none')}
              </Button>
              <span className="doc-muted figures" role="status">
                {t('reports.batch-chosen', { n: chosen.length, all: all.length })}
              </span>
            </div>
            <div className="batch-list">
              {shown.map(({ key, name }) => (
                <Checkbox
                  key={key}
                  checked={!left.has(key)}
                  onChange={(event) => mark([key], event.target.checked)}
                >
                  {name} <span className="doc-muted">{key}</span>
                </Checkbox>
              ))}
            </div>
          </>
        )}
        {batch.pending && (
          <JobProgress
            progress={batch.progress}
            onCancel={batch.cancel}
            waiting={t('reports.building')}
            delay={0}
          />
        )}
        {batch.failure && <FailureNote failure={batch.failure} onClose={batch.reset} />}
        {batch.data && (
          <BatchSummary
            batch={batch.data}
            onOpen={(report) => {
              onClose();
              onOpen(report);
            }}
          />
        )}
      </div>
    </Modal>
  );
}
