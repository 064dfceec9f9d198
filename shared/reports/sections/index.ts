/** The registry of sections. A new one is a file beside this and a line here; the order is that of the editor's list. */
import { actions } from './actions.ts';
import { figuresAppendixSection } from './appendix-figures.ts';
import { sourcesAppendixSection } from './appendix-sources.ts';
import { basis } from './basis.ts';
import { clock } from './clock.ts';
import { courseEvaluation, courseExams, courseTeaching } from './course.ts';
import { definitions } from './definitions.ts';
import { departments } from './departments.ts';
import { evidenceIndex } from './evidence-index.ts';
import { groups } from './groups.ts';
import { overview } from './overview.ts';
import { readiness } from './readiness.ts';
import { recordsMatrix } from './records-matrix.ts';
import { selfForm } from './self-form.ts';
import { standards } from './standards.ts';
import { summary } from './summary.ts';
import type { SectionKind } from './types.ts';
import { unit } from './unit.ts';
import { words } from './words.ts';

export const sections: readonly SectionKind[] = [
  words,
  summary,
  basis,
  overview,
  departments,
  groups,
  unit,
  readiness,
  standards,
  selfForm,
  evidenceIndex,
  courseTeaching,
  courseExams,
  courseEvaluation,
  clock,
  actions,
  recordsMatrix,
  definitions,
  figuresAppendixSection,
  sourcesAppendixSection,
];

export const findSection = (id: string): SectionKind | undefined =>
  sections.find((section) => section.id === id);

export { type OptionValue, optionsOf, type SectionKind, type SectionOption } from './types.ts';
