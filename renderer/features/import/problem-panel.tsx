import { CloseCircleFilled, WarningFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { ProblemGroup, SheetState } from '#shared/api/importing.ts';
import { useLanguage } from '../../app/language.tsx';
import './problem-panel.css';
import { MoreButton } from './more-button.tsx';
import { type ProblemKind, problemKinds } from './problem-kinds.ts';
import { ReplacementInput } from './replacement-input.tsx';
import { useColumnField } from './use-column-field.ts';
import type { ImportEditing } from './use-import.ts';
import { usePart } from './use-part.ts';

interface Props {
  importId: string;
  sheet: SheetState;
  /** The group whose rows the grid is narrowed to. */
  shown: string | null;
  onShow(problem: string | null): void;
  editing: ImportEditing;
}

/** Kinds of problems with few texts are open from the start. */
const FEW = 4;
/** Lines that are made at once. */
const MANY = 20;

/** Every kind of problem once; within it every text, with the way to its rows and the cure for all alike. */
export function ProblemPanel(props: Props) {
  const { part, next, more } = usePart(problemKinds(props.sheet.problems), MANY);
  return (
    <ul className="problem-list import-problems">
      {part.map((kind) => (
        <Kind key={kind.key} kind={kind} {...props} />
      ))}
      {next > 0 && (
        <li className="import-problems-more">
          <MoreButton next={next} more={more} />
        </li>
      )}
    </ul>
  );
}

function Kind({ kind, ...props }: Props & { kind: ProblemKind }) {
  const { t, say } = useLanguage();
  const { groups } = kind;
  const first = groups[0]!;
  const named = groups.filter(({ text }) => text !== null).length;
  const [open, setOpen] = useState(groups.length <= FEW);
  const { part, next, more } = usePart(groups, MANY);
  if (groups.length === 1) return <Line group={first} {...props} />;
  return (
    <li data-level={first.level} data-selected={props.shown === kind.key} className="import-kind">
      <div className="import-kind-head">
        <Level level={first.level} />
        <div className="problem-words">
          <span>{say(first.message)}</span>
          <small>
            {t(named < groups.length ? 'importing.problem-texts-many' : 'importing.problem-texts', {
              n: named,
              places: kind.count,
            })}
          </small>
        </div>
        <div className="problem-actions">
          <Button size="small" type="text" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'importing.problem-collapse' : 'importing.problem-expand')}
          </Button>
          <ShowButton problem={kind.key} {...props} />
        </div>
      </div>
      {open && (
        <ul className="import-kind-texts">
          {part.map((group) => (
            <Text key={group.key} group={group} {...props} />
          ))}
          {next > 0 && (
            <li>
              <MoreButton next={next} more={more} />
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

function Line({ group, ...props }: Props & { group: ProblemGroup }) {
  const { say } = useLanguage();
  return (
    <li data-level={group.level} data-selected={props.shown === group.key}>
      <Level level={group.level} />
      <div className="problem-words">
        <span>{say(group.message)}</span>
        <small>
          <Place group={group} />
        </small>
      </div>
      <div className="problem-actions">
        <Cure group={group} {...props} />
        {group.firstRow !== null && <ShowButton problem={group.key} {...props} />}
      </div>
    </li>
  );
}

function Text({ group, ...props }: Props & { group: ProblemGroup }) {
  const { t } = useLanguage();
  return (
    <li data-selected={props.shown === group.key}>
      <span className="import-kind-text" title={group.text ?? ''}>
        {group.text ?? t('importing.problem-other')}
      </span>
      <small>
        <Place group={group} />
      </small>
      <div className="problem-actions">
        <Cure group={group} {...props} />
        {group.firstRow !== null && <ShowButton problem={group.key} {...props} />}
      </div>
    </li>
  );
}

function Level({ level }: { level: ProblemGroup['level'] }) {
  const { t } = useLanguage();
  return (
    <span
      className="problem-level"
      role="img"
      aria-label={t(level === 'error' ? 'common.error' : 'common.warning')}
    >
      {level === 'error' ? <CloseCircleFilled /> : <WarningFilled />}
    </span>
  );
}

function Place({ group: { firstRow, count } }: { group: ProblemGroup }) {
  const { t } = useLanguage();
  if (firstRow === null) return null;
  return count > 1
    ? t('importing.problem-more', { row: firstRow, n: count - 1 })
    : t('importing.problem-rows', { row: firstRow });
}

function ShowButton({ problem, shown, onShow }: Pick<Props, 'shown' | 'onShow'> & { problem: string }) {
  const { t } = useLanguage();
  return (
    <Button
      size="small"
      type="text"
      aria-pressed={shown === problem}
      onClick={() => onShow(shown === problem ? null : problem)}
    >
      {t('common.show')}
    </Button>
  );
}

/** The likely meaning at one press, or another text for all places alike. */
function Cure({ group, importId, sheet, editing }: Props & { group: ProblemGroup }) {
  const { t, say } = useLanguage();
  const fieldOf = useColumnField(sheet);
  const column = sheet.columns.find(({ letters }) => letters === group.column);
  const target = fieldOf(group.column);
  const { suggestion, text } = group;
  const from = suggestion?.from ?? text;
  if (!column || !target || from === null) return null;
  const replace = (to: string) =>
    void editing.translate({
      import: importId,
      sheet: sheet.sheet,
      column: column.index,
      values: [{ from, to }],
    });
  return (
    <>
      {suggestion && (
        <Button size="small" disabled={editing.busy} onClick={() => replace(suggestion.to)}>
          {t('importing.problem-use', { label: say(suggestion.label) })}
        </Button>
      )}
      {target.field.kind !== 'scores' && (
        <ReplacementInput
          {...target}
          value={null}
          label={t('importing.values-replace-for', { text: from })}
          disabled={editing.busy}
          onReplace={replace}
        />
      )}
    </>
  );
}
