import { Button, message, Timeline } from 'antd';
import type { Output } from '#shared/api/index.ts';
import { failureText } from '#shared/i18n/translate.ts';
import type { RecordType } from '#shared/records/types.ts';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { ConfirmButton } from '../confirm-button.tsx';
import { formatStamp } from '../format-date.ts';
import { useFieldText } from './use-field-text.ts';

type Found = Output<'records.get'>;
type Entry = Found['history'][number];

interface Props {
  spec: RecordType;
  found: Found;
  /** An earlier version may be put back. */
  restorable: boolean;
}

/** What became of a record: who, when, what, from which file; earlier versions can be put back. */
export function History({ spec, found, restorable }: Props) {
  const { t } = useLanguage();
  const current = found.record.version;
  return (
    <section className="record-section">
      <h2>{t('records.history')}</h2>
      <Timeline
        items={found.history.map((entry) => ({
          key: entry.version,
          content: (
            <div className="record-version">
              <p>
                <strong>{t('records.history-version', { n: entry.version })}</strong>
                {` · ${t(entry.kind === 'import' ? 'records.history-import' : 'records.history-entry')} · ${entry.by} · ${formatStamp(entry.at)}`}
                {restorable && entry.version !== current && (
                  <Restore type={spec.id} id={found.record.id} version={current} to={entry.version} />
                )}
              </p>
              {entry.file && (
                <p>
                  {t('forms.history-from', {
                    file: entry.file.name,
                    sheet: entry.sheet ?? '',
                    row: String(entry.row ?? ''),
                  })}
                </p>
              )}
              <Changes spec={spec} entry={entry} />
            </div>
          ),
        }))}
      />
    </section>
  );
}

function Changes({ spec, entry }: { spec: RecordType; entry: Entry }) {
  const { t, say } = useLanguage();
  const { text: valueText } = useFieldText();
  if (entry.version === 1 || entry.changes.length === 0) return <p>{t('records.history-first')}</p>;
  return entry.changes.map((change) => {
    const field = spec.fields.find(({ name }) => name === change.field);
    const text = (value: typeof change.before) => (field ? valueText(field, value) : String(value)) ?? '—';
    return (
      <p key={change.field}>
        {field ? say(field.label) : change.field}: <del>{text(change.before)}</del> → {text(change.after)}
      </p>
    );
  });
}

function Restore(place: { type: string; id: string; version: number; to: number }) {
  const { t, say, language } = useLanguage();
  const restore = useCommand('records.restore');
  const undo = useCommand('batches.undo');
  const [toast, toastPlace] = message.useMessage();
  const run = async () => {
    const result = await restore.run(place);
    if (!result.ok) return void toast.error(failureText(language, result.error), 8);
    const { batch, problems } = result.data;
    const errors = problems.filter(({ level }) => level === 'error');
    if (errors.length > 0) {
      const said = errors.map(({ message: text }) => say(text)).join(' ');
      return void toast.error(t('forms.restore-refused', { problems: said }), 8);
    }
    if (batch === null) return;
    toast.open({
      type: 'success',
      duration: 8,
      content: (
        <>
          {t('forms.restored', { n: place.to })}
          <Button type="link" size="small" onClick={() => void undo.run({ batch })}>
            {t('forms.undo')}
          </Button>
        </>
      ),
    });
  };
  return (
    <>
      {toastPlace}
      <ConfirmButton
        label={t('forms.restore-version')}
        title={t('forms.restore-version')}
        explanation={t('forms.restore-confirm', { n: place.to })}
        button={{ type: 'link', size: 'small' }}
        onConfirm={run}
      />
    </>
  );
}
