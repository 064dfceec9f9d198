import { useRef, useState } from 'react';
import type { FieldSpec, FieldValue } from '#shared/records/types.ts';
import { call } from '../../../app/client.ts';
import { useLanguage } from '../../../app/language.tsx';
import { type Block, blockHtml, blockText, readClipboard } from '../../../ui/grid/clipboard.ts';
import { type CellRange, columnsIn, isSingle, rowsIn } from '../../../ui/grid/selection.ts';
import type { CellWrite, Choice, GridActions } from '../../../ui/grid/types.ts';
import { type CellText, cellOf, changesOf, keysIn, MOST_ROWS, readBlock } from './blocks.ts';
import type { Change, DraftCell } from './drafts.ts';
import type { GridModel } from './grid-model.ts';

export interface PasteQuestion {
  rows: number;
  added: number;
  go(): void;
}

export interface Removal {
  rows: number;
  go(): void;
}

interface Parts {
  model: GridModel;
  fields: readonly FieldSpec[];
  text: CellText;
  /** Goes to a cell, after undo and redo. */
  show(line: number, field: string): void;
  /** Said to those who do not see it, and shown in the line below. */
  say(text: string): void;
  open(line: number): void;
  menu(column: number): void;
  resize(column: number, width: number): void;
  moveColumn(column: number, by: -1 | 1): void;
}

