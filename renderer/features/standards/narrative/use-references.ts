/** What `{{` and `/` offer: figures, tables and charts, documents. */
import { useMemo } from 'react';
import { type Language, say } from '#shared/i18n/language.ts';
import { tokenText } from '#shared/indicators/tokens.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { blockForms } from '#shared/narratives/blocks.ts';
import { evidenceName } from '#shared/narratives/resolve.ts';
import { writeNarrativeToken } from '#shared/narratives/tokens.ts';
import { useIndicators } from '../../../app/indicators.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { searchBySound } from '../../../ui/search-by-sound.ts';
import type { Reference, References } from './editor/completion.ts';
import type { NarrativeProps } from './props.ts';
import type { LiveSources } from './use-sources.ts';

export function useReferences(
  { state }: NarrativeProps,
  sources: LiveSources,
  written: Language,
): References {
  const { t } = useLanguage();
  const { workspace } = useScope();
  const { indicators } = useIndicators();
  return useMemo(() => {
    const own = new Set(state.indicators.map(({ indicator }) => indicator));
    const section = (rank: number) => ({ name: t(`narratives.section-${RANKS[rank]!}`), rank });
    const ordered = [
      ...indicators.filter(({ id }) => own.has(id)),
      ...indicators.filter(({ id }) => !own.has(id)),
    ];
    const figure = (indicator: Indicator): Reference => {
      const value = sources.value(indicator.id, null, 0);
      return {
        source: `{{${indicator.id}}}`,
        label: say(indicator.label, written),
        detail: value ? tokenText(indicator, value, 'value', written) : '',
        section: section(own.has(indicator.id) ? 0 : 1),
        names: indicator.label,
        first: own.has(indicator.id),
      };
    };
    const blocks = blockForms.flatMap((form): Reference[] => {
      const kind = { zh: form.kind === 'table' ? '表' : '图', en: form.kind };
      const make = (indicator: Indicator | null): Reference => ({
        source: writeNarrativeToken({ kind: 'block', form, indicator: indicator?.id ?? null }),
        label: indicator ? say(indicator.label, written) : say(form.label, written),
        detail: indicator ? say(form.label, written) : '',
        section: section(form.kind === 'table' ? 2 : 3),
        names: {
          zh: `${kind.zh} ${form.label.zh} ${indicator?.label.zh ?? ''}`,
          en: `${kind.en} ${form.label.en} ${indicator?.label.en ?? ''}`,
        },
        first: indicator === null || own.has(indicator.id),
      });
      if (form.of === 'item') return [make(null)];
      const fit = form.id === 'departments' ? ordered.filter(hasDepartments) : ordered;
      return fit.map(make);
    });
    const evidence = sources.evidence.map(
      (entry): Reference => ({
        source: `{{evidence:${entry.id}}}`,
        label: evidenceName(entry, written),
        detail: '',
        section: section(4),
        names: { zh: entry.title, en: entry.title },
        first: true,
      }),
    );
    const slots = sources.slots.map(
      (slot): Reference => ({
        source: `{{slot:${slot.id}}}`,
        label: say(slot.label, written),
        detail: t(slot.given ? 'narratives.slot-given' : 'narratives.slot-missing'),
        section: section(5),
        names: slot.label,
        first: true,
      }),
    );
    return {
      all: [...ordered.map(figure), ...blocks, ...evidence, ...slots],
      departments: workspace.departments,
      match: searchBySound,
    };
  }, [state.indicators, indicators, sources, written, workspace, t]);
}

const RANKS = ['own', 'others', 'tables', 'charts', 'evidence', 'slots'] as const;
const hasDepartments = ({ levels }: Indicator) => levels.includes('department');
