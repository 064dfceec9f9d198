import { Alert, Button, Drawer, Modal, Skeleton } from 'antd';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { RecordRow } from '#shared/api/records.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import type { FieldValues, RecordTypeId } from '#shared/records/types.ts';
import { useCatalog } from '../../../app/catalog.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { formatStamp } from '../../../ui/format-date.ts';
import { Attachments, filesOf } from '../../../ui/record/attachments.tsx';
import { PrintButton } from '../../../ui/record/print-button.tsx';
import { useFieldText } from '../../../ui/record/use-field-text.ts';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { EntryFields } from './entry-fields.tsx';
import { FormKeys } from './form-keys.tsx';
import { ProblemSummary } from './problem-summary.tsx';
import { focusFirst, focusOn, moveOn, stopOf } from './stops.ts';
import { useDraft } from './use-draft.ts';
import { emptyEntry, useEntry } from './use-entry.ts';
import { useKept } from './use-kept.ts';
import { useSaving } from './use-saving.ts';
import { WaitingFiles } from './waiting-files.tsx';
import './form.css';

interface Props {
  type: RecordTypeId;
  /** null: a new record. */
  record: RecordRow | null;
  initial?: FieldValues;
  onClose(): void;
  /** `notes`: what the checks remarked without refusing it. */
  onSaved(record: RecordRow, notes: readonly LocalText[]): void;
}

