import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import { grainOf, periodLabel, yearOf } from '#shared/periods/period.ts';
import type { RecordType } from '#shared/records/types.ts';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { CompletenessMark } from '../../ui/completeness/mark.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatCount, formatStamp } from '../../ui/format-date.ts';
import { Dash, KeyValue } from '../../ui/key-value.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { TemplateButton } from '../../ui/template-button.tsx';
import { ruleWords } from './rule-words.ts';

type Slot = Output<'completeness.cell'>['slots'][number];

/** One department and one type: what is missing of each month, and the ways to get it in. */
export function CellDrawer(props: {
  type: RecordType;
  department: string;
  name: string;
  period: string;
  onRemind(): void;
  onClose(): void;
}) {
  const { t, say } = useLanguage();
  const { workspace, setDepartment, setPeriod } = useScope();
  const [, go] = useLocation();
  const { type, department, period } = props;
  const cell = useOperation('completeness.cell', { type: type.id, department, period });
  const owing = cell.data?.slots.filter(({ state }) => ['late', 'partial', 'missing'].includes(state)) ?? [];
  const [only, ...others] = owing;
  const openRecords = () => {
    setDepartment(department);
    const known = grainOf(period) === 'month' ? yearOf(period) : period;
    if (workspace.years.includes(yearOf(known))) setPeriod(known);
    go(`/records/${type.id}`);
  };
  return (
    <Drawer
      open
      size={760}
      onClose={props.onClose}
      title={
        <span className="completeness-title">
          {say(type.plural)} <small>{props.name}</small> <small>{say(periodLabel(period))}</small>
        </span>
      }
      footer={
        <div className="completeness-actions">
          <Button disabled={workspace.readOnly} onClick={() => go('/import')}>
            {t('completeness.go-import')}
          </Button>
          <TemplateButton
            type={type}
            department={department}
            period={only && others.length === 0 && grainOf(only.key) ? only.key : period}
          />
          <Button onClick={openRecords}>{t('completeness.open-records')}</Button>
          {owing.length > 0 && (
            <Button disabled={workspace.readOnly} onClick={props.onRemind}>
              {t('completeness.remind-one')}
            </Button>
          )}
        </div>
      }
    >
      {cell.error && <FailureNote failure={cell.error.failure} onRetry={() => void cell.refetch()} />}
      {cell.isPending && <SkeletonRows rows={6} />}
      {cell.data && (
        <div className="completeness-detail">
          <KeyValue
            rows={[
              {
                label: t('completeness.asked'),
                value: (
                  <>
                    {ruleWords(cell.data.rule, t, say)} ({t(`completeness.origin-${cell.data.origin}`)}){' '}
                    {!workspace.readOnly && (
                      <Button
                        type="link"
                        size="small"
                        onClick={() => go(`/completeness/expected/${type.id}`)}
                      >
                        {t('completeness.change-rule')}
                      </Button>
                    )}
                  </>
                ),
              },
              ...(cell.data.reminders[0]
                ? [
                    {
                      label: t('completeness.remind-title'),
                      value: t('completeness.reminders-made', {
                        n: cell.data.reminders.length,
                        at: formatStamp(cell.data.reminders[0].at),
                        by: cell.data.reminders[0].by,
                      }),
                    },
                  ]
                : []),
            ]}
          />
          {cell.data.slots.length === 0 ? (
            <EmptyState title={t('completeness.not-asked')} />
          ) : (
            <Slots slots={cell.data.slots} label={say(type.plural)} />
          )}
        </div>
      )}
    </Drawer>
  );
}

function Slots({ slots, label }: { slots: readonly Slot[]; label: string }) {
  const { t, say } = useLanguage();
  const heads = ['slot', 'state', 'came', 'due', 'arrived'] as const;
  return (
    <table className="completeness-slots" aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`completeness.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {slots.map((slot) => (
          <SlotRows key={slot.key} slot={slot} name={say(periodLabel(slot.key))} />
        ))}
      </tbody>
    </table>
  );
}

function SlotRows({ slot, name }: { slot: Slot; name: string }) {
  const { t, say } = useLanguage();
  const more: ReactNode[] = [];
  const short = slot.state !== 'complete' && slot.state !== 'none' && slot.state !== 'not-due';
  if (short && slot.parts.length > 0)
    more.push(
      ...slot.parts.map(({ value, label, present, expected }) => (
        <span key={value} className="completeness-part" data-short={present < expected}>
          {say(label)} {present}/{expected}
        </span>
      )),
    );
  if (short && slot.absent.length > 0)
    more.push(
      <span key="absent">
        {t(slot.absentTotal > slot.absent.length ? 'completeness.absent-more' : 'completeness.absent', {
          names: slot.absent.map(({ name: who }) => who),
          n: slot.absentTotal,
        })}
      </span>,
    );
  return (
    <>
      <tr data-last={more.length === 0}>
        <th scope="row">{name}</th>
        <td>
          <CompletenessMark state={slot.state} word />
        </td>
        <td className="figures">
          {slot.expected > 1
            ? t('completeness.unit-rows', { present: slot.present, expected: slot.expected })
            : t('completeness.rows', { n: formatCount(slot.rows) })}
        </td>
        <td className="figures">
          {slot.due}
          {slot.daysLate > 0 && <small>{t('completeness.days-late', { n: slot.daysLate })}</small>}
        </td>
        <td className="figures">
          {slot.arrived ? (
            <>
              {formatStamp(slot.arrived.at)}
              {slot.arrived.file && <small title={slot.arrived.file}>{slot.arrived.file}</small>}
            </>
          ) : (
            <Dash />
          )}
        </td>
      </tr>
      {more.length > 0 && (
        <tr data-last="true">
          <td colSpan={5} className="completeness-more">
            {more}
          </td>
        </tr>
      )}
    </>
  );
}
