/** Imports in preparation: they live in memory until they are committed or discarded. */
import type { ImportCounts, ImportState, ProblemGroup } from '#shared/api/importing.ts';
import type { SheetPlan } from '#shared/importing/plan.ts';
import type { Problem } from '#shared/importing/problem.ts';
import type { RawFile, RawSheet } from '#shared/importing/raw.ts';
import type { ReferenceIndex } from '#shared/importing/references.ts';
import type { SheetSetup, SkipReason } from '#shared/importing/setup.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { RecordCatalog } from '#shared/records/catalog.ts';
import type { Session } from '../context.ts';
import type { ColumnFit } from './column-fit.ts';
import type { KnownStore } from './known.ts';
import type { StagedLayout } from './withhold.ts';

export interface StagedSheet {
  raw: RawSheet;
  /** null: left out for the reason in `skipped`. */
  setup: SheetSetup | null;
  skipped: SkipReason | 'person' | null;
  plan: SheetPlan | null;
  /** Problems of the sheet as a whole. */
  problems: Problem[];
  /** All problems of the sheet, grouped. */
  groups: ProblemGroup[];
  /** Per mapped column, how many of its filled cells were taken. */
  fit: ReadonlyMap<number, ColumnFit>;
  /** Digests of the pieces of what the plan writes; absent: to be made. */
  pieces: (Uint8Array | undefined)[];
  /** The person does not want what was learned for this file. */
  withoutRecipe: boolean;
}

export interface StagedImport {
  id: string;
  /** The file's name without its folder. */
  file: string;
  bytes: Uint8Array;
  sha256: string;
  format: RawFile['format'];
  encoding: RawFile['encoding'] | null;
  delimiter: string | null;
  /** What a person chose for reading a text file. */
  reading: { encoding: string | null; delimiter: string | null };
  notes: RawFile['notes'];
  /** The known layout of the file, and what of it was withheld. */
  layout: StagedLayout | null;
  sheets: StagedSheet[];
  /** The record types that the plan was made with. */
  catalog: RecordCatalog;
  department: string | null;
  counts: ImportCounts;
  /** SHA-256 of the rows that a commit would write. */
  digest: string;
  /** SHA-256 of the whole plan: rows, mapping, refused rows. */
  plan: string;
  /** The state of the store that the plan was computed against. */
  basis: string;
  /** The store changed since the person last saw this plan. */
  rebuilt: ImportState['rebuilt'];
  known: KnownStore | null;
  /** The references of the last plan: of the store and of the registers in this file. */
  references: ReferenceIndex | null;
  /** The end of the last piece of work on this import: replanning, editing and committing take turns. */
  turn: Promise<unknown>;
}

/** The staged import of an id; throws the refusal `import-unknown`. */
export function stagedImport(session: Session, id: string): StagedImport {
  const found = session.imports.get(id) as StagedImport | undefined;
  if (!found) throw new Refusal('import-unknown', `no staged import ${id}`);
  return found;
}

export function stagedImports(session: Session): StagedImport[] {
  return [...session.imports.values()] as StagedImport[];
}

/** The sheet of a name; throws the refusal `sheet-unknown`. */
export function stagedSheet(staged: StagedImport, name: string): StagedSheet {
  const found = staged.sheets.find((sheet) => sheet.raw.name === name);
  if (!found) throw new Refusal('sheet-unknown', `no sheet ${name} in ${staged.file}`, { sheet: name });
  return found;
}

/** Runs work on an import after all work on it that was asked for earlier. */
export function exclusive<T>(staged: StagedImport, work: () => Promise<T>): Promise<T> {
  const result = staged.turn.then(work);
  staged.turn = result.catch(() => undefined);
  return result;
}
