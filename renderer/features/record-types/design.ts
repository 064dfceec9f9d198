/** What the parts of the designer share. */
import type { DefinitionUsage } from '#shared/records/definition/changes.ts';
import type { Definition } from '#shared/records/definition/types.ts';

export interface Design {
  definition: Definition;
  /** What is saved; null for a new definition. */
  saved: Definition | null;
  usage: DefinitionUsage;
  readOnly: boolean;
  change(next: Definition): void;
}
