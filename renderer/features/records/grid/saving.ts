/** Drafts on their way into the store: saved in turns, one batch per step, taken back and repeated as steps. */
import { MOST_EDITS, type RowOutcome } from '#shared/api/grid.ts';
import type { Failure } from '#shared/lib/result.ts';
import { call } from '../../../app/client.ts';
import {
  type AddedRow,
  asEdit,
  type Change,
  type Draft,
  type DraftCell,
  emptyDraft,
  type Step,
} from './drafts.ts';
import type { GridModel } from './grid-model.ts';
import { type StoredRow, toRows } from './row-pages.ts';

const PAGE = 1000;

export class Saving {
  readonly drafts = new Map<string, Draft>();
  added: AddedRow[] = [];
  /** When something was last stored. */
  savedAt: Date | null = null;
  busy = 0;
  failure: Failure | null = null;
  /** What the checks remarked about rows that were stored, by key. */
  readonly notes = new Map<string, RowOutcome['problems']>();
  readonly #grid: GridModel;
  #queue: Promise<unknown> = Promise.resolve();
  #steps: Step[] = [];
  #undone: Step[] = [];
  #counter = 0;

  constructor(grid: GridModel) {
    this.#grid = grid;
  }

  get canUndo(): boolean {
    return this.#steps.length > 0;
  }
  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Keys of rows that are not stored as they stand. */
  get unsaved(): string[] {
    return [...this.drafts].filter(([, draft]) => draft.state !== 'saving').map(([key]) => key);
  }

  /** The order was read again: rows that were added are now where they belong. */
  reordered(): void {
    this.added = this.added.filter((row) => row.stored === null || this.drafts.has(row.key));
  }

  /** Keys for so many new rows at the end. */
  addRows(count: number): string[] {
    const keys = Array.from({ length: count }, () => {
      this.#counter += 1;
      return `new-${this.#counter}`;
    });
    for (const key of keys) this.#restoreAdded(key);
    return keys;
  }

