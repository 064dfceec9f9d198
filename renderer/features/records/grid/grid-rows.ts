/** Lines of the model as rows of the grid; a row that has not changed stays the same object. */
import type { CellProblem } from '#shared/api/grid.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import type { GridCell, GridRow, RecordGridRow } from '../../../ui/grid/types.ts';
import { type CellText, cellOf } from './blocks.ts';
import type { GridModel, Line } from './grid-model.ts';
import type { GroupHead } from './lines.ts';

export interface Words {
  text: CellText;
  say(text: LocalText): string;
  changedBy(by: string): string;
  gone: string;
  groupLabel(head: GroupHead): string;
}

interface Kept {
  stored: unknown;
  problems: unknown;
  number: number;
  row: GridRow;
}

const KEPT = 2000;

export function gridRows(model: GridModel, words: Words): (line: number) => GridRow {
  const kept = new Map<string, Kept>();
  return (at) => {
    const line = model.line(at);
    switch (line.kind) {
      case 'entry':
        return { kind: 'entry', key: 'entry' };
      case 'waiting':
        return { kind: 'waiting', key: `waiting-${line.number}`, number: line.number };
      case 'group':
        return {
          kind: 'group',
          key: line.head.key,
          level: line.head.level,
          label: words.groupLabel(line.head),
          count: line.head.count,
          open: line.open,
        };
      default: {
        const notes = model.saving.notes.get(line.key);
        if (line.draft) return recordRow(line, line.draft.problems, words);
        const found = kept.get(line.key);
        if (found?.stored === line.stored && found.problems === notes && found.number === line.number)
          return found.row;
        const row = recordRow(line, notes ?? [], words);
        if (kept.size > KEPT) kept.clear();
        kept.set(line.key, { stored: line.stored, problems: notes, number: line.number, row });
        return row;
      }
    }
  };
}

function recordRow(
  line: Extract<Line, { kind: 'stored' | 'added' }>,
  problems: readonly CellProblem[],
  words: Words,
): RecordGridRow {
  const { draft, key, number } = line;
  const cells = new Map<string, GridCell>();
  const conflict = draft?.conflict;
  return {
    kind: 'record',
    key,
    number,
    state: !draft ? 'stored' : draft.state === 'typed' ? 'unsaved' : draft.state,
    problem: conflict ? (conflict.kind === 'gone' ? words.gone : words.changedBy(conflict.by)) : null,
    cell(column) {
      const known = cells.get(column);
      if (known) return known;
      const found = problems.filter(({ field }) => field === column);
      const worst = found.find(({ level }) => level === 'error') ?? found[0];
      const made: GridCell = {
        text: cellOf(line, column, words.text).text,
        problem: found.length > 0 ? found.map(({ message }) => words.say(message)).join(' ') : null,
        level: worst?.level ?? null,
        unsaved: draft?.cells.has(column) ?? false,
      };
      cells.set(column, made);
      return made;
    },
  };
}
