import { MailOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Reminder } from '#shared/api/completeness.ts';
import { periodLabel } from '#shared/periods/period.ts';
import { groupedTypes } from '#shared/records/groups.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { byDepartment, mostLate } from '../../ui/completeness/matrix-rows.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { CellDrawer } from './cell-drawer.tsx';
import { Matrix, type Order } from './matrix.tsx';
import { localToday, periodsUntil } from './periods.ts';
import { RemindersDrawer } from './reminders-drawer.tsx';

type Shown = 'all' | 'late' | 'open';

/** The matrix of a period, with what can be done about it. */
export function Overview(props: {
  period: string;
  onPeriod(period: string): void;
  /** The cell that is open. */
  place: { type: string; department: string } | null;
}) {
  const { t, say, language } = useLanguage();
  const { workspace, department } = useScope();
  const catalog = useCatalog();
  const [, go] = useLocation();
  const { period, place } = props;
  const matrix = useOperation('completeness.matrix', { period }, { keep: true });
  const remind = useCommand('completeness.remind');
  const [made, setMade] = useState<Reminder[] | null>(null);
  const [shown, setShown] = useState<Shown>('all');
  const [group, setGroup] = useState('');
  const [order, setOrder] = useState<Order>({ by: 'late', type: null });

  const { data } = matrix;
  const cells = useMemo(
    () =>
      data?.cells.filter((cell) => {
        if (department !== null && cell.department !== department) return false;
        return group === '' || catalog.type(cell.type).group === group;
      }) ?? [],
    [data, department, group, catalog],
  );
  const rows = useMemo(() => {
    const all = byDepartment(cells);
    const ordered =
      order.by === 'late'
        ? mostLate(all, order.type)
        : all.sort((a, b) => a.department.localeCompare(b.department, 'en'));
    return ordered.filter((row) => shown === 'all' || (shown === 'late' ? row.late > 0 : row.open > 0));
  }, [cells, order, shown]);
  const columns = useMemo(() => {
    const wanted = new Set(
      rows.flatMap((row) =>
        [...row.cells.values()].flatMap((cell) => {
          const open = cell.daysLate > 0 || (shown === 'open' && cell.state !== 'complete');
          return shown === 'all' || open ? cell.type : [];
        }),
      ),
    );
    return (data?.types ?? [])
      .filter(({ id }) => wanted.has(id) && catalog.has(id))
      .map(({ id, rule }) => ({ type: catalog.type(id), every: rule.every }));
  }, [data, rows, shown, catalog]);

  const nameOf = (code: string) => {
    const unit = workspace.departments.find((each) => each.code === code);
    return unit ? say(unit.name) : code;
  };
  const lateRows = byDepartment(cells).filter(({ late }) => late > 0);
  const lateCells = cells.filter(({ daysLate }) => daysLate > 0).length;
  const partial = cells.filter(({ state }) => state === 'partial').length;
  const owing = lateRows.length > 0 || cells.some(({ state }) => state === 'partial' || state === 'missing');
  const makeReminders = async (departments: string[] | null) => {
    const done = await remind.run({ period, departments, language });
    if (done.ok) setMade(done.data.reminders);
  };
  return (
    <div className="completeness">
      <div className="completeness-bar">
        <PeriodChoice value={period} onChange={props.onPeriod} />
        <Segmented<Shown>
          value={shown}
          onChange={setShown}
          aria-label={t('completeness.show')}
          options={[
            { value: 'all', label: t('completeness.all') },
            { value: 'late', label: t('completeness.only-late') },
            { value: 'open', label: t('completeness.only-open') },
          ]}
        />
        <Select<string>
          value={group}
          onChange={setGroup}
          aria-label={t('completeness.group')}
          style={{ width: 184 }}
          options={[
            { value: '', label: t('completeness.all-groups') },
            ...groupedTypes(
              (data?.types ?? []).flatMap(({ id }) => (catalog.has(id) ? catalog.type(id) : [])),
            ).map(({ id, label }) => ({ value: id, label: say(label) })),
          ]}
        />
        <span className="completeness-space" />
        <Button
          type="primary"
          icon={<MailOutlined />}
          disabled={!owing || workspace.readOnly}
          loading={remind.pending}
          onClick={() => void makeReminders(department === null ? null : [department])}
        >
          {t('completeness.remind')}
        </Button>
      </div>
      <p className="completeness-summary" role="status">
        {data &&
          [
            lateCells === 0
              ? t('completeness.summary-none')
              : t('completeness.summary', {
                  n: lateRows.length,
                  cells: lateCells,
                  days: Math.max(...lateRows.map(({ daysLate }) => daysLate)),
                }),
            partial > 0 ? t('completeness.summary-partial', { n: partial }) : null,
            t('completeness.as-of', { day: data.today }),
          ]
            .filter(Boolean)
            .join(' · ')}
      </p>
      {remind.failure && <FailureNote failure={remind.failure} onClose={remind.reset} />}
      {matrix.error && <FailureNote failure={matrix.error.failure} onRetry={() => void matrix.refetch()} />}
      {matrix.isPending && <SkeletonRows rows={12} />}
      {data && cells.length === 0 && (
        <EmptyState
          title={t('completeness.nothing-expected')}
          hint={t('completeness.nothing-expected-hint')}
          action={<Button onClick={() => go('/completeness/expected')}>{t('completeness.tab-rules')}</Button>}
        />
      )}
      {data && cells.length > 0 && rows.length === 0 && (
        <EmptyState
          title={t('completeness.all-complete')}
          hint={t('completeness.all-complete-hint')}
          action={<Button onClick={() => setShown('all')}>{t('completeness.show-all')}</Button>}
        />
      )}
      {data && rows.length > 0 && (
        <>
          <Matrix
            columns={columns}
            rows={rows}
            nameOf={nameOf}
            remindedOn={new Map(data.reminded.map(({ department: unit, at }) => [unit, at.slice(0, 10)]))}
            order={order}
            onOrder={setOrder}
            onOpen={(type, unit) => go(`/completeness/at/${type}/${encodeURIComponent(unit)}`)}
          />
          <small className="completeness-keys">{t('completeness.keys-hint')}</small>
        </>
      )}
      {place && catalog.has(place.type) && (
        <CellDrawer
          type={catalog.type(place.type)}
          department={decodeURIComponent(place.department)}
          name={nameOf(decodeURIComponent(place.department))}
          period={period}
          onRemind={() => void makeReminders([decodeURIComponent(place.department)])}
          onClose={() => go('/completeness')}
        />
      )}
      {made && (
        <RemindersDrawer reminders={made} period={period} nameOf={nameOf} onClose={() => setMade(null)} />
      )}
    </div>
  );
}

function PeriodChoice({ value, onChange }: { value: string; onChange(period: string): void }) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const years = useMemo(() => periodsUntil(localToday(), workspace.years), [workspace.years]);
  return (
    <Select<string>
      value={value}
      onChange={onChange}
      aria-label={t('completeness.period')}
      popupMatchSelectWidth={false}
      style={{ width: 208 }}
      options={years.map(({ year, keys }) => ({
        label: year,
        options: keys.map((key) => ({ value: key, label: say(periodLabel(key)) })),
      }))}
    />
  );
}
