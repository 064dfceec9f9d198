import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import { whomOf } from '#shared/completeness/expected/whom.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { DataTable, type TableColumnsType } from '../../ui/data-table.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Dash } from '../../ui/key-value.tsx';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { rowsWords } from './rule-words.ts';

export type RuleRow = Output<'completeness.rules'>['rules'][number];

/** What is expected of departments, type by type, and the way to change it. */
export function Rules({ opened }: { opened: string | null }) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const catalog = useCatalog();
  const [, go] = useLocation();
  const rules = useOperation('completeness.rules', {}, { keep: true });
  const [shown, setShown] = useState<'asked' | 'all'>('asked');
  const all = rules.data?.rules.filter(({ type }) => catalog.has(type)) ?? [];
  const asked = all.filter(({ rule, departments }) => {
    return rule.expected || departments.some((each) => each.rule.expected);
  });
  const chosen = all.find(({ type }) => type === opened);
  const nameOf = (code: string) => {
    const unit = workspace.departments.find((each) => each.code === code);
    return unit ? say(unit.name) : code;
  };
  const columns: TableColumnsType<RuleRow> = [
    {
      key: 'type',
      title: t('completeness.rule-type'),
      width: 150,
      render: (_, { type }) => say(catalog.type(type).plural),
    },
    {
      key: 'whom',
      title: t('completeness.rule-whom'),
      width: 160,
      render: (_, { rule }) => (rule.expected ? say(whomOf(rule.whom).label) : <Dash />),
    },
    {
      key: 'every',
      title: t('completeness.rule-every'),
      width: 112,
      render: (_, { rule }) =>
        t(rule.expected ? `completeness.every-${rule.every}` : 'completeness.state-none'),
    },
    {
      key: 'due',
      title: t('completeness.rule-days'),
      width: 88,
      align: 'right',
      render: (_, { rule }) => (rule.expected ? <span className="figures">{rule.dueDays}</span> : <Dash />),
    },
    {
      key: 'rows',
      title: t('completeness.rule-rows'),
      render: (_, { rule }) => (rule.expected ? rowsWords(rule.rows, t, say) : <Dash />),
    },
    {
      key: 'departments',
      title: t('completeness.rule-departments'),
      width: 120,
      render: (_, { departments }) =>
        departments.length === 0 ? (
          <Dash />
        ) : (
          departments.map(({ department }) => nameOf(department)).join(t('completeness.clause'))
        ),
    },
    {
      key: 'origin',
      title: t('completeness.rule-origin'),
      width: 104,
      render: (_, { origin }) => t(`completeness.origin-${origin}`),
    },
    {
      key: 'edit',
      title: <span className="visually-hidden">{t('completeness.rule-edit')}</span>,
      width: 88,
      render: (_, { type }) =>
        !workspace.readOnly && (
          <Button
            size="small"
            aria-label={t('completeness.rule-edit-of', { type: say(catalog.type(type).plural) })}
            onClick={() => go(`/completeness/expected/${type}`)}
          >
            {t('completeness.rule-edit')}
          </Button>
        ),
    },
  ];
  return (
    <div className="completeness">
      <Segmented<'asked' | 'all'>
        value={shown}
        onChange={setShown}
        aria-label={t('completeness.show-rules')}
        options={[
          { value: 'asked', label: `${t('completeness.rules-asked')} ${asked.length}` },
          { value: 'all', label: `${t('completeness.rules-all')} ${all.length}` },
        ]}
      />
      {rules.error && <FailureNote failure={rules.error.failure} onRetry={() => void rules.refetch()} />}
      {rules.isPending && <SkeletonRows rows={12} />}
      {rules.data && (
        <DataTable<RuleRow>
          label={t('completeness.tab-rules')}
          rowKey="type"
          columns={columns}
          dataSource={shown === 'asked' ? asked : all}
          minWidth={960}
        />
      )}
      {chosen && !workspace.readOnly && (
        <RuleDialog
          key={chosen.type}
          row={chosen}
          type={catalog.type(chosen.type)}
          nameOf={nameOf}
          onClose={() => go('/completeness/expected')}
        />
      )}
    </div>
  );
}
