import { CheckCircleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import { Link } from 'wouter';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/page.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { hrefOf, levelOf, type TaskLine, whenOf } from './tasks.ts';

const SHOWN = 8;

/** The one list of what needs the person today, the most urgent first; every line leads to where it is done. */
export function TodayPanel({ period }: { period: string }) {
  const { t } = useLanguage();
  const { department } = useScope();
  const [all, showAll] = useState(false);
  const today = useOperation('home.today', { period, department }, { keep: true });
  const tasks = today.data?.tasks ?? [];
  const late = tasks.filter(({ days }) => days !== null && days > 0).length;
  return (
    <Panel
      flush
      title={t('home.today')}
      extra={
        today.data && (
          <span>
            {t(`home.today-for-${today.data.role}`)}
            {today.data.asOf && ` · ${t('home.today-as-of', { day: today.data.asOf })}`}
            {tasks.length > 0 && ` · ${t('home.today-count', { n: tasks.length, late })}`}
          </span>
        )
      }
    >
      {today.error && <FailureNote failure={today.error.failure} onRetry={() => void today.refetch()} />}
      {today.isPending && <SkeletonRows rows={SHOWN} />}
      {today.data && tasks.length === 0 && <AllDone />}
      {tasks.length > 0 && (
        <ul className="home-lines" onKeyDown={moveAlong} aria-label={t('home.today')}>
          {(all ? tasks : tasks.slice(0, SHOWN)).map((task) => (
            <TaskRow
              key={`${task.kind} ${task.at.join('/')} ${task.department} ${task.folded}`}
              task={task}
            />
          ))}
        </ul>
      )}
      {tasks.length > SHOWN && (
        <p className="home-more">
          <Button type="link" size="small" aria-expanded={all} onClick={() => showAll(!all)}>
            {all ? t('home.today-fewer') : t('home.today-all', { n: tasks.length - SHOWN })}
          </Button>
        </p>
      )}
    </Panel>
  );
}

function TaskRow({ task }: { task: TaskLine }) {
  const { t, say } = useLanguage();
  const { workspace, department } = useScope();
  const unit = workspace.departments.find(({ code }) => code === task.department);
  const values = { n: task.count, subject: say(task.subject) };
  return (
    <li>
      <Link href={hrefOf(task)} className="home-line today-line" data-level={levelOf(task)}>
        <span className="today-kind">{t(`home.kind-${task.kind}`)}</span>
        <span className="home-main" title={values.subject}>
          {task.folded ? t('home.task-folded', values) : t(`home.task-${task.kind}`, values)}
        </span>
        <small className="today-unit">{department === null && unit ? say(unit.name) : ''}</small>
        <span className="today-when">{whenOf(task, t)}</span>
      </Link>
    </li>
  );
}

/** Nothing waits: what comes next. */
function AllDone() {
  const { t } = useLanguage();
  return (
    <EmptyState
      icon={<CheckCircleOutlined />}
      title={t('home.today-done')}
      hint={t('home.today-done-hint')}
      action={<Link href="/standards">{t('home.all-standards')}</Link>}
    />
  );
}

/** Arrows, Home and End move between the lines. */
function moveAlong(event: KeyboardEvent<HTMLUListElement>): void {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('a')];
  const at = lines.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key];
  const line = to === undefined ? undefined : lines[to];
  if (at === -1 || !line) return;
  event.preventDefault();
  line.focus();
}
