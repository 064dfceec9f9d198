import { Button } from 'antd';
import { type DragEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ImprovementAction } from '#shared/api/improvement.ts';
import { type Stage, stages } from '#shared/improvement/actions/stage.ts';
import { useLanguage } from '../../app/language.tsx';
import { DueMark, RecurMark } from './card.tsx';
import { useNames } from './use-names.ts';

const SHOWN = 12;

/** Plan, do, check, act: a card goes from column to column by keys or by dragging. */
export function Board(props: {
  actions: readonly ImprovementAction[];
  onOpen(action: ImprovementAction): void;
  /** null: nothing may be changed. */
  onMove: ((action: ImprovementAction, stage: Stage) => void) | null;
}) {
  const { t } = useLanguage();
  const nameOf = useNames();
  const [all, setAll] = useState<readonly Stage[]>([]);
  const [over, setOver] = useState<Stage | null>(null);
  const box = useRef<HTMLElement>(null);
  /** The card that was moved by key keeps the focus in its new column. */
  const follow = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the card is there again only after its column changed
  useEffect(() => {
    if (follow.current === null) return;
    const card = box.current?.querySelector<HTMLElement>(`[data-card="${follow.current}"]`);
    if (!card) return;
    card.focus();
    follow.current = null;
  }, [props.actions]);

  const key = (event: KeyboardEvent<HTMLElement>, action: ImprovementAction) => {
    const at = stages.indexOf(action.stage);
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      const next = stages[at + (event.key === 'ArrowRight' ? 1 : -1)];
      if (!next || !props.onMove) return;
      follow.current = action.record.id;
      props.onMove(action, next);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const own = event.currentTarget.closest('li');
      const other = event.key === 'ArrowDown' ? own?.nextElementSibling : own?.previousElementSibling;
      other?.querySelector<HTMLElement>('[data-card]')?.focus();
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      const step = event.key === 'ArrowRight' ? 1 : -1;
      for (let next = at + step; next >= 0 && next < stages.length; next += step) {
        const card = box.current?.querySelector<HTMLElement>(`[data-stage="${stages[next]}"] [data-card]`);
        if (card) {
          card.focus();
          return;
        }
      }
    }
  };
  const drop = (event: DragEvent, stage: Stage) => {
    setOver(null);
    const id = event.dataTransfer.getData('text/attest-action');
    const action = props.actions.find(({ record }) => record.id === id);
    if (!action) return;
    event.preventDefault();
    props.onMove?.(action, stage);
  };
  return (
    <>
      <section className="board" ref={box} aria-label={t('improvement.view-board')}>
        {stages.map((stage) => {
          const own = props.actions.filter((action) => action.stage === stage);
          const shown = all.includes(stage) ? own : own.slice(0, SHOWN);
          return (
            <section
              key={stage}
              className="board-column"
              data-stage={stage}
              data-over={over === stage}
              aria-labelledby={`stage-${stage}`}
              onDragOver={(event) => {
                if (!event.dataTransfer.types.includes('text/attest-action')) return;
                event.preventDefault();
                setOver(stage);
              }}
              onDragLeave={() => setOver(null)}
              onDrop={(event) => drop(event, stage)}
            >
              <h2 className="board-heading" id={`stage-${stage}`}>
                {t(`improvement.stage-${stage}`)} <span className="board-count">{own.length}</span>
                <small className="board-hint">{t(`improvement.stage-${stage}-hint`)}</small>
              </h2>
              <ul>
                {shown.map((action) => (
                  <li key={action.record.id}>
                    <button
                      type="button"
                      className="card"
                      data-card={action.record.id}
                      draggable={props.onMove !== null}
                      onDragStart={(event) =>
                        event.dataTransfer.setData('text/attest-action', action.record.id)
                      }
                      onKeyDown={(event) => key(event, action)}
                      onClick={() => props.onOpen(action)}
                    >
                      <span className="card-head">
                        <span>{String(action.record.values.action_no ?? '')}</span>
                        <RecurMark action={action} />
                      </span>
                      <span className="card-text">{String(action.record.values.requirement ?? '')}</span>
                      <span className="card-foot">
                        <span className="card-who">
                          {[nameOf(action.record.department), action.record.names.owner]
                            .filter(Boolean)
                            .join(' · ')}
                        </span>
                        <span className="card-due">
                          <DueMark action={action} />
                        </span>
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
              {own.length === 0 && <p className="improvement-soft">{t('improvement.none')}</p>}
              {shown.length < own.length && (
                <Button type="link" size="small" onClick={() => setAll([...all, stage])}>
                  {t('improvement.more', { n: own.length - shown.length })}
                </Button>
              )}
            </section>
          );
        })}
      </section>
      <p className="improvement-soft">{t('improvement.board-keys')}</p>
    </>
  );
}
