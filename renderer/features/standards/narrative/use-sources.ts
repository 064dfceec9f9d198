/** What the tokens of the item's narratives stand for, and how they are drawn. */
import { useCallback, useMemo } from 'react';
import type { Narrative } from '#shared/api/standards.ts';
import type { Language } from '#shared/i18n/language.ts';
import { describeValue } from '#shared/indicators/format.ts';
import { type NarrativeSources, type Resolved, resolveToken } from '#shared/narratives/resolve.ts';
import { narrativePieces } from '#shared/narratives/tokens.ts';
import { periodLabel, shiftPeriod } from '#shared/periods/period.ts';
import { useOperation } from '../../../app/client.ts';
import { useIndicators } from '../../../app/indicators.tsx';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import type { Chip } from './editor/context.ts';
import type { NarrativeProps } from './props.ts';

export interface LiveSources extends NarrativeSources {
  /** Values are being computed anew. */
  busy: boolean;
}

export function useSources({ framework, item, state, period }: NarrativeProps): LiveSources {
  const book = useIndicators();
  const now = useOperation('indicators.values', { period });
  const before = useOperation('indicators.values', { period: shiftPeriod(period, -1) });
  const earlier = useOperation('indicators.values', { period: shiftPeriod(period, -2) });
  const overview = useOperation('standards.overview', { framework: framework.id, period });
  const busy = now.isFetching || before.isFetching || earlier.isFetching;
  const others = overview.data?.items;
  return useMemo(() => {
    const years = [now.data?.values, before.data?.values, earlier.data?.values];
    const given = new Set(state.evidence.map(({ slot }) => slot));
    const evidence = [...state.evidence, ...(others ?? []).flatMap((entry) => entry.evidence)];
    return {
      busy,
      indicator: book.find,
      value: (id, department, back) =>
        years[back]?.find((entry) => entry.indicator === id && entry.department === department) ?? null,
      evidence: [...new Map(evidence.map((entry) => [entry.id, entry])).values()],
      slots: (item.evidence ?? []).map((slot) => ({ ...slot, given: given.has(slot.id) })),
    };
  }, [now.data, before.data, earlier.data, others, state.evidence, item, busy, book]);
}

/** How a token is drawn: its live text, its state, and whether it still says what it said when it was stored. */
export function useChips(
  sources: LiveSources,
  written: Language,
  stored: Narrative | undefined,
): (source: string) => Chip {
  const { t } = useLanguage();
  const { workspace } = useScope();
  return useCallback(
    (source: string) => {
      const [piece] = narrativePieces(source);
      const token = piece?.kind === 'token' ? piece.token : null;
      const resolved = resolveToken(token, sources, written);
      const told = stored?.told[source];
      const place = (code: string | null) => {
        const found = workspace.departments.find((entry) => entry.code === code);
        const { zh, en } = found?.name ?? { zh: t('indicators.hospital'), en: t('indicators.hospital') };
        return written === 'zh-CN' ? zh : en;
      };
      return chipOf({ resolved, source, written, told, busy: sources.busy, place, t });
    },
    [sources, written, stored, workspace, t],
  );
}

interface Asked {
  resolved: Resolved;
  source: string;
  written: Language;
  told: string | undefined;
  busy: boolean;
  place(code: string | null): string;
  t: ReturnType<typeof useLanguage>['t'];
}

function chipOf({ resolved, source, written, told, busy, place, t }: Asked): Chip {
  const chip = { light: null, resolved };
  switch (resolved.kind) {
    case 'unknown': {
      if (busy) return { ...chip, text: '…', look: 'busy', about: t('narratives.chip-busy') };
      const about = t(`narratives.unknown-${resolved.reason}`, { token: source });
      return { ...chip, text: source.slice(2, -2).trim() || '{{}}', look: 'unknown', about };
    }
    case 'figure': {
      const { indicator, value, figure, text } = resolved;
      const zh = written === 'zh-CN';
      const label = zh ? indicator.label.zh : indicator.label.en;
      const period = periodLabel(value.period);
      const parts = [
        `${label} · ${place(figure.department)} · ${zh ? period.zh : period.en}: ${text}.`,
        describeValue(indicator, value, written),
      ];
      const changed = told !== undefined && told !== text;
      if (changed) parts.push(t('narratives.chip-changed', { told }));
      return {
        text,
        look: busy ? 'busy' : changed ? 'stale' : 'figure',
        light: figure.show === 'value' || figure.show === 'state' ? value.state : null,
        about: parts.join(' '),
        resolved,
      };
    }
    case 'evidence': {
      const { validUntil } = resolved.evidence;
      const old = validUntil !== null && validUntil < new Date().toISOString().slice(0, 10);
      return {
        ...chip,
        text: resolved.text,
        look: old ? 'stale' : 'evidence',
        about: old ? t('narratives.chip-expired', { day: validUntil }) : t('narratives.chip-evidence'),
      };
    }
    case 'slot':
      return {
        ...chip,
        text: resolved.text,
        look: 'slot',
        about: t(resolved.given ? 'narratives.chip-slot-given' : 'narratives.chip-slot-missing'),
      };
    case 'block':
      return {
        ...chip,
        text: `${t(`narratives.${resolved.form.kind}`)} · ${resolved.text}`,
        look: 'block',
        about: t('narratives.chip-block'),
      };
  }
}
