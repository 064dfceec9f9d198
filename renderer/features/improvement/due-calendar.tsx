import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { ImprovementAction } from '#shared/api/improvement.ts';
import { periodLabel, shiftPeriod } from '#shared/periods/period.ts';
import { useLanguage } from '../../app/language.tsx';

const DAY = 86_400_000;
const dayText = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Six weeks from Monday on, that hold the month. */
function weeksOf(month: string): string[][] {
  const first = Date.parse(`${month}-01`);
  const start = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY;
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => dayText(start + (week * 7 + day) * DAY)),
  ).filter((week) => week.some((day) => day.startsWith(month)));
}

/** Deadlines of open actions, and the days on which others were closed. It opens at this month. */
export function DueCalendar(props: {
  actions: readonly ImprovementAction[];
  today: string;
  onOpen(action: ImprovementAction): void;
}) {
  const { t, say, language } = useLanguage();
  const [month, setMonth] = useState(props.today.slice(0, 7));
  const byDay = new Map<string, ImprovementAction[]>();
  for (const action of props.actions) {
    const day = action.record.values.closed_on ?? action.record.values.due_on;
    if (typeof day === 'string') byDay.set(day, [...(byDay.get(day) ?? []), action]);
  }
  const weekdays = weeksOf('2024-01')[0]!.map((day) =>
    new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(Date.parse(day)),
  );
  return (
    <section className="calendar" aria-label={t('improvement.calendar')}>
      <div className="calendar-head">
        <Button
          icon={<LeftOutlined />}
          aria-label={t('improvement.previous-month')}
          onClick={() => setMonth(shiftPeriod(month, -1))}
        />
        <h2 className="calendar-month" aria-live="polite">
          {say(periodLabel(month))}
        </h2>
        <Button
          icon={<RightOutlined />}
          aria-label={t('improvement.next-month')}
          onClick={() => setMonth(shiftPeriod(month, 1))}
        />
        <Button type="text" onClick={() => setMonth(props.today.slice(0, 7))}>
          {t('improvement.today')}
        </Button>
      </div>
      <table>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} data-outside={!day.startsWith(month)}>
                  <span className={day === props.today ? 'calendar-today' : ''}>{Number(day.slice(8))}</span>
                  {(byDay.get(day) ?? []).map((action) => (
                    <button
                      key={action.record.id}
                      type="button"
                      className="calendar-action"
                      data-late={action.daysOverdue > 0}
                      data-closed={action.stage === 'check' || action.stage === 'act'}
                      title={String(action.record.values.requirement ?? '')}
                      onClick={() => props.onOpen(action)}
                    >
                      {String(action.record.values.action_no ?? '')}
                    </button>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
