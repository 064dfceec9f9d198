/** A section of a report: a pure function from data and options to blocks, with what an editor must know of it. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { ReportSubject } from '../templates/types.ts';
import type { Scope } from './scope.ts';

export type SectionOption = { id: string; label: LocalText } & (
  | { kind: 'switch'; default: boolean }
  | { kind: 'number'; min: number; max: number; default: number }
  | { kind: 'choice'; choices: readonly { value: string; label: LocalText }[]; default: string }
  /** Paragraphs by the office, in one language. */
  | { kind: 'text'; default: string }
);

export type OptionValue = boolean | number | string;
export type Options = Readonly<Record<string, OptionValue>>;

/** What must be gathered for it beyond what every report has. */
export type SectionNeed = 'framework' | 'clock' | 'course' | 'groups';

export interface SectionKind {
  id: string;
  label: LocalText;
  /** One sentence: what it prints. */
  hint: LocalText;
  subjects: readonly ReportSubject[];
  needs?: readonly SectionNeed[];
  /** Stands behind the text, under a letter. */
  appendix?: boolean;
  /** May be in a template several times. */
  many?: boolean;
  options?: readonly SectionOption[];
  write(scope: Scope, options: Options): void;
}

/** The options of an entry, with the section's own where none is given or what is given is no such value. */
export function optionsOf(kind: SectionKind, given: Options = {}): Options {
  return Object.fromEntries(
    (kind.options ?? []).map((option) => [option.id, chosen(option, given[option.id])]),
  );
}

function chosen(option: SectionOption, value: OptionValue | undefined): OptionValue {
  switch (option.kind) {
    case 'switch':
      return typeof value === 'boolean' ? value : option.default;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
        ? Math.min(option.max, Math.max(option.min, Math.round(value)))
        : option.default;
    case 'choice':
      return option.choices.some((choice) => choice.value === value) ? String(value) : option.default;
    case 'text':
      return typeof value === 'string' ? value : option.default;
  }
}

/** Shorthand for the commonest option. */
export const flag = (id: string, zh: string, en: string, on = true): SectionOption => ({
  kind: 'switch',
  id,
  label: { zh, en },
  default: on,
});
