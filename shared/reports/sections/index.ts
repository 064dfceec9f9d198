/** The registry of sections. A new one is a file beside this and a line here; the order is that of the editor's list. */
import { actions } from './actions.ts';
import { figuresAppendixSection } from './appendix-figures.ts';
import { sourcesAppendixSection } from './appendix-sources.ts';
import { basis } from './basis.ts';
import { departments } from './departments.ts';
import { overview } from './overview.ts';
import { standards } from './standards.ts';
import { summary } from './summary.ts';
import type { SectionKind } from './types.ts';

export const sections: readonly SectionKind[] = [
  summary,
  basis,
  overview,
  departments,
  standards,
  actions,
  figuresAppendixSection,
  sourcesAppendixSection,
];

export const findSection = (id: string): SectionKind | undefined =>
  sections.find((section) => section.id === id);

export { type OptionValue, optionsOf, type SectionKind, type SectionOption } from './types.ts';
