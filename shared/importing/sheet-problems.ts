/** What is wrong with a sheet as a whole: missing columns, headings that stand twice, columns that are not stored. */
import { fieldOf } from '#shared/records/index.ts';
import type { RecordType } from '#shared/records/types.ts';
import { numberedField } from './columns.ts';
import { fold } from './fold.ts';
import { matchHeading } from './header/aliases.ts';
import type { SheetMapping } from './mapping.ts';
import { droppedColumns } from './privacy.ts';
import { finding, type Problem } from './problem.ts';
import { columnLetters } from './raw.ts';

const SHEET = -1;

/** Problems without a row. `absent` are the required fields that nothing fills. */
export function sheetProblems(type: RecordType, mapping: SheetMapping, absent: readonly string[]): Problem[] {
  const problems: Problem[] = absent.map((name) => ({
    finding: finding('error', 'header', 'column-missing', { field: fieldOf(type, name).label }),
    row: SHEET,
    column: -1,
    field: name,
  }));
  const numbered = numberedField(type, mapping);
  if (numbered !== null)
    problems.push({
      finding: finding('warning', 'header', 'rows-numbered', {
        field: fieldOf(type, numbered).label,
        example: `${mapping.numbers}-1`,
      }),
      row: SHEET,
      column: -1,
      field: null,
    });
  const first = new Map<string, { index: number; target: string | null }>();
  for (const { index, heading, target } of mapping.columns) {
    const folded = fold(heading);
    const before = first.get(folded);
    if (!before) first.set(folded, { index, target });
    else if (before.target !== null && target === null && matchHeading(type, heading).length > 0) {
      problems.push({
        finding: finding('warning', 'header', 'heading-twice', {
          heading,
          taken: columnLetters(before.index),
          column: columnLetters(index),
        }),
        row: SHEET,
        column: index,
        field: null,
      });
    }
  }
  for (const { index, heading, why } of droppedColumns(type, mapping)) {
    problems.push({
      finding: finding('warning', 'header', why, { heading }),
      row: SHEET,
      column: index,
      field: null,
    });
  }
  return problems;
}