/** What the grid's keys do to the records. */
export function useGridActions(parts: Parts): {
  actions: GridActions;
  question: PasteQuestion | null;
  removal: Removal | null;
  closeQuestions(): void;
} {
  const { model, fields, text } = parts;
  const { t, language } = useLanguage();
  const [question, setQuestion] = useState<PasteQuestion | null>(null);
  const [removal, setRemoval] = useState<Removal | null>(null);
  /** What was copied here last: pasted back it keeps its exact values. */
  const copied = useRef<{ text: string; block: DraftCell[][]; fields: string[] } | null>(null);

  const fieldsIn = (range: CellRange) => fields.slice(range.left, range.right + 1);
  const writable = (range: CellRange) => fieldsIn(range).map(({ name }): string | null => name);

  /** A value belongs to its own column; elsewhere its text is read anew. */
  const fitted = (block: DraftCell[][], from: readonly string[], to: readonly (string | null)[]) =>
    block.map((line) =>
      line.map((cell, at): DraftCell => (from[at % from.length] === to[at] ? cell : { text: cell.text })),
    );

  const tooMany = (rows: number): boolean => {
    if (rows <= MOST_ROWS) return false;
    parts.say(t('grid.too-many', { n: MOST_ROWS }));
    return true;
  };

  const apply = (changes: readonly Change[]) => {
    model.saving.apply(changes);
    const cells = changes.length;
    if (cells > 1) parts.say(t('grid.changed-cells', { n: cells }));
  };

  const write = (cells: readonly CellWrite[]) => {
    const entry = cells.some(({ row }) => model.line(row).kind === 'entry')
      ? model.saving.addRows(1)[0]
      : null;
    const changes = cells.flatMap(({ row, column, text: typed, value }): Change[] => {
      const line = model.line(row);
      const key = line.kind === 'stored' || line.kind === 'added' ? line.key : entry;
      if (!key) return [];
      return [{ key, field: column, cell: { text: typed, ...(value === undefined ? {} : { value }) } }];
    });
    apply(changes);
  };

  const fillBlock = async (source: CellRange, target: CellRange) => {
    if (tooMany(rowsIn(target))) return;
    await model.ensureLines(Math.min(source.top, target.top), Math.max(source.bottom, target.bottom));
    const from = fieldsIn(source).map(({ name }) => name);
    const to = writable(target);
    const block = readBlock(model, source, from, text);
    const across = columnsIn(source) < columnsIn(target) || source.left !== target.left;
    const wide = block.map((line) => to.map((_, at) => line[at % line.length]!));
    const names = to.map((_, at) => from[at % from.length]!);
    apply(changesOf(across ? fitted(wide, names, to) : block, keysIn(model, target.top, target.bottom), to));
  };

  const clear = async (range: CellRange) => {
    if (tooMany(rowsIn(range))) return;
    await model.ensureLines(range.top, range.bottom);
    const empty: DraftCell = { text: '', value: null };
    const changes = changesOf([[empty]], keysIn(model, range.top, range.bottom), writable(range)).filter(
      ({ key, field }) => {
        const line = model.lineOf(key);
        return line === null || cellOf(model.line(line), field, text).text !== '';
      },
    );
    apply(changes);
  };

  const remember = (block: DraftCell[][], range: CellRange): Block => {
    const shown = block.map((line) => line.map((cell) => cell.text));
    copied.current = { text: blockText(shown), block, fields: fieldsIn(range).map(({ name }) => name) };
    parts.say(t('grid.copied', { n: block.length * (block[0]?.length ?? 0) }));
    return shown;
  };

  const copy = (range: CellRange, into: DataTransfer, cut: boolean) => {
    if (tooMany(rowsIn(range))) return;
    const names = fieldsIn(range).map(({ name }) => name);
    const block = readBlock(model, range, names, text);
    const complete = keysIn(model, range.top, range.bottom).length;
    let lines = 0;
    for (let at = range.top; at <= range.bottom; at++) {
      const { kind } = model.line(at);
      if (kind === 'waiting') lines += 1;
    }
    if (complete > 0 || lines > 0) {
      const shown = remember(block, range);
      into.setData('text/plain', blockText(shown));
      into.setData('text/html', blockHtml(shown));
    }
    if (lines > 0) void copyLater(range, names);
    if (cut) void clear(range);
  };

  /** Rows that are not here yet are fetched, and the whole block is copied once more. */
  const copyLater = async (range: CellRange, names: string[]) => {
    parts.say(t('grid.copying'));
    await model.ensureLines(range.top, range.bottom);
    const shown = remember(readBlock(model, range, names, text), range);
    const take = (event: ClipboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData('text/plain', blockText(shown));
      event.clipboardData?.setData('text/html', blockHtml(shown));
    };
    window.addEventListener('copy', take, { capture: true, once: true });
    if (!document.execCommand('copy')) window.removeEventListener('copy', take, { capture: true });
  };

  const paste = async (range: CellRange, from: { text: string; html: string }) => {
    const own = copied.current && sameText(copied.current.text, from.text) ? copied.current : null;
    const given: DraftCell[][] = own
      ? own.block
      : readClipboard(from).map((line) => line.map((cell) => ({ text: cell })));
    const height = given.length;
    const width = given[0]?.length ?? 0;
    if (width === 0) return;
    const repeats = !isSingle(range) && rowsIn(range) % height === 0 && columnsIn(range) % width === 0;
    const rows = repeats ? rowsIn(range) : height;
    const columns = Math.min(repeats ? columnsIn(range) : width, fields.length - range.left);
    if (tooMany(rows)) return;
    const target: CellRange = { ...range, right: range.left + columns - 1, bottom: range.top + rows - 1 };
    await model.ensureLines(range.top, Math.min(model.lineCount, range.top + rows * 2));
    const to = writable(target);
    const wide = given.map((line) => to.map((_, at) => line[at % width] ?? { text: '' }));
    const names = to.map((_, at) => own?.fields[at % width] ?? '');
    const block = fitted(wide, names, to);
    // Headings of groups take no row of the block.
    const end = target.bottom + countHeadings(model, range.top, rows);
    const there = keysIn(model, range.top, end).slice(0, rows);
    const put = () => {
      const keys = [...there, ...model.saving.addRows(rows - there.length)];
      apply(changesOf(block, keys, to));
    };
    const onBlank = model.line(range.top).kind === 'entry' && rows === 1;
    if (there.length === rows || !model.writable || onBlank) return put();
    setQuestion({ rows, added: rows - there.length, go: put });
  };

  const shown = (change: Change | null, said: string) => {
    parts.say(said);
    const line = change && model.lineOf(change.key);
    if (change && line !== null) parts.show(line, change.field);
  };

  const choices = async (column: string, find: string): Promise<readonly Choice[]> => {
    const field = fields.find(({ name }) => name === column);
    if (field?.kind === 'reference') {
      const found = await call('records.lookup', { type: field.to, search: find });
      return found.ok ? found.data.options.map(({ key, label, hint }) => ({ value: key, label, hint })) : [];
    }
    const all = field ? listOf(field, text) : [];
    const wanted = find.trim().toLowerCase();
    return all.filter(({ label, hint }) => `${label} ${hint}`.toLowerCase().includes(wanted));
  };

  const actions: GridActions = {
    write,
    clear: (range) => void clear(range),
    fill: (source, target) => void fillBlock(source, target),
    copy,
    paste: (range, from) => void paste(range, from),
    undo: () =>
      void model.saving
        .undo()
        .then((change) => shown(change, t(change ? 'grid.undone' : 'grid.nothing-to-undo'))),
    redo: () =>
      void model.saving
        .redo()
        .then((change) => shown(change, t(change ? 'grid.redone' : 'grid.nothing-to-redo'))),
    removeRows(range) {
      if (tooMany(rowsIn(range))) return;
      void model.ensureLines(range.top, range.bottom).then(() => {
        const keys = keysIn(model, range.top, range.bottom);
        if (keys.length > 0) setRemoval({ rows: keys.length, go: () => model.saving.remove(keys) });
      });
    },
    open: parts.open,
    toggle: (line, open) => model.toggle(line, open),
    menu: parts.menu,
    resize: parts.resize,
    moveColumn: parts.moveColumn,
    left(at) {
      const line = model.line(at);
      if (line.kind === 'added') model.saving.left(line.key);
    },
    choices,
    editText(at, column) {
      const line = model.line(at);
      const field = fields.find(({ name }) => name === column);
      const cell = cellOf(line, column, text);
      // Numbers and dates as they are stored: rounding and other ways of writing are for looking at.
      if (field && (field.kind === 'number' || field.kind === 'integer') && typeof cell.value === 'number')
        return new Intl.NumberFormat(language, { useGrouping: false, maximumFractionDigits: 12 }).format(
          cell.value,
        );
      return field?.kind === 'period' && typeof cell.value === 'string' ? cell.value : cell.text;
    },
  };
  return {
    actions,
    question,
    removal,
    closeQuestions: () => {
      setQuestion(null);
      setRemoval(null);
    },
  };
}

/** The system may have written the line ends in another way. */
const sameText = (a: string, b: string) =>
  a.replace(/\r\n?/g, '\n') === b.replace(/\r\n?/g, '\n').replace(/\n$/, '');

function countHeadings(model: GridModel, top: number, rows: number): number {
  if (!model.grouped) return 0;
  let headings = 0;
  for (let at = top, found = 0; found < rows && at < model.lineCount; at++) {
    if (model.line(at).kind === 'group') headings += 1;
    else found += 1;
  }
  return headings;
}

/** The entries of a field that has a list of its own. */
export function listOf(field: FieldSpec, text: CellText): Choice[] {
  const entry = (value: FieldValue, hint = '') => ({ value, label: text(field.name, value, {}), hint });
  if (field.kind === 'boolean') return [entry(true), entry(false)];
  return field.kind === 'choice' ? field.options.map(({ code }) => entry(code)) : [];
}
