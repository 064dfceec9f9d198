import { Modal, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import type { RecordRow } from '#shared/api/records.ts';
import type { PersonCard } from '#shared/people/evidence.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../failure-note.tsx';
import { useFieldText } from '../record/use-field-text.ts';
import { PersonWords } from './review-card.tsx';

export interface MergePair {
  a: PersonCard;
  b: PersonCard;
}

/** Which of two entries stays, and whose value holds where both have one and they differ. */
export function MergeDialog(props: {
  pair: MergePair;
  onClose(): void;
  onMerged(batch: string, references: Record<string, number>, to: string): void;
}) {
  const { t } = useLanguage();
  const { a, b } = props.pair;
  const [stays, setStays] = useState(b.id);
  const [take, setTake] = useState<readonly string[]>([]);
  const [from, into] = stays === a.id ? [b, a] : [a, b];
  const going = useOperation('records.get', { type: 'person', id: from.id });
  const staying = useOperation('records.get', { type: 'person', id: into.id });
  const merge = useCommand('people.merge');
  const confirm = async () => {
    const done = await merge.run({ from: from.id, into: into.id, take: [...take] });
    if (done.ok) props.onMerged(done.data.batch, done.data.references, into.name ?? into.number);
  };
  return (
    <Modal
      open
      width={680}
      title={t('people.merge-title')}
      okText={t('people.merge-do')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: merge.pending, disabled: !going.data || !staying.data }}
      onOk={() => void confirm()}
      onCancel={props.onClose}
    >
      <div className="people-merge">
        <p>{t('people.merge-explain')}</p>
        <Radio.Group
          value={stays}
          aria-label={t('people.stays')}
          onChange={(event) => {
            setStays(event.target.value as string);
            setTake([]);
          }}
        >
          {[a, b].map((person) => (
            <Radio key={person.id} value={person.id}>
              <span className="people-side">{t(person.id === stays ? 'people.stays' : 'people.goes')}</span>
              <PersonWords person={person} />
            </Radio>
          ))}
        </Radio.Group>
        {going.data && staying.data ? (
          <Differences
            going={going.data.record}
            staying={staying.data.record}
            take={take}
            onTake={(name, taken) =>
              setTake((now) => (taken ? [...now, name] : now.filter((each) => each !== name)))
            }
          />
        ) : (
          <Skeleton active paragraph={{ rows: 3 }} title={false} />
        )}
        {merge.failure && <FailureNote failure={merge.failure} />}
      </div>
    </Modal>
  );
}

function Differences(props: {
  going: RecordRow;
  staying: RecordRow;
  take: readonly string[];
  onTake(field: string, taken: boolean): void;
}) {
  const { t, say } = useLanguage();
  const type = useCatalog().type('person');
  const { text } = useFieldText();
  const { going, staying, take } = props;
  const different = type.fields.filter(({ name }) => {
    const [other, own] = [going.values[name] ?? null, staying.values[name] ?? null];
    return !type.key.includes(name) && other !== null && own !== null && other !== own;
  });
  if (different.length === 0) return null;
  return (
    <table className="people-differences">
      <thead>
        <tr>
          <th scope="col">{t('people.field')}</th>
          <th scope="col">{t('people.stays')}</th>
          <th scope="col">{t('people.goes')}</th>
        </tr>
      </thead>
      <tbody>
        {different.map((field) => (
          <tr key={field.name}>
            <th scope="row">{say(field.label)}</th>
            {[staying, going].map((record) => (
              <td key={record.id}>
                <Radio
                  name={field.name}
                  checked={take.includes(field.name) === (record === going)}
                  onChange={() => props.onTake(field.name, record === going)}
                >
                  {text(field, record.values[field.name], record.names)}
                </Radio>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
