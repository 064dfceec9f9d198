/** One record type in the grid: its lines, what was typed and not stored yet, saving, and taking back. */
import type { GridView } from '#shared/api/grid.ts';
import type { Failure } from '#shared/lib/result.ts';
import type { RecordType } from '#shared/records/types.ts';
import { call } from '../../../app/client.ts';
import type { Draft } from './drafts.ts';
import { type GroupHead, groupedLines, groupHeads, type Lines, plainLines } from './lines.ts';
import { RowPages, type StoredRow } from './row-pages.ts';
import { Saving } from './saving.ts';

/** Which rows are shown, and in which order. */
export interface RowsAsked extends Pick<GridView, 'sort' | 'filters' | 'group'> {
  department: string | null;
  period: string | null;
  search: string;
}

/** What a line of the grid stands for. */
export type Line =
  | { kind: 'stored'; key: string; stored: StoredRow; draft: Draft | null; number: number }
  | { kind: 'added'; key: string; stored: StoredRow | null; draft: Draft | null; number: number }
  | { kind: 'waiting'; number: number }
  | { kind: 'group'; head: GroupHead; open: boolean }
  | { kind: 'entry' };

export class GridModel {
  readonly type: RecordType;
  readonly pages: RowPages;
  readonly saving: Saving;
  /** Whether the order has been read once. */
  ready = false;
  loading = false;
  failure: Failure | null = null;
  writable = false;
  #asked: RowsAsked | null = null;
  #askedText = '';
  #turn = 0;
  #lines: Lines = plainLines(0);
  #heads: GroupHead[] = [];
  readonly #closed = new Set<string>();
  #revision = 0;
  readonly #listeners = new Set<() => void>();

  constructor(type: RecordType) {
    this.type = type;
    this.pages = new RowPages(type.id, () => this.touch());
    this.saving = new Saving(this);
  }

  /** For `useSyncExternalStore`: the revision counts every change. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly revision = (): number => this.#revision;

  touch(): void {
    this.#revision += 1;
    for (const listener of this.#listeners) listener();
  }

  /** Reads the order again where it was asked for otherwise. */
  ask(asked: RowsAsked): void {
    const text = JSON.stringify(asked);
    if (text === this.#askedText) return;
    this.#askedText = text;
    this.#asked = asked;
    void this.load();
  }

  /** Reads the order: after a change from elsewhere, or of what is asked for. Drafts stay. */
  async load(): Promise<void> {
    if (!this.#asked) return;
    this.#turn += 1;
    const turn = this.#turn;
    this.loading = true;
    this.touch();
    const result = await call('records.order', { type: this.type.id, ...this.#asked });
    if (turn !== this.#turn) return;
    this.loading = false;
    this.failure = result.ok ? null : result.error;
    if (result.ok) {
      this.#heads = groupHeads(result.data.groups);
      this.pages.reset(result.data.rows);
      this.saving.reordered();
      this.ready = true;
    }
    this.#layLines();
  }

  #layLines(): void {
    const rows = this.pages.order.length;
    this.#lines = this.#heads.length > 0 ? groupedLines(rows, this.#heads, this.#closed) : plainLines(rows);
    this.touch();
  }

  /** Rows that the filters let through; new ones are not among them. */
  get total(): number {
    return this.pages.order.length;
  }

  /** All lines: rows, headings, added rows, and the blank one where a new record begins. */
  get lineCount(): number {
    return this.#lines.count + this.saving.added.length + (this.writable ? 1 : 0);
  }

  line(at: number): Line {
    const { count } = this.#lines;
    if (at >= count) {
      const added = this.saving.added[at - count];
      if (!added) return { kind: 'entry' };
      const draft = this.saving.drafts.get(added.key) ?? null;
      return {
        kind: 'added',
        key: added.key,
        stored: added.stored,
        draft,
        number: this.total + at - count + 1,
      };
    }
    const { head, index } = this.#lines.at(at);
    if (head) return { kind: 'group', head, open: !this.#closed.has(head.key) };
    const stored = this.pages.get(index);
    if (!stored) return { kind: 'waiting', number: index + 1 };
    const draft = this.saving.drafts.get(stored.id) ?? null;
    return { kind: 'stored', key: stored.id, stored, draft, number: index + 1 };
  }

  /** The row's index in the order; null for headings, added rows and the blank one. */
  indexAt(line: number): number | null {
    return line < this.#lines.count ? this.#lines.at(line).index : null;
  }

  /** The line of a record or an added row, as far as it is known. */
  lineOf(key: string): number | null {
    const added = this.saving.added.findIndex((row) => row.key === key);
    if (added >= 0) return this.#lines.count + added;
    const base = this.saving.drafts.get(key)?.base;
    const index = this.pages.indexOf(key) ?? (base ? this.pages.order.indexOf(base.row) : -1);
    return index < 0 ? null : this.#lines.lineOf(index);
  }

  get firstAddedLine(): number {
    return this.#lines.count;
  }

  /** Opens or closes a group. */
  toggle(line: number, open: boolean): void {
    const { head } = this.#lines.at(line);
    if (!head || line >= this.#lines.count) return;
    if (open) this.#closed.delete(head.key);
    else this.#closed.add(head.key);
    this.#layLines();
  }

  toggleAll(open: boolean): void {
    this.#closed.clear();
    if (!open) for (const { key, level } of this.#heads) if (level === 0) this.#closed.add(key);
    this.#layLines();
  }

  get grouped(): boolean {
    return this.#heads.length > 0;
  }

  /** Rows between two lines are fetched before they are read as a block. */
  async ensureLines(top: number, bottom: number): Promise<void> {
    let first = -1;
    let last = -1;
    for (let line = top; line <= bottom && line < this.#lines.count; line++) {
      const { index } = this.#lines.at(line);
      if (index === null) continue;
      if (first < 0) first = index;
      last = index;
    }
    if (first >= 0) await this.pages.ensure(first, last);
  }

  /** Lines in sight. */
  show(first: number, last: number): void {
    let from = -1;
    let to = -1;
    for (let line = first; line <= last && line < this.#lines.count; line++) {
      const { index } = this.#lines.at(line);
      if (index === null) continue;
      if (from < 0) from = index;
      to = index;
    }
    if (from >= 0) this.pages.show(from, to);
  }
}