  #restoreAdded(key: string): AddedRow {
    const found = this.added.find((row) => row.key === key);
    if (found) return found;
    const row: AddedRow = { key, stored: null, batch: null, cells: new Map() };
    this.added.push(row);
    return row;
  }

  /** Does one thing. Rows are stored at once, except a new row that is still being filled in cell by cell. */
  apply(changes: readonly Change[], again = false): void {
    if (changes.length === 0) return;
    for (const { key } of changes) if (isNew(key)) this.#restoreAdded(key);
    const before = changes.map(({ key, field }) => this.drafts.get(key)?.cells.get(field) ?? null);
    const step: Step = { changes, before, batches: [], removed: [] };
    const keys = new Set(changes.map(({ key }) => key));
    const filling = (key: string) =>
      changes.length === 1 && !this.#stored(key) && this.drafts.get(key)?.state !== 'refused';
    const now = [...keys].filter((key) => !filling(key));
    for (const { key, field, cell } of changes) this.#draft(key).cells.set(field, cell);
    this.#steps.push(step);
    if (!again) this.#undone = [];
    this.#grid.touch();
    if (now.length > 0) this.save(now, step);
  }

  #stored(key: string): StoredRow | null {
    if (isNew(key)) return this.added.find((row) => row.key === key)?.stored ?? null;
    const index = this.#grid.pages.indexOf(key);
    return (index === undefined ? null : this.#grid.pages.get(index)) ?? this.drafts.get(key)?.base ?? null;
  }

  #draft(key: string): Draft {
    const found = this.drafts.get(key);
    const stored = this.#stored(key);
    if (found) {
      found.base = stored ?? found.base;
      return found;
    }
    const made = emptyDraft(stored);
    this.drafts.set(key, made);
    return made;
  }

  /** Stores rows, after everything that was asked for before. */
  save(keys: readonly string[], step: Step | null = null): void {
    void this.#inTurn(() => this.#send(keys, step));
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.busy += 1;
    const done = this.#queue.then(work).finally(() => {
      this.busy -= 1;
      this.#grid.touch();
    });
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #send(keys: readonly string[], step: Step | null): Promise<void> {
    for (let from = 0; from < keys.length; from += MOST_EDITS) {
      const sent = keys.slice(from, from + MOST_EDITS).flatMap((key) => {
        const draft = this.drafts.get(key);
        if (!draft || draft.cells.size === 0 || draft.state === 'saving') return [];
        draft.state = 'saving';
        draft.base = this.#stored(key) ?? draft.base;
        return [{ key, draft, cells: new Map(draft.cells) }];
      });
      if (sent.length === 0) continue;
      const result = await call('records.edit', {
        type: this.#grid.type.id,
        edits: sent.map(({ draft }) => asEdit(draft)),
      });
      if (!result.ok) {
        this.failure = result.error;
        for (const { draft } of sent) draft.state = 'refused';
        return;
      }
      this.failure = null;
      const { batch, rows } = result.data;
      if (batch !== null) {
        (step ?? this.#lastStepOf(sent.map(({ key }) => key)))?.batches.push(batch);
        this.savedAt = new Date();
      }
      const fresh = await this.#read(rows.flatMap(({ id }) => id ?? []));
      for (const [at, { key, draft, cells }] of sent.entries())
        this.#settle(key, draft, cells, rows[at]!, batch, fresh);
      this.#grid.touch();
    }
  }

  /** A new row is stored when it is left: that belongs to the last thing that was typed into it. */
  #lastStepOf(keys: readonly string[]): Step | undefined {
    return this.#steps.findLast(({ changes }) => changes.some(({ key }) => keys.includes(key)));
  }

  #settle(
    key: string,
    draft: Draft,
    cells: ReadonlyMap<string, DraftCell>,
    outcome: RowOutcome,
    batch: string | null,
    fresh: ReadonlyMap<string, StoredRow>,
  ): void {
    const now = outcome.id === null ? undefined : fresh.get(outcome.id);
    if (now) this.#put(key, now, batch, cells);
    if (outcome.state === 'saved' || outcome.state === 'same') {
      for (const [field, cell] of cells) if (draft.cells.get(field) === cell) draft.cells.delete(field);
      if (outcome.problems.length > 0) this.notes.set(key, outcome.problems);
      else this.notes.delete(key);
      draft.state = 'typed';
      draft.problems = [];
      draft.conflict = null;
      draft.base = now ?? draft.base;
      if (draft.cells.size === 0) this.drafts.delete(key);
      return;
    }
    draft.state = 'refused';
    draft.problems = outcome.problems;
    draft.conflict = outcome.state === 'refused' ? null : { kind: outcome.state, by: outcome.by ?? '' };
    // The newer state is on screen now: storing once more is a decision.
    if (now) draft.base = now;
  }

  #put(key: string, now: StoredRow, batch: string | null, cells: ReadonlyMap<string, DraftCell>): void {
    if (isNew(key)) {
      const at = this.added.findIndex((row) => row.key === key);
      const row = this.added[at];
      if (row) this.added[at] = row.stored ? { ...row, stored: now } : { key, stored: now, batch, cells };
      return;
    }
    const index = this.#grid.pages.indexOf(key);
    if (index !== undefined) this.#grid.pages.put(index, now);
  }

  async #read(ids: readonly string[]): Promise<Map<string, StoredRow>> {
    const found = new Map<string, StoredRow>();
    for (let from = 0; from < ids.length; from += PAGE) {
      const result = await call('records.rows', {
        type: this.#grid.type.id,
        ids: ids.slice(from, from + PAGE),
      });
      if (result.ok) for (const row of toRows(result.data)) found.set(row.id, row);
    }
    return found;
  }

  /** Removes stored rows, and drops new ones. */
  remove(keys: readonly string[]): void {
    const rows = keys.flatMap((key) => this.#stored(key) ?? []);
    for (const key of keys) this.drafts.delete(key);
    this.added = this.added.filter((row) => !keys.includes(row.key) || row.stored);
    const step: Step = { changes: [], before: [], batches: [], removed: rows.map(({ id }) => id) };
    if (rows.length === 0) {
      this.#grid.touch();
      return;
    }
    this.#steps.push(step);
    this.#undone = [];
    void this.#inTurn(() => this.#removeRows(step));
  }

  async #removeRows(step: Step): Promise<void> {
    for (let from = 0; from < step.removed.length; from += MOST_EDITS) {
      const remove = step.removed.slice(from, from + MOST_EDITS).map((id) => ({ id, version: null }));
      const result = await call('records.edit', { type: this.#grid.type.id, remove });
      if (!result.ok) {
        this.failure = result.error;
        break;
      }
      if (result.data.batch !== null) step.batches.push(result.data.batch);
      this.savedAt = new Date();
    }
    const gone = new Set(step.removed);
    this.added = this.added.filter(({ stored }) => !stored || !gone.has(stored.id));
    await this.#grid.load();
  }

  /** Takes the last step back. Answers the first cell that it touched. */
  async undo(): Promise<Change | null> {
    await this.#queue;
    const step = this.#steps.pop();
    if (!step) return null;
    await this.#inTurn(() => this.#takeBack(step));
    return step.changes[0] ?? null;
  }

  async #takeBack(step: Step): Promise<void> {
    while (step.batches.length > 0) {
      const batch = step.batches.at(-1)!;
      const result = await call('batches.undo', { batch });
      if (!result.ok) {
        this.failure = result.error;
        this.#steps.push(step);
        return;
      }
      step.batches.pop();
      this.savedAt = new Date();
      for (const [at, row] of this.added.entries()) if (row.batch === batch) this.#unstore(at, row);
    }
    this.failure = null;
    for (const [at, { key, field }] of [...step.changes.entries()].reverse())
      this.#restoreCell(key, field, step.before[at] ?? null);
    this.#undone.push(step);
    const keys = [...new Set(step.changes.map(({ key }) => key))];
    const known = keys.flatMap((key) => this.#stored(key)?.id ?? []);
    const fresh = await this.#read(known);
    // A record that was taken back stands in another row now; one that is not on screen cannot be put right alone.
    const all = keys.every((key) => isNew(key) || this.#grid.pages.indexOf(key) !== undefined);
    for (const row of fresh.values()) {
      const key = this.added.find(({ stored }) => stored?.id === row.id)?.key ?? row.id;
      this.#put(key, row, null, new Map());
      const draft = this.drafts.get(key);
      if (draft) draft.base = row;
    }
    this.added = this.added.filter(({ key, stored }) => stored || this.drafts.has(key));
    for (const key of keys) this.notes.delete(key);
    if (!all || step.removed.length > 0) await this.#grid.load();
    const left = keys.filter((key) => this.drafts.has(key) && !isNew(key));
    if (left.length > 0) this.save(left);
  }

  /** A new row that was stored is one again that was typed only. */
  #unstore(at: number, row: AddedRow): void {
    const draft = emptyDraft(null);
    for (const [field, cell] of row.cells) draft.cells.set(field, cell);
    for (const [field, cell] of this.drafts.get(row.key)?.cells ?? []) draft.cells.set(field, cell);
    this.drafts.set(row.key, draft);
    this.added[at] = { key: row.key, stored: null, batch: null, cells: new Map() };
  }

  #restoreCell(key: string, field: string, before: DraftCell | null): void {
    const draft = this.drafts.get(key);
    if (before) {
      this.#draft(key).cells.set(field, before);
      return;
    }
    draft?.cells.delete(field);
    if (draft && draft.cells.size === 0) this.drafts.delete(key);
    else if (draft) draft.problems = draft.problems.filter((problem) => problem.field !== field);
  }

  /** Repeats the step that was taken back last. */
  async redo(): Promise<Change | null> {
    await this.#queue;
    const step = this.#undone.pop();
    if (!step) return null;
    if (step.removed.length > 0) {
      this.#steps.push(step);
      await this.#inTurn(() => this.#removeRows(step));
      return null;
    }
    this.apply(step.changes, true);
    return step.changes[0] ?? null;
  }

  /** A new row is left: now it is stored, or told what it lacks. */
  left(key: string): void {
    const draft = this.drafts.get(key);
    if (draft?.state === 'typed' && isNew(key) && draft.cells.size > 0) this.save([key]);
  }

  /** Tries again what could not be stored. */
  retry(): void {
    this.save(this.unsaved);
  }

  /** Gives up what could not be stored. */
  discard(): void {
    for (const [key, draft] of this.drafts) if (draft.state !== 'saving') this.drafts.delete(key);
    this.added = this.added.filter(({ key, stored }) => stored || this.drafts.has(key));
    this.failure = null;
    this.#grid.touch();
  }
}

const isNew = (key: string) => key.startsWith('new-');
