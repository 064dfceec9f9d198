import { App, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { carriedParts } from '#shared/api/frameworks.ts';
import { differences, type ItemDifference, matchedLeaves } from '#shared/frameworks/diff.ts';
import type { FrameworkItem } from '#shared/frameworks/types.ts';
import { useCommand, useOperation } from '../../app/client.ts';
import { useFrameworks } from '../../app/frameworks.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { PairHead } from './pair-head.tsx';

/** Two editions side by side, the work that a change concerns, and carrying it over. */
export function Compare({ from, to }: { from: string; to: string }) {
  const { t, say } = useLanguage();
  const { workspace, year } = useScope();
  const { message } = App.useApp();
  const catalog = useFrameworks();
  const [, go] = useLocation();
  const [whole, setWhole] = useState(false);
  const [old, now] = [catalog.framework(from), catalog.framework(to)];
  const lines = useMemo(() => differences(old, now), [old, now]);
  const material = useOperation('frameworks.material', { framework: from, period: year });
  const carry = useCommand('frameworks.carry');
  const work = new Map((material.data?.items ?? []).map((entry) => [entry.code, entry]));
  const count = (state: ItemDifference['state']) => lines.filter((line) => line.state === state).length;
  const attention = lines.filter(
    ({ state, from: item }) => (state === 'removed' || state === 'changed') && item && work.has(item.code),
  ).length;
  const matched = matchedLeaves(lines).filter((pair) => work.has(pair.from));
  const shown = whole ? lines : lines.filter(({ state }) => state !== 'same');

  const take = async () => {
    if (year === null) return;
    const result = await carry.run({
      from,
      to,
      fromPeriod: year,
      period: year,
      pairs: matched,
      parts: [...carriedParts],
    });
    if (result.ok) void message.success(t('frameworks.carried', { ...result.data }));
  };
  const done = (item: FrameworkItem | null) => {
    const entry = item ? work.get(item.code) : undefined;
    if (!entry) return t('frameworks.material-none');
    return [
      entry.rating ? t('frameworks.material-rating') : '',
      entry.narratives > 0 ? t('frameworks.material-narratives', { n: entry.narratives }) : '',
      entry.evidence > 0 ? t('frameworks.material-evidence', { n: entry.evidence }) : '',
    ]
      .filter((text) => text !== '')
      .join(' · ');
  };
  return (
    <Page
      title={t('frameworks.compare')}
      description={t('frameworks.summary', {
        added: count('added'),
        removed: count('removed'),
        changed: count('changed'),
        attention,
      })}
      above={<Link href="/frameworks">{t('frameworks.back')}</Link>}
      actions={
        <ConfirmButton
          label={t('frameworks.carry')}
          title={t('frameworks.carry')}
          explanation={t('frameworks.carry-hint', { n: matched.length, period: year ?? '' })}
          button={{ type: 'primary', disabled: workspace.readOnly || matched.length === 0 || year === null }}
          onConfirm={take}
        />
      }
    >
      <PairHead from={from} to={to} onChange={(a, b) => go(`/frameworks/compare/${a}/${b}`)} />
      {carry.failure && <FailureNote failure={carry.failure} onClose={carry.reset} />}
      {material.error && <FailureNote failure={material.error.failure} />}
      <Panel
        flush
        title={`${say(old.label)} ${old.edition} → ${say(now.label)} ${now.edition}`}
        extra={
          <Checkbox checked={whole} onChange={({ target }) => setWhole(target.checked)}>
            {t('frameworks.all-lines')}
          </Checkbox>
        }
      >
        <DifferenceTable from={old} to={now} lines={shown} done={done} />
      </Panel>
    </Page>
  );
}
