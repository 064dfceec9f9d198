/** The words under a standard: the office's own text with its tokens, or a draft from the figures alone. */
import type { StandardState } from '#shared/api/standards.ts';
import type { FrameworkItem } from '#shared/frameworks/types.ts';
import { draftNarrativeText } from '#shared/narratives/draft/index.ts';
import { type MarkupLine, markupLines } from '#shared/narratives/markup.ts';
import { type NarrativeSources, resolveToken } from '#shared/narratives/resolve.ts';
import type { NarrativeToken } from '#shared/narratives/tokens.ts';
import { grainOf } from '#shared/periods/period.ts';
import type { Inline } from '../document.ts';
import { text } from '../templates/text.ts';
import type { Scope } from './scope.ts';

/** The narrative in the report's language, or the other one, or none. */
export function narrativeOf(scope: Scope, standard: StandardState) {
  const written = standard.narratives.filter((narrative) => narrative.text.trim() !== '');
  const own = written.find((narrative) => narrative.language === scope.language);
  return own ? { narrative: own, foreign: false } : { narrative: written[0], foreign: written.length > 0 };
}

/** What stands in the place of tokens that lead to something else in the document. */
export interface Leads {
  /** Null: the document has no such place, and the token's words stand alone. */
  evidence(id: string): string | null;
  block(token: Extract<NarrativeToken, { kind: 'block' }>): Inline | null;
}

/** For places with room for words only. */
export const nowhere: Leads = { evidence: () => null, block: () => null };

/** Paragraphs of a narrative without headings, tables and charts, for places with room for words only. */
export const narrativeParagraphs = (scope: Scope, body: string): Inline[][] =>
  writtenLines(body).map((line) => lineInlines(scope, line, null, nowhere));

export const writtenLines = (body: string): MarkupLine[] =>
  markupLines(body).filter((line) => line.content.trim() !== '');

/** What the tokens of a report's narratives stand for. */
function sourcesOf({ data, indicator, value, periods }: Scope, item: FrameworkItem | null): NarrativeSources {
  const state = data.standards.find(({ code }) => code === item?.code);
  const given = new Set(state?.evidence.map(({ slot }) => slot));
  return {
    indicator: (id) => indicator(id) ?? null,
    value: (id, department, back) => {
      const period = periods[back];
      return (period && value(id, department, period)) || null;
    },
    evidence: data.standards.flatMap(({ evidence }) => evidence),
    slots: (item?.evidence ?? []).map((slot) => ({ ...slot, given: given.has(slot.id) })),
  };
}

/** A line as inlines: every live figure becomes a figure of the document. */
export function lineInlines(
  scope: Scope,
  line: MarkupLine,
  item: FrameworkItem | null,
  leads: Leads,
): Inline[] {
  const sources = sourcesOf(scope, item);
  return line.runs.map((run) => {
    const style = run.strong || line.kind === 'heading' ? { strong: true } : {};
    return run.kind === 'text' ? text(run.text, style) : tokenInline(scope, run, sources, leads, style);
  });
}

function tokenInline(
  scope: Scope,
  { token, source }: { token: NarrativeToken | null; source: string },
  sources: NarrativeSources,
  leads: Leads,
  style: { strong?: boolean },
): Inline {
  const resolved = resolveToken(token, sources, scope.language);
  switch (resolved.kind) {
    case 'unknown': {
      const unknown = scope.word('narrative-unknown-figure', { token: source.slice(2, -2).trim() });
      return text(unknown, { muted: true });
    }
    case 'figure': {
      const { indicator, value, figure } = resolved;
      if (figure.show === 'target' || figure.show === 'state') return text(resolved.text, style);
      return scope.figures.of(indicator, value, figure.show);
    }
    case 'evidence': {
      const to = leads.evidence(resolved.evidence.id);
      return to === null
        ? text(resolved.text, style)
        : { kind: 'reference', to, text: resolved.text, ...style };
    }
    case 'slot':
      return text(resolved.text, style);
    case 'block':
      return (token?.kind === 'block' ? leads.block(token) : null) ?? text(resolved.text, style);
  }
}

/** A draft for the item from its figures, where nobody has written anything; empty where no figure serves it. */
export function draftFor(scope: Scope, item: FrameworkItem): string {
  const { data, periods } = scope;
  return draftNarrativeText(
    {
      figures: (item.indicators ?? []).flatMap((id) => {
        const indicator = scope.indicator(id);
        if (!indicator) return [];
        return [
          {
            indicator,
            value: scope.value(id),
            before: scope.value(id, null, periods[1]),
            departments: data.departments.flatMap(({ code, name }) => {
              const value = scope.value(id, code);
              return value ? [{ name, value }] : [];
            }),
          },
        ];
      }),
      // The section itself lists the documents, and those that are missing.
      evidence: [],
      slots: [],
      yearly: grainOf(data.period) === 'year',
    },
    scope.language,
  );
}
