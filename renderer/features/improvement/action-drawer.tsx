import { Button, Drawer, Input, Segmented } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ImprovementAction } from '#shared/api/improvement.ts';
import { type Stage, stages } from '#shared/improvement/actions/stage.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { Dash, KeyValue } from '../../ui/key-value.tsx';
import { Attachments } from '../../ui/record/attachments.tsx';
import { useFieldText } from '../../ui/record/use-field-text.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { DueMark } from './card.tsx';
import { EffectFigures } from './effect-figures.tsx';
import { useSave } from './use-move.ts';

const FACTS = ['department', 'source', 'category', 'owner', 'opened_on', 'due_on', 'closed_on', 'result'];

/** One action: where it stands, its evidence, whether it came back and whether it helped. */
export function ActionDrawer(props: {
  action: ImprovementAction;
  today: string;
  onMove(stage: Stage): void;
  onClose(): void;
}) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const [, go] = useLocation();
  const type = useCatalog().type('improvement');
  const { text } = useFieldText();
  const { action } = props;
  const { record, recurs } = action;
  const save = useSave();
  const [line, setLine] = useState('');
  useReturnFocus();
  const lines = typeof record.values.progress === 'string' ? record.values.progress.split('\n') : [];
  const add = async () => {
    const progress = [...lines, `${props.today} ${line.trim()}`].join('\n');
    if (await save(action, { progress })) setLine('');
  };
  const { verified_by: by, verified_on: on } = record.values;
  return (
    <Drawer
      open
      size={640}
      onClose={props.onClose}
      title={String(record.values.action_no ?? '')}
      extra={<Button onClick={() => go(`/records/improvement/${record.id}`)}>{t('improvement.edit')}</Button>}
    >
      <div className="improvement-drawer">
        <p className="signal-lead">{String(record.values.requirement ?? '')}</p>
        <div className="improvement-bar">
          <Segmented<Stage>
            value={action.stage}
            disabled={workspace.readOnly}
            aria-label={t('improvement.move')}
            onChange={props.onMove}
            options={stages.map((value) => ({ value, label: t(`improvement.stage-${value}`) }))}
          />
          <DueMark action={action} />
        </div>
        {action.stage === 'act' && (
          <p className="improvement-soft">
            {typeof by === 'string'
              ? t('improvement.verified', {
                  by: record.names.verified_by ?? by,
                  at: typeof on === 'string' ? on : '–',
                })
              : t('improvement.verified-unnamed')}
          </p>
        )}
        <KeyValue
          rows={FACTS.flatMap((name) => {
            const field = type.fields.find((each) => each.name === name);
            if (!field) return [];
            return [
              { label: say(field.label), value: text(field, record.values[name], record.names) ?? <Dash /> },
            ];
          })}
        />
        <section>
          <h2 className="improvement-heading">{t('improvement.effect')}</h2>
          <EffectFigures action={record.id} />
        </section>
        <section>
          <h2 className="improvement-heading">{t('improvement.recurrence')}</h2>
          {recurs.length === 0 && <p className="improvement-soft">{t('improvement.recurs-none')}</p>}
          <ul>
            {recurs.map((earlier) => (
              <li key={earlier.id}>
                <Link href={`/records/improvement/${earlier.id}`}>
                  {t('improvement.recurs-of', { ...earlier, same: t(`improvement.same-${earlier.same}`) })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h2 className="improvement-heading">{t('improvement.progress')}</h2>
          <ul className="progress-lines">
            {lines.map((entry, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
              <li key={index}>{entry}</li>
            ))}
          </ul>
          {!workspace.readOnly && (
            <div className="progress-add">
              <Input
                aria-label={t('improvement.progress-add')}
                placeholder={t('improvement.progress-placeholder')}
                value={line}
                maxLength={200}
                onChange={(event) => setLine(event.target.value)}
                onPressEnter={() => line.trim() !== '' && void add()}
              />
              <Button disabled={line.trim() === ''} onClick={() => void add()}>
                {t('improvement.add')}
              </Button>
            </div>
          )}
        </section>
        <section>
          <h2 className="improvement-heading">{t('improvement.evidence')}</h2>
          <Attachments type="improvement" record={record.id} readOnly={workspace.readOnly} />
        </section>
      </div>
    </Drawer>
  );
}
