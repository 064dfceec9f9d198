import {
  CheckCircleFilled,
  CheckCircleOutlined,
  CloseCircleFilled,
  LoadingOutlined,
  WarningFilled,
} from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, memo, type ReactNode, useEffect, useRef } from 'react';
import type { QueueEntry } from '#shared/api/importing.ts';
import type { MessageKey } from '#shared/i18n/translate.ts';
import { useLanguage } from '../../app/language.tsx';
import { formatCount } from '../../ui/format-date.ts';
import './queue-panel.css';

const looks: Record<QueueEntry['state'], { icon: ReactNode; label: MessageKey }> = {
  reading: { icon: <LoadingOutlined />, label: 'importing.queue-reading' },
  'needs-you': { icon: <WarningFilled />, label: 'importing.queue-needs-you' },
  ready: { icon: <CheckCircleOutlined />, label: 'importing.queue-ready' },
  committed: { icon: <CheckCircleFilled />, label: 'importing.queue-committed' },
  refused: { icon: <CloseCircleFilled />, label: 'importing.queue-refused' },
};

interface Props {
  entries: readonly QueueEntry[];
  current: string | null;
  onChoose(id: string): void;
  onCommitAll(): void;
  onClear(): void;
  onReceipts(): void;
  busy: boolean;
  readOnly: boolean;
}

/** All files of the drop with what each of them needs; arrows go through them. */
export function QueuePanel({
  entries,
  current,
  onChoose,
  onCommitAll,
  onClear,
  onReceipts,
  busy,
  readOnly,
}: Props) {
  const { t } = useLanguage();
  const list = useRef<HTMLUListElement>(null);
  const ready = entries.filter(({ state }) => state === 'ready').length;
  const written = entries.filter(({ state }) => state === 'committed').length;
  const finished = entries.some(({ state }) => state === 'committed' || state === 'refused');
  useEffect(() => {
    if (current === null) return;
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus();
  };
  return (
    <nav className="import-queue" aria-label={t('importing.queue')}>
      <div className="import-queue-head">
        <strong>{t('importing.queue-count', { n: entries.length })}</strong>
        {finished && (
          <Button size="small" type="link" onClick={onClear}>
            {t('importing.queue-clear')}
          </Button>
        )}
      </div>
      <ul ref={list} onKeyDown={onKey}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} current={entry.id === current} onChoose={onChoose} />
        ))}
      </ul>
      <div className="import-queue-foot">
        {ready > 0 && !readOnly && (
          <Button block disabled={busy} onClick={onCommitAll}>
            {t('importing.queue-commit-all', { n: ready })}
          </Button>
        )}
        {written > 1 && (
          <Button block onClick={onReceipts}>
            {t('importing.receipts')}
          </Button>
        )}
        <small>{t('importing.queue-hint')}</small>
      </div>
    </nav>
  );
}

/** While sixty files are read, only the line of the one that changed is drawn again. */
const Entry = memo(function Entry(props: {
  entry: QueueEntry;
  current: boolean;
  onChoose(id: string): void;
}) {
  const { entry } = props;
  return (
    <li>
      <button
        type="button"
        data-state={entry.state}
        aria-current={props.current}
        onClick={() => props.onChoose(entry.id)}
      >
        <span className="import-queue-icon" aria-hidden="true">
          {looks[entry.state].icon}
        </span>
        <span className="import-queue-words">
          <span className="import-queue-file" title={entry.file}>
            {entry.file}
          </span>
          <EntryLine entry={entry} />
        </span>
      </button>
    </li>
  );
});

function EntryLine({ entry }: { entry: QueueEntry }) {
  const { t, say } = useLanguage();
  const parts = [t(looks[entry.state].label)];
  if (entry.reason) parts.push(say(entry.reason));
  if (entry.counts) {
    if (entry.counts.rejected > 0) {
      parts.push(`${t('importing.sum-rejected')} ${formatCount(entry.counts.rejected)}`);
    }
    parts.push(t('importing.queue-rows', { n: entry.counts.read }));
  }
  return <small title={parts.join(' · ')}>{parts.join(' · ')}</small>;
}
