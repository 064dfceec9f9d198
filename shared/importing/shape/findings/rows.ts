/** Rows that stand twice, records without their number, one number for two people, answers faster than reading. */
import { clean, fold } from '../../fold.ts';
import { cellText } from '../../raw.ts';
import { isNothing } from '../cell-kinds.ts';
import type { ColumnShape } from '../columns.ts';
import { isDestroyed } from './identifiers.ts';
import type { Checked, ShapeCheck } from './types.ts';

/** Rows that are compared; a longer list is checked by the import itself. */
const MOST_ROWS = 300_000;

export const rowFindings: ShapeCheck = (checked) => {
  if (checked.table.rows.length > MOST_ROWS || checked.columns.length < 2) return;
  duplicateRows(checked);
  const key = keyColumn(checked);
  if (key) numbers(checked, key);
  tooFast(checked);
};

const textAt = ({ table }: Checked, row: number, column: number): string =>
  clean(cellText(table.grid.cell(row, column))).trim();

function duplicateRows(checked: Checked): void {
  const { table, columns, report } = checked;
  // Answers of a form repeat: only rows that name something can be the same record twice.
  if (!columns.some(({ kind }) => kind === 'identifier' || kind === 'text')) return;
  const seen = new Map<string, number>();
  for (const row of table.rows) {
    const key = columns.map(({ index }) => textAt(checked, row, index)).join('\u0001');
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row);
    else report('warning', 'duplicate-row', row, null, { other: before + 1 });
  }
}

const PERSON =
  /学号|工号|考号|准考证|学员编号|student.?(?:id|no|number)|staff.?(?:id|no|number)|employee.?(?:id|no)|^(?:id|sid|编号|证号)$|sourcedid|record.?id/i;

/** The column that tells the records, or the people, apart. */
function keyColumn({ columns }: Checked): ColumnShape | null {
  const ids = columns.filter(({ kind }) => kind === 'identifier');
  return ids.find(({ heading }) => PERSON.test(heading)) ?? null;
}

const NAME = /姓名|^name$|full.?name|student.?name/i;
const CLASS = /班级|^class$|班别/i;

function numbers(checked: Checked, key: ColumnShape): void {
  const { table, columns, report } = checked;
  const first = new Map<string, number>();
  let filled = 0;
  let repeated = 0;
  for (const row of table.rows) {
    const text = fold(textAt(checked, row, key.index));
    if (text === '') continue;
    filled++;
    if (first.has(text)) repeated++;
    else first.set(text, row);
  }
  if (filled === 0) return;
  const told = {
    name: columns.find(({ heading }) => NAME.test(heading)),
    class: columns.find(({ heading }) => CLASS.test(heading)),
  };
  const unique = repeated <= filled * 0.2;
  for (const row of table.rows) {
    const text = textAt(checked, row, key.index);
    if (isNothing(table.grid.kind(row, key.index))) {
      if (filled >= table.rows.length * 0.5)
        report('error', 'number-missing', row, key.index, { heading: key.name });
      continue;
    }
    const before = first.get(fold(text));
    if (before === undefined || before === row || isDestroyed(text)) continue;
    let conflict = false;
    for (const [what, column] of Object.entries(told)) {
      if (!column) continue;
      const here = textAt(checked, row, column.index);
      const there = textAt(checked, before, column.index);
      if (fold(here) === fold(there) || here === '' || there === '') continue;
      conflict = true;
      const code = what === 'name' ? 'one-number-two-names' : 'one-number-two-classes';
      report('error', code, row, column.index, {
        number: text,
        first: there,
        other: before + 1,
        second: here,
      });
    }
    if (!conflict && unique)
      report('warning', 'number-twice', row, key.index, {
        heading: key.name,
        number: text,
        other: before + 1,
      });
  }
}

const TIME_TAKEN = /用时|耗时|时长|duration|time taken|elapsed|interviewtime|total time/i;

/** An answer in less than ten seconds and a third of the usual time was hardly read. */
function tooFast(checked: Checked): void {
  const { table, columns, report } = checked;
  for (const { index, heading, name, kind } of columns) {
    if (!TIME_TAKEN.test(heading) || (kind !== 'duration' && kind !== 'integer' && kind !== 'number'))
      continue;
    const taken: { row: number; seconds: number }[] = [];
    for (const row of table.rows) {
      const seconds = secondsOf(textAt(checked, row, index));
      if (seconds !== null) taken.push({ row, seconds });
    }
    const sorted = taken.map(({ seconds }) => seconds).sort((a, b) => a - b);
    const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
    if (sorted.length < 10) continue;
    for (const { row, seconds } of taken) {
      if (seconds < 10 && seconds < usual / 3)
        report('warning', 'answered-too-fast', row, index, { heading: name, seconds, usual });
    }
  }
}

function secondsOf(text: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  const parts =
    /^(?:(\d+)\s*(?:小时|时|h\w*)\s*)?(?:(\d+)\s*(?:分钟?|m\w*)\s*)?(?:(\d+(?:\.\d+)?)\s*(?:秒钟?|s\w*))?$/i.exec(
      text,
    );
  if (!parts || (!parts[1] && !parts[2] && !parts[3])) return null;
  return Number(parts[1] ?? 0) * 3600 + Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0);
}
