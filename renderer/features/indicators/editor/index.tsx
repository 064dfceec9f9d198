import { duplicateOf, newIndicator } from '#shared/indicators/definition/draft.ts';
import { useOperation } from '../../../app/client.ts';
import { useIndicators } from '../../../app/indicators.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { PageSkeleton } from '../../../ui/skeletons.tsx';
import { Editor, useSurroundings } from './editor.tsx';

const today = () => new Date().toISOString().slice(0, 10);

/** A new indicator, or a copy of one to begin with. */
export function NewIndicator({ source }: { source: string | null }) {
  const around = useSurroundings('');
  const found = useIndicators().find(source ?? '');
  const initial = found ? duplicateOf(found, today(), around) : newIndicator(today());
  return <Editor initial={initial} versions={[]} />;
}

/** The definition of one: the office's own can be changed. */
export function DefinitionOf({ id }: { id: string }) {
  const { t } = useLanguage();
  const book = useIndicators();
  const saved = useOperation('indicators.versions', { id });
  if (saved.error) return <FailureNote failure={saved.error.failure} onRetry={() => void saved.refetch()} />;
  if (!saved.data) return <PageSkeleton />;
  const { versions } = saved.data;
  const last = versions.find(({ definition }) => definition !== null)?.definition;
  const initial = last ?? book.find(id);
  if (!initial) return <EmptyState title={t('definitions.unknown')} />;
  return <Editor key={`${id} ${versions[0]?.version ?? 0}`} initial={initial} versions={versions} />;
}
