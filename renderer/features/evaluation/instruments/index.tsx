/** Instruments: the list, one form, and the designer of forms of the office's own. */

import { useOperation } from '../../../app/client.ts';
import { useT } from '../../../app/language.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SkeletonRows } from '../../../ui/skeletons.tsx';
import { InstrumentDesigner } from './designer.tsx';
import { InstrumentDetail } from './detail.tsx';
import { InstrumentList } from './list.tsx';
import { type InstrumentEntry, useInstruments } from './use-instruments.ts';
import './instruments.css';

/** `part` of the address: a list or a form (`instruments`), or the designer (`design`). */
export function Instruments({ part, id }: { part: 'instruments' | 'design'; id: string | null }) {
  const t = useT();
  const entries = useInstruments();
  const entry = id === null ? null : entries.find(({ type }) => type.id === id);
  if (entry === undefined) return <EmptyState title={t('instruments.title')} hint={id} />;
  if (part === 'design')
    return entry?.own ? (
      <Answered entry={entry} />
    ) : (
      <InstrumentDesigner key={id ?? ''} entry={entry} answered={false} />
    );
  return entry ? <InstrumentDetail entry={entry} /> : <InstrumentList />;
}

/** The designer of a saved form has to know whether anybody has answered it yet. */
function Answered({ entry }: { entry: InstrumentEntry }) {
  const found = useOperation('record-types.versions', { id: entry.type.id });
  if (!found.data) return <SkeletonRows rows={8} />;
  return <InstrumentDesigner key={entry.type.id} entry={entry} answered={found.data.usage.records > 0} />;
}
