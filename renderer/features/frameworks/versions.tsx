import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import { differences } from '#shared/frameworks/diff.ts';
import type { Framework } from '#shared/frameworks/types.ts';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { DifferenceTable } from './difference-table.tsx';
import { LeftNote } from './left-note.tsx';
import { type Chosen, VersionList } from './version-list.tsx';

type Edition = Output<'frameworks.history'>['editions'][number];

/** The editions that were made from one another with all their versions, and what differs between any two. */
export function Versions({ id }: { id: string }) {
  const found = useOperation('frameworks.history', { id });
  if (found.error) return <FailureNote failure={found.error.failure} onRetry={() => void found.refetch()} />;
  if (!found.data) return <PageSkeleton />;
  return <History key={id} id={id} editions={found.data.editions} />;
}

const find = (editions: readonly Edition[], { id, version }: Chosen) => {
  const edition = editions.find((each) => each.id === id);
  const entry = edition?.versions.find((each) => each.version === version);
  return edition && entry ? { edition, entry } : null;
};

/** The version in force against the one before it; a first version against what it was made from. */
function beginning(id: string, editions: readonly Edition[]): { from: Chosen; to: Chosen } {
  const own = editions.find((each) => each.id === id)!;
  const [now, before] = own.versions.filter(({ framework }) => framework !== null);
  const to = { id, version: now?.version ?? 1 };
  if (before) return { from: { id, version: before.version }, to };
  const base = editions.find((each) => each.id === now?.framework?.basedOn);
  return { from: base ? { id: base.id, version: base.versions[0]?.version ?? 1 } : to, to };
}

function History({ id, editions }: { id: string; editions: Edition[] }) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const [pair, setPair] = useState(() => beginning(id, editions));
  const save = useCommand('frameworks.save');
  const [from, to] = [find(editions, pair.from), find(editions, pair.to)];
  const [old, now] = [from?.entry.framework, to?.entry.framework];
  const lines = useMemo(
    () => (old && now ? differences(old, now).filter(({ state }) => state !== 'same') : []),
    [old, now],
  );
  const nameOf = ({ edition, entry }: NonNullable<typeof from>) =>
    `${edition.edition} · ${edition.shipped ? t('frameworks.version-shipped') : t('frameworks.version-n', { n: entry.version })}`;
  const own = editions.find((each) => each.id === id);
  const latest = to?.edition.versions[0]?.version ?? null;
  const restorable = to && !to.edition.shipped && to.entry.version !== latest && now;
  const restore = async (framework: Framework, leave: boolean) => {
    const result = await save.run({ framework, from: latest, leave });
    if (!result.ok || result.data.version === null) return;
    void message.success(t('frameworks.saved', { version: result.data.version }));
    setPair({ from: pair.to, to: { id: framework.id, version: result.data.version } });
  };
  return (
    <Page
      fill
      title={t('frameworks.versions-of', { name: own ? say(own.label) : id })}
      description={t('frameworks.versions-hint')}
      above={<Link href="/frameworks">{t('frameworks.back')}</Link>}
      actions={
        <>
          {own && !own.shipped && (
            <Button onClick={() => go(`/frameworks/edit/${id}`)}>{t('frameworks.edit')}</Button>
          )}
          {restorable && !workspace.readOnly && (
            <ConfirmButton
              label={t('frameworks.restore')}
              title={t('frameworks.restore-title', { n: to.entry.version })}
              explanation={t('frameworks.restore-words')}
              button={{ type: 'primary', loading: save.pending }}
              onConfirm={() => restore(now, false)}
            />
          )}
        </>
      }
    >
      {save.failure && <FailureNote failure={save.failure} onClose={save.reset} />}
      {save.data && save.data.version === null && now && (
        <LeftNote outcome={save.data} onSave={() => void restore(now, true)} />
      )}
      <div className="frameworks-editor">
        <VersionList editions={editions} pair={pair} onChange={setPair} />
        <div className="frameworks-pane">
          {old && now && from && to && (
            <Panel flush title={`${nameOf(from)} → ${nameOf(to)}`}>
              <DifferenceTable
                from={old}
                to={now}
                lines={lines}
                names={{
                  from: t('frameworks.version-from', { name: nameOf(from) }),
                  to: t('frameworks.version-to', { name: nameOf(to) }),
                }}
              />
            </Panel>
          )}
        </div>
      </div>
    </Page>
  );
}
