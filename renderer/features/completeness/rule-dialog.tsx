import { App, Button, InputNumber, Modal, Select, Switch } from 'antd';
import { useState } from 'react';
import { rollsFor, standardOf } from '#shared/completeness/expected/expectations.ts';
import { rollOf } from '#shared/completeness/expected/rolls.ts';
import { type ExpectationRule, frequencies, type RowsRule } from '#shared/completeness/expected/rule.ts';
import { type WhomId, whom } from '#shared/completeness/expected/whom.ts';
import { periodLabel } from '#shared/periods/period.ts';
import type { RecordType } from '#shared/records/types.ts';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { localToday, periodsUntil } from './periods.ts';
import { RuleHistory } from './rule-history.tsx';
import { RuleLine } from './rule-line.tsx';
import { rowsWords } from './rule-words.ts';
import type { RuleRow } from './rules.tsx';

const ALL = '';

/** Changes what is expected of a type, in all departments or in one. */
export function RuleDialog(props: {
  row: RuleRow;
  type: RecordType;
  nameOf(department: string): string;
  onClose(): void;
}) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const { message } = App.useApp();
  const { row, type } = props;
  const [unit, setUnit] = useState(ALL);
  const own = row.departments.find(({ department }) => department === unit)?.rule;
  const [draft, setDraft] = useState<ExpectationRule | null>(null);
  const inForce = own ?? row.rule;
  const rule = draft ?? inForce;
  const change = (part: Partial<ExpectationRule>) => setDraft({ ...rule, ...part });
  const save = useCommand('completeness.setRule');
  const undo = useCommand('completeness.undoRule');
  const department = unit === ALL ? null : unit;
  const hasOwn = unit === ALL ? row.origin === 'office' : own !== undefined;

  const takeBack = async () => {
    message.destroy();
    const done = await undo.run({ type: type.id, department });
    if (done.ok) void message.success(t('completeness.rule-undone'));
  };
  const keep = async (next: ExpectationRule | null) => {
    const done = await save.run({ type: type.id, department, rule: next });
    if (!done.ok) return;
    setDraft(null);
    void message.open({
      type: 'success',
      duration: 8,
      content: (
        <>
          {t('completeness.rule-saved')}
          <Button type="link" size="small" onClick={() => void takeBack()}>
            {t('completeness.undo')}
          </Button>
        </>
      ),
    });
  };

  const choices: RowsRule[] = [
    { kind: 'any' },
    { kind: 'least', rows: rule.rows.kind === 'least' ? rule.rows.rows : 2 },
    ...(standardOf(type.id) ? [{ kind: 'standard' } as const] : []),
    ...rollsFor(type.id).map((of): RowsRule => ({ kind: 'each', of })),
  ];
  const keyOf = (rows: RowsRule) => (rows.kind === 'each' ? `each ${rows.of}` : rows.kind);
  const years = periodsUntil(localToday(), workspace.years);
  const first =
    row.first === null
      ? t('completeness.since-never')
      : t('completeness.since-first-month', { month: row.first });
  return (
    <Modal
      open
      width={640}
      title={t('completeness.rule-title', { type: say(type.plural) })}
      onCancel={props.onClose}
      footer={
        <div className="completeness-actions">
          {hasOwn && (
            <Button onClick={() => void keep(null)} disabled={save.pending}>
              {t(unit === ALL ? 'completeness.rule-reset' : 'completeness.rule-reset-department')}
            </Button>
          )}
          <span className="completeness-space" />
          <Button onClick={props.onClose}>{t('common.close')}</Button>
          <Button
            type="primary"
            disabled={draft === null}
            loading={save.pending}
            onClick={() => void keep(rule)}
          >
            {t('completeness.save')}
          </Button>
        </div>
      }
    >
      <div className="completeness-rule">
        <RuleLine label={t('completeness.rule-for')} id="rule-for">
          <Select<string>
            id="rule-for"
            value={unit}
            onChange={(next) => {
              setUnit(next);
              setDraft(null);
            }}
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              { value: ALL, label: t('completeness.rule-for-all') },
              ...workspace.departments.map(({ code, name }) => ({ value: code, label: say(name) })),
            ]}
          />
        </RuleLine>
        <RuleLine label={t('completeness.rule-expected')} id="rule-expected">
          <Switch
            id="rule-expected"
            aria-label={t('completeness.rule-expected')}
            checked={rule.expected}
            onChange={(expected) =>
              // Of what never came nothing would be asked: it is asked from the current year on.
              change({
                expected,
                since: expected && row.first === null ? (rule.since ?? years[0]?.year ?? null) : rule.since,
              })
            }
          />
          <span>{t(rule.expected ? 'completeness.yes' : 'completeness.no')}</span>
        </RuleLine>
        {rule.expected && (
          <>
            {unit === ALL && (
              <RuleLine label={t('completeness.rule-whom')} id="rule-whom">
                <Select<WhomId>
                  id="rule-whom"
                  value={rule.whom}
                  onChange={(next) => change({ whom: next })}
                  options={whom.map(({ id, label }) => ({ value: id, label: say(label) }))}
                />
              </RuleLine>
            )}
            <RuleLine label={t('completeness.rule-every')} id="rule-every">
              <Select<ExpectationRule['every']>
                id="rule-every"
                value={rule.every}
                onChange={(every) => change({ every })}
                options={frequencies.map((every) => ({
                  value: every,
                  label: t(`completeness.every-${every}`),
                }))}
              />
            </RuleLine>
            <RuleLine label={t('completeness.rule-due')} id="rule-due">
              <InputNumber<number>
                id="rule-due"
                min={0}
                max={366}
                precision={0}
                value={rule.dueDays}
                onChange={(days) => days !== null && change({ dueDays: days })}
              />
              <span>{t('completeness.days')}</span>
            </RuleLine>
            <RuleLine label={t('completeness.rule-rows')} id="rule-rows">
              <Select<string>
                id="rule-rows"
                value={keyOf(rule.rows)}
                onChange={(key) => {
                  const rows = choices.find((choice) => keyOf(choice) === key);
                  if (rows) change({ rows });
                }}
                options={choices.map((rows) => ({
                  value: keyOf(rows),
                  label:
                    rows.kind === 'each'
                      ? t('completeness.rows-each', { roll: say(rollOf(rows.of).label) })
                      : rowsWords(rows, t, say),
                }))}
              />
            </RuleLine>
            {rule.rows.kind === 'least' && (
              <RuleLine label={t('completeness.rule-count')} id="rule-count">
                <InputNumber<number>
                  id="rule-count"
                  min={1}
                  max={100_000}
                  precision={0}
                  value={rule.rows.rows}
                  onChange={(rows) => rows !== null && change({ rows: { kind: 'least', rows } })}
                />
              </RuleLine>
            )}
            <RuleLine label={t('completeness.rule-since')} id="rule-since">
              <Select<string>
                id="rule-since"
                value={rule.since ?? ''}
                onChange={(since) => change({ since: since === '' ? null : since })}
                options={[
                  { value: '', label: first },
                  ...(rule.since && !years.some(({ keys }) => keys.includes(rule.since ?? ''))
                    ? [{ value: rule.since, label: say(periodLabel(rule.since)) }]
                    : []),
                  ...years.map(({ year, keys }) => ({
                    label: year,
                    options: keys.map((key) => ({ value: key, label: say(periodLabel(key)) })),
                  })),
                ]}
              />
            </RuleLine>
          </>
        )}
        {save.failure && <FailureNote failure={save.failure} onClose={save.reset} />}
        {undo.failure && <FailureNote failure={undo.failure} onClose={undo.reset} />}
        <RuleHistory type={type.id} nameOf={props.nameOf} />
      </div>
    </Modal>
  );
}
