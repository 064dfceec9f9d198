import { Button, Input, Segmented } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import { hasGap, openChecks, type Verdict, verdicts } from '#shared/visit/gaps.ts';
import { useCatalog } from '../../../app/catalog.tsx';
import { useCommand } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { Panel } from '../../../ui/page.tsx';

type Line = Output<'visits.open'>['lines'][number];

const KEYS: Record<string, Verdict | null> = {
  f: 'found',
  n: 'not-found',
  a: 'not-applicable',
  backspace: null,
};

/** What was drawn. A focused line is marked with F, N or A; the arrows go on. */
export function LineList(props: { visit: string; lines: readonly Line[]; readOnly: boolean }) {
  const { t } = useLanguage();
  const { department } = useScope();
  const [only, setOnly] = useState<'all' | 'gaps'>('all');
  const mark = useCommand('visits.mark');
  const shown = props.lines.filter(
    (line) => (department === null || line.department === department) && (only === 'all' || hasGap(line)),
  );
  const set = (line: Line, verdict: Verdict | null, note = line.note) =>
    props.readOnly ? undefined : void mark.run({ id: props.visit, line: line.line, verdict, note });
  const press = (event: KeyboardEvent<HTMLElement>, line: Line) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key in KEYS) set(line, KEYS[key] ?? null);
    else if (key === 'arrowdown') (event.currentTarget.nextElementSibling as HTMLElement | null)?.focus();
    else if (key === 'arrowup') (event.currentTarget.previousElementSibling as HTMLElement | null)?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <Panel
      flush
      title={t('visit.lines', { n: shown.length })}
      extra={
        <>
          <span>{t('visit.keys')}</span>
          <Segmented
            size="small"
            value={only}
            options={[
              { value: 'all', label: t('visit.all') },
              { value: 'gaps', label: t('visit.only-gaps') },
            ]}
            onChange={setOnly}
          />
        </>
      }
    >
      {mark.failure && <FailureNote failure={mark.failure} onClose={mark.reset} />}
      <ul className="visit-lines">
        {shown.map((line) => (
          <li
            key={line.line}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a line takes the keys that mark it
            tabIndex={0}
            onKeyDown={(event) => press(event, line)}
            data-verdict={line.verdict}
          >
            <LineWords line={line} />
            <LineMarks
              visit={props.visit}
              line={line}
              readOnly={props.readOnly}
              onMark={(verdict, note) => set(line, verdict, note)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function LineWords({ line }: { line: Line }) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const catalog = useCatalog();
  const unit = workspace.departments.find(({ code }) => code === line.department);
  const open = openChecks(line);
  // What seeing the original has answered counts as kept.
  const shown = line.checks.map((check) =>
    check.state === 'unmet' && !open.includes(check) ? { ...check, state: 'met' as const } : check,
  );
  const kind = catalog.has(line.type) ? say(catalog.type(line.type).label) : line.type;
  return (
    <div className="visit-words">
      <p>
        <span className="figures">{line.line}</span> {unit ? say(unit.name) : line.department} · {kind}
        {line.person !== '' && ` · ${line.person}`}{' '}
        {line.record && (
          <Link href={`/records/${line.type}/${line.record}`}>{line.title || t('visit.open')}</Link>
        )}{' '}
        <small>{line.items.join(', ')}</small>
        {line.action && (
          <Link className="visit-action" href={`/improvement/action/${line.action.id}`}>
            {t('visit.action-is', { no: line.action.no })}
          </Link>
        )}
      </p>
      <ul className="visit-checks">
        {shown.map(({ id, label, state }) => (
          <li key={id} data-state={state}>
            <span aria-hidden="true">{state === 'met' ? '✓' : state === 'unmet' ? '✗' : '–'}</span>{' '}
            {say(label)}
            {line.record && <span className="visually-hidden"> {t(`visit.check-${state}`)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function LineMarks({
  visit,
  line,
  readOnly,
  onMark,
}: {
  visit: string;
  line: Line;
  readOnly: boolean;
  onMark(verdict: Verdict | null, note?: string): void;
}) {
  const { t } = useLanguage();
  const [, go] = useLocation();
  const [note, setNote] = useState(line.note);
  return (
    <div className="visit-marks">
      {verdicts.map((verdict) => (
        <Button
          key={verdict}
          size="small"
          disabled={readOnly}
          type={line.verdict === verdict ? 'primary' : 'default'}
          aria-pressed={line.verdict === verdict}
          onClick={() => onMark(line.verdict === verdict ? null : verdict)}
        >
          {t(`visit.verdict-${verdict}`)}
        </Button>
      ))}
      {!readOnly && line.action === null && hasGap(line) && (
        <Button
          size="small"
          type="link"
          aria-label={t('visit.act-on', { line: line.line })}
          onClick={() => go(`/improvement/gap/${visit}/${line.line}`)}
        >
          {t('visit.act')}
        </Button>
      )}
      <Input
        size="small"
        value={note}
        maxLength={500}
        disabled={readOnly}
        placeholder={t('visit.note')}
        aria-label={t('visit.note-of', { line: line.line })}
        onChange={({ target }) => setNote(target.value)}
        onBlur={() => note !== line.note && onMark(line.verdict, note)}
        onPressEnter={({ currentTarget }) => currentTarget.blur()}
      />
    </div>
  );
}
