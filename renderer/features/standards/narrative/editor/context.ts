/** What the editor knows beside its text, handed in from outside and changed at any time. */
import { Facet, StateEffect, StateField } from '@codemirror/state';
import type { NarrativeComment } from '#shared/api/standards.ts';
import type { Resolved } from '#shared/narratives/resolve.ts';

/** How a token is drawn. */
export interface Chip {
  text: string;
  /** `unknown` stands for nothing, `stale` is out of date, `busy` is being computed anew. */
  look: 'figure' | 'block' | 'evidence' | 'slot' | 'unknown' | 'stale' | 'busy';
  /** The light of a figure, where it has one. */
  light: string | null;
  /** What it is, in a sentence: shown on hovering and read out. */
  about: string;
  resolved: Resolved | null;
}

export interface EditorContext {
  chip(source: string): Chip;
  /** Lines as they were drafted. */
  drafted: readonly string[];
  comments: readonly NarrativeComment[];
  /** The comment whose passage is shown strongly. */
  shown: number | null;
}

const nothing: EditorContext = {
  chip: (source) => ({ text: source, look: 'busy', light: null, about: source, resolved: null }),
  drafted: [],
  comments: [],
  shown: null,
};

export const setContext = StateEffect.define<EditorContext>();

export const contextField = StateField.define<EditorContext>({
  create: () => nothing,
  update: (value, transaction) => {
    for (const effect of transaction.effects) if (effect.is(setContext)) return effect.value;
    return value;
  },
});

/** Called when a person asks what a token stands for. */
export const openToken = Facet.define<(from: number, to: number) => void>();
