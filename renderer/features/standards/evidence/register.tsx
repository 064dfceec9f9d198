import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { EvidencePiece } from '#shared/api/evidence.ts';
import { holds } from '#shared/evidence/validity.ts';
import { call, shell, useCommand, useOperation } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { Page } from '../../../ui/page.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { StandardsTabs } from '../tabs.tsx';
import { MissingTable } from './missing-table.tsx';
import { PieceDrawer } from './piece-drawer.tsx';
import { PieceTable } from './piece-table.tsx';
import { RecordsDialog } from './records-dialog.tsx';
import { SearchResults } from './search-results.tsx';
import { useReading } from './use-reading.ts';

const tests = {
  all: () => true,
  outdated: ({ validity }: EvidencePiece) => !holds(validity) || validity === 'undated',
  orphan: ({ links }: EvidencePiece) => links.length === 0,
  duplicate: ({ sameAs }: EvidencePiece) => sameAs.length > 0,
  unread: ({ text }: EvidencePiece) => ['empty', 'picture', 'unreadable'].includes(text.state),
} as const;
type Filter = keyof typeof tests | 'missing';

/** All evidence: found by its text, judged by its dates, and what serves nothing or is missing. */
export function EvidenceRegister({ opened }: { opened: string | null }) {
  const { t, language } = useLanguage();
  const { workspace, year } = useScope();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const period = year ?? '';
  const list = useOperation('evidence.list', { period }, { enabled: year !== null, keep: true });
  const reading = useReading(!workspace.readOnly);
  const add = useCommand('evidence.add');
  const pieces = list.data?.pieces ?? [];
  const missing = list.data?.missing ?? [];
  const piece = pieces.find(({ id }) => id === opened) ?? null;
  const open = (id: string) => go(`/standards/evidence/${id}`);

  const addFiles = async () => {
    const chosen = await shell('chooseFiles', { title: t('evidence.add-files'), many: true });
    if (!chosen.ok || chosen.data.paths.length === 0) return;
    const result = await add.run({ paths: chosen.data.paths });
    if (result.ok && result.data.pieces[0]) open(result.data.pieces[0]);
  };
  const write = async () => {
    const chosen = await shell('chooseSavePath', {
      title: t('evidence.export-title'),
      defaultPath: `${t('evidence.title')}-${period}.xlsx`,
      filters: [{ name: 'Excel', extensions: ['xlsx'] }],
    });
    if (!chosen.ok || !chosen.data.path) return;
    const written = await call('evidence.export', { period, language, path: chosen.data.path });
    if (written.ok) message.success(t('evidence.exported', { path: written.data.path }));
    else message.error(<FailureNote failure={written.error} />);
  };
  const count = (key: Filter) => (key === 'missing' ? missing.length : pieces.filter(tests[key]).length);

  return (
    <Page
      fill
      above={<StandardsTabs current="evidence" />}
      title={t('evidence.title')}
      description={t('evidence.description')}
      actions={
        <>
          <Button icon={<DownloadOutlined />} disabled={!list.data} onClick={() => void write()}>
            {t('evidence.export')}
          </Button>
          {!workspace.readOnly && (
            <Dropdown.Button
              type="primary"
              loading={add.pending}
              onClick={() => void addFiles()}
              menu={{
                items: [{ key: 'records', label: t('evidence.add-records') }],
                onClick: () => setAdding(true),
              }}
            >
              {t('evidence.add')}
            </Dropdown.Button>
          )}
        </>
      }
    >
      <div className="evidence-bar">
        <Input.Search
          allowClear
          aria-label={t('evidence.search')}
          placeholder={t('evidence.search')}
          value={search}
          style={{ maxWidth: 380 }}
          onChange={(event) => setSearch(event.target.value)}
        />
        {search.trim() === '' && (
          <Segmented<Filter>
            value={filter}
            aria-label={t('evidence.title')}
            onChange={setFilter}
            options={(['all', 'outdated', 'orphan', 'duplicate', 'unread', 'missing'] as const).map(
              (key) => ({
                value: key,
                label: (
                  <>
                    {t(`evidence.filter-${key}`)}{' '}
                    <span className="figures">{list.data ? count(key) : ''}</span>
                  </>
                ),
              }),
            )}
          />
        )}
        <span className="standards-push" />
        {reading.pending && (
          <span className="standards-soft" role="status">
            {reading.progress?.details?.file
              ? t('evidence.reading-file', { file: String(reading.progress.details.file) })
              : t('evidence.reading')}
          </span>
        )}
      </div>
      {add.failure && <FailureNote failure={add.failure} />}
      {list.error && <FailureNote failure={list.error.failure} onRetry={() => void list.refetch()} />}
      {year !== null && list.isPending && <SkeletonRows rows={12} />}
      <div className="evidence-work">
        {search.trim() !== '' ? (
          <SearchResults search={search} onOpen={open} />
        ) : filter === 'missing' ? (
          <MissingTable missing={missing} />
        ) : (
          list.data && (
            <PieceTable
              pieces={pieces.filter(tests[filter])}
              all={pieces}
              onOpen={open}
              empty={
                pieces.length === 0 ? (
                  <EmptyState title={t('evidence.none-title')} hint={t('evidence.none-hint')} />
                ) : (
                  <EmptyState title={t('evidence.filter-none')} />
                )
              }
            />
          )
        )}
      </div>
      {piece && list.data && (
        <PieceDrawer
          key={piece.id}
          piece={piece}
          all={pieces}
          period={period}
          window={list.data.window}
          onClose={() => go('/standards/evidence')}
        />
      )}
      {adding && <RecordsDialog onClose={() => setAdding(false)} onAdded={open} />}
    </Page>
  );
}
