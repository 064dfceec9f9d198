/** What the parts of the editor share. */
import type { IndicatorProblem, Surroundings } from '#shared/indicators/definition/problems.ts';
import type { Indicator } from '#shared/indicators/types.ts';

export interface Making {
  definition: Indicator;
  around: Surroundings;
  readOnly: boolean;
  /** Problems to be shown where they are; none before the person first tried to save. */
  problems: readonly IndicatorProblem[];
  /** `part` names what is being typed in: changes of one part in a row are undone together. */
  change(next: Indicator, part?: string): void;
  /** For what comes later than it was asked for: changes the definition as it is by then. */
  update(step: (now: Indicator) => Indicator, part?: string): void;
}
