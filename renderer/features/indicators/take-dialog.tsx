import { Alert, Button, Modal } from 'antd';
import type { Output } from '#shared/api/index.ts';
import type { OwnIndicator } from '#shared/indicators/book.ts';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { useProblemText } from './editor/located.tsx';

/** What a file of definitions holds, and what became of each when it was taken over. */
export function TakeDialog(props: {
  read: Output<'indicators.read'>;
  own: readonly OwnIndicator[];
  onClose(): void;
}) {
  const { t, say } = useLanguage();
  const text = useProblemText();
  const take = useCommand('indicators.import');
  const { indicators, unreadable } = props.read;
  const known = new Set(props.own.map(({ id }) => id));
  const outcomes = new Map((take.data?.outcomes ?? []).map((outcome) => [outcome.id, outcome]));
  return (
    <Modal
      open
      width={720}
      title={t('definitions.import')}
      onCancel={props.onClose}
      footer={
        take.data ? (
          <Button type="primary" onClick={props.onClose}>
            {t('definitions.done')}
          </Button>
        ) : (
          <Button
            type="primary"
            disabled={indicators.length === 0}
            loading={take.pending}
            onClick={() => void take.run({ definitions: indicators })}
          >
            {t('definitions.take', { n: indicators.length })}
          </Button>
        )
      }
    >
      {take.failure && <FailureNote failure={take.failure} onClose={take.reset} />}
      {indicators.length === 0 && <EmptyState title={t('definitions.import-none')} />}
      <ul className="take-list">
        {indicators.map(({ id, label }) => {
          const outcome = outcomes.get(id);
          return (
            <li key={id}>
              <strong>{say(label)}</strong>
              <small>
                {outcome
                  ? outcome.version === null
                    ? outcome.problems.map(text).join(' ')
                    : t('definitions.taken', { n: outcome.version })
                  : t(known.has(id) ? 'definitions.import-known' : 'definitions.import-new')}
              </small>
            </li>
          );
        })}
      </ul>
      {unreadable.length > 0 && (
        <Alert
          type="warning"
          title={t('definitions.unreadable', { places: unreadable.map(({ place }) => String(place)) })}
        />
      )}
    </Modal>
  );
}