/** One record as a form, made from its record type and for the keyboard; the checks are those of the import. */
export function RecordForm({ type, record, initial, onClose, onSaved }: Props) {
  const { t, say } = useLanguage();
  const spec = useCatalog().type(type);
  const { text } = useFieldText();
  const state = useEntry(spec, () => emptyEntry({ ...initial, ...record?.values }, record?.names));
  const kept = useKept(spec);
  const place = { type, record: record?.id ?? null };
  const saving = useSaving(spec, record, state);
  const draft = useDraft(place, saving.version, state.entry, state.changed);
  const [leaving, setLeaving] = useState(false);
  const [done, setDone] = useState<{ n: number; last: RecordRow } | null>(null);
  const body = useRef<HTMLFormElement>(null);
  const isNew = record === null;
  const hasDraft = draft.offered !== null && draft.offered !== undefined;
  useReturnFocus();

  const close = async () => {
    await draft.discard();
    onClose();
  };
  const leave = () => (state.changed || saving.waiting ? setLeaving(true) : void close());
  const ready = draft.offered === null;
  useEffect(() => {
    if (ready) requestAnimationFrame(() => focusFirst(body.current));
  }, [ready]);

  const nextProblem = () => {
    const fields = spec.fields.map(({ name }) => name);
    const wrong = fields.filter((name) => state.problems.some(({ field }) => field === name));
    const here = document.activeElement?.closest('[data-field]')?.getAttribute('data-field');
    const after = wrong.find((name) => fields.indexOf(name) > fields.indexOf(here ?? ''));
    const stop = stopOf(after ?? wrong[0] ?? '');
    if (stop) focusOn(stop);
  };

  const submit = async (next: boolean, chosen?: FieldValues) => {
    const outcome = await saving.save(chosen);
    if (!outcome) {
      // Once the list of errors is drawn, the keyboard stands in the first field that is wrong.
      requestAnimationFrame(() => {
        const wrong = body.current
          ?.querySelector('.form-notes [data-level="error"]')
          ?.closest('[data-field]');
        wrong?.querySelector<HTMLElement>('[data-stop]')?.focus();
      });
      return;
    }
    await draft.discard();
    if (!next || !isNew) return onSaved(outcome.record, outcome.notes);
    setDone((old) => ({ n: (old?.n ?? 0) + 1, last: outcome.record }));
    const { values, names } = outcome.record;
    const over = <T,>(from: Record<string, T>) =>
      Object.fromEntries(Object.entries(from).filter(([name]) => kept.has(name)));
    state.replace(emptyEntry(over(values), over(names)), false);
    requestAnimationFrame(() => focusFirst(body.current));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const control = event.ctrlKey || event.metaKey;
    if (event.nativeEvent.isComposing) return;
    if (control && (event.key === 'Enter' || event.key.toLowerCase() === 's')) {
      event.preventDefault();
      void submit(event.key === 'Enter');
    } else if (event.key === 'F8') {
      event.preventDefault();
      nextProblem();
    } else if (event.altKey && event.code === 'KeyK' && isNew) {
      event.preventDefault();
      const field = target.closest('[data-field]')?.getAttribute('data-field');
      if (field) kept.toggle(field);
    } else if (event.key === 'Enter' && target.closest('[data-stop]')) {
      if (event.altKey && target instanceof HTMLTextAreaElement) {
        event.preventDefault();
        target.setRangeText('\n', target.selectionStart, target.selectionEnd, 'end');
        const field = target.closest('[data-field]')?.getAttribute('data-field');
        if (field) state.setText(field, target.value);
        return;
      }
      event.preventDefault();
      moveOn(body.current, target, event.shiftKey ? -1 : 1);
    }
  };
  const onPaste = async (event: ClipboardEvent) => {
    if (event.clipboardData.files.length === 0) return;
    event.preventDefault();
    const stamp = new Date().toTimeString().slice(0, 8).replaceAll(':', '');
    const files = await filesOf(event.clipboardData.files, (n) =>
      t('forms.pasted-name', { n: `${stamp}-${n}` }),
    );
    await saving.addFiles(files);
  };
  const titleOf = (row: RecordRow) =>
    spec.titleFields
      .map((name) => spec.fields.find((field) => field.name === name))
      .map((field) => field && text(field, row.values[field.name], row.names))
      .filter(Boolean)
      .join(' · ');

  return (
    <Drawer
      open
      size="min(920px, 100vw)"
      onClose={leave}
      title={t(isNew ? 'records.add-title' : 'records.edit-title', { type: say(spec.label) })}
      extra={isNew && <PrintButton type={type} id={null} />}
      footer={
        <div className="form-foot">
          <FormKeys />
          <output className="form-done">
            {done && t('forms.saved-count', { n: done.n, title: titleOf(done.last) })}
          </output>
          <Button onClick={leave}>{t('records.cancel')}</Button>
          <Button
            {...(isNew ? {} : { type: 'primary', 'data-save': '' })}
            loading={saving.pending}
            disabled={!ready}
            onClick={() => void submit(false)}
          >
            {t('records.save')}
          </Button>
          {isNew && (
            <Button
              type="primary"
              data-save-next=""
              loading={saving.pending}
              disabled={!ready}
              onClick={() => void submit(true)}
            >
              {t('forms.save-next')}
            </Button>
          )}
        </div>
      }
    >
      <Modal
        open={leaving}
        title={t('records.leave-title')}
        okText={t('records.leave')}
        cancelText={t('records.leave-stay')}
        onOk={() => void close()}
        onCancel={() => setLeaving(false)}
        width={420}
      >
        {t('records.leave-hint')}
      </Modal>
      {draft.offered === undefined && <Skeleton active paragraph={{ rows: 8 }} title={false} />}
      {hasDraft && (
        <Alert
          type="info"
          showIcon
          title={t('forms.draft-title', { type: say(spec.label) })}
          description={t('forms.draft-hint', { at: formatStamp(draft.offered?.at ?? '') })}
          action={
            <span className="record-acts">
              <Button
                type="primary"
                autoFocus
                onClick={() => {
                  if (!draft.offered) return;
                  const { values, texts, version } = draft.offered;
                  state.replace({ ...emptyEntry(values, record?.names), texts }, true);
                  saving.setVersion(version);
                  draft.settle();
                }}
              >
                {t('forms.draft-continue')}
              </Button>
              <Button onClick={() => void draft.settleWithout()}>{t('forms.draft-discard')}</Button>
            </span>
          }
        />
      )}
      {ready && (
        <form
          ref={body}
          noValidate
          autoComplete="off"
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={onKeyDown}
          onPaste={(event) => void onPaste(event)}
        >
          {saving.failure && <FailureNote failure={saving.failure} />}
          {saving.conflict && (
            <ConflictPanel
              type={spec}
              theirs={saving.conflict.theirs}
              names={state.entry.names}
              merged={saving.conflict.merged}
              busy={saving.pending}
              onSave={(values) => void submit(false, values)}
            />
          )}
          <ProblemSummary type={spec} problems={state.problems} />
          <div className="form-grid">
            <EntryFields
              type={spec}
              state={state}
              kept={isNew ? kept : null}
              onDone={(from) => moveOn(body.current, from)}
            />
          </div>
          <h2 className="form-section">{t('forms.attachments')}</h2>
          {record ? (
            <Attachments type={type} record={record.id} readOnly={false} />
          ) : (
            <WaitingFiles files={saving.files} onChange={saving.setFiles} />
          )}
        </form>
      )}
    </Drawer>
  );
}
