/** What may be one person, to decide; and what was decided, to take back. For any screen that has a place for it. */
import { App, Button, Pagination, Segmented } from 'antd';
import { useState } from 'react';
import type { ReviewItem } from '#shared/api/people.ts';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { EmptyState } from '../empty-state.tsx';
import { FailureNote } from '../failure-note.tsx';
import { SkeletonRows } from '../skeletons.tsx';
import { MergeDialog, type MergePair } from './merge-dialog.tsx';
import { MergeHistory } from './merge-history.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import { ReviewCard } from './review-card.tsx';
import './people.css';

const PAGE = 20;

export function PeopleReview() {
  const { t } = useLanguage();
  const { department } = useScope();
  const [part, setPart] = useState<'review' | 'merged'>('review');
  const [page, setPage] = useState(1);
  const list = useOperation(
    'people.review',
    { department, offset: (page - 1) * PAGE, limit: PAGE },
    { keep: true },
  );
  const total = list.data?.total ?? 0;
  return (
    <div className="people">
      <Segmented<'review' | 'merged'>
        value={part}
        onChange={setPart}
        aria-label={t('people.title')}
        options={[
          { value: 'review', label: `${t('people.review')} ${list.data ? total : ''}` },
          { value: 'merged', label: t('people.merged') },
        ]}
      />
      {part === 'merged' && <MergeHistory />}
      {part === 'review' && list.error && (
        <FailureNote failure={list.error.failure} onRetry={() => void list.refetch()} />
      )}
      {part === 'review' && list.isPending && <SkeletonRows rows={8} />}
      {part === 'review' && list.data && total === 0 && (
        <EmptyState title={t('people.none')} hint={t('people.none-hint')} />
      )}
      {part === 'review' && list.data && total > 0 && (
        <>
          <Items items={list.data.items} />
          {total > PAGE && (
            <Pagination
              size="small"
              current={page}
              pageSize={PAGE}
              total={total}
              onChange={setPage}
              showSizeChanger={false}
              showTotal={(n) => t('people.page-of', { n })}
            />
          )}
        </>
      )}
    </div>
  );
}

function Items({ items }: { items: readonly ReviewItem[] }) {
  const { t } = useLanguage();
  const { workspace } = useScope();
  const { message } = App.useApp();
  const assign = useCommand('people.assign');
  const undo = useCommand('batches.undo');
  const [merging, setMerging] = useState<MergePair | null>(null);
  const [dismissing, setDismissing] = useState<ReviewItem | null>(null);
  const told = (key: 'people.merged-toast' | 'people.assigned-toast', batch: string, n: number, to: string) =>
    void message.open({
      type: 'success',
      duration: 8,
      content: (
        <>
          {t(key, { n, to })}
          <Button type="link" size="small" onClick={() => void undo.run({ batch })}>
            {t('people.undo')}
          </Button>
        </>
      ),
    });
  const count = (references: Record<string, number>) =>
    Object.values(references).reduce((sum, n) => sum + n, 0);
  const choose = async (item: ReviewItem, index: number) => {
    const chosen = item.candidates[index]!.person;
    if (item.kind === 'pair') {
      setMerging({ a: item.person, b: chosen });
      return;
    }
    const done = await assign.run({ text: item.text, into: chosen.id, department: item.department });
    if (done.ok)
      told(
        'people.assigned-toast',
        done.data.batch,
        count(done.data.references),
        chosen.name ?? chosen.number,
      );
  };
  return (
    <>
      {assign.failure && <FailureNote failure={assign.failure} onClose={assign.reset} />}
      {undo.failure && <FailureNote failure={undo.failure} onClose={undo.reset} />}
      <ul className="people-items">
        {items.map((item) => (
          <ReviewCard
            key={item.id}
            item={item}
            readOnly={workspace.readOnly}
            busy={assign.pending}
            onChoose={(index) => void choose(item, index)}
            onDismiss={() => setDismissing(item)}
          />
        ))}
      </ul>
      {merging && (
        <MergeDialog
          pair={merging}
          onClose={() => setMerging(null)}
          onMerged={(batch, references, to) => {
            setMerging(null);
            told('people.merged-toast', batch, count(references), to);
          }}
        />
      )}
      {dismissing && <ReasonDialog item={dismissing} onClose={() => setDismissing(null)} />}
    </>
  );
}
