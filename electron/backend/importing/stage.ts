/** Reads files and prepares a plan for each. */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { createIds } from '#db/ids.ts';
import type { Reader } from '#db/types.ts';
import { departmentIn } from '#shared/importing/header/title.ts';
import { withMergedRows } from '#shared/importing/merged-rows.ts';
import { cellText, type RawFile, type RawSheet } from '#shared/importing/raw.ts';
import type { ReferenceIndex } from '#shared/importing/references.ts';
import { type SetupContext, setUpSheet } from '#shared/importing/setup.ts';
import { splitSheet } from '#shared/importing/shape/split.ts';
import { type Failure, ok, type Result } from '#shared/lib/result.ts';
import type { Context } from '../context.ts';
import { expand } from '../files/container/expand.ts';
import type { InnerFile } from '../files/container/inner-file.ts';
import { readFile } from '../files/read-file.ts';
import { buildPlan } from './build-plan.ts';
import { mayBeBundle, readBundle } from './bundle.ts';
import { enqueue, settle } from './queue.ts';
import { type LearnedRecipes, learnedRecipes, nearSetup, takeNearRecipe, VERY_NEAR } from './recipes.ts';
import type { StagedImport, StagedSheet } from './staged.ts';
import { storedReferences } from './store-state.ts';
import { keepable, workbookOf } from './withhold.ts';

export interface StageOutcome {
  imports: StagedImport[];
  failures: { file: string; failure: Failure }[];
}

/**
 * Reads and plans the files one after another, those inside archives and folders too; what cannot be read is answered
 * with its reason.
 */
export async function stageFiles(paths: readonly string[], context: Context): Promise<StageOutcome> {
  const outcome: StageOutcome = { imports: [], failures: [] };
  const { store } = context.workspace();
  const files = await sourcesOf(paths, outcome);
  for (const refused of outcome.failures) settle(store, enqueue(store, refused.file), [], [refused]);
  const tickets = files.map((file) => enqueue(store, file.name));
  context.changed('import-queue');
  try {
    for (const [index, file] of files.entries()) {
      const result = await stageFile(file, context, async (part) => {
        const done = files.length === 1 ? part : index;
        await context.job.progress('import-reading', done, files.length, { file: file.name });
      });
      if (result.ok) {
        await buildPlan(result.data, store.read, context.job);
        context.session.imports.set(result.data.id, result.data);
        outcome.imports.push(result.data);
        settle(store, tickets[index]!, [result.data], []);
      } else {
        const refused = { file: file.name, failure: result.error };
        outcome.failures.push(refused);
        settle(store, tickets[index]!, [], [refused]);
      }
      context.changed('import-queue');
    }
  } finally {
    // Cancelled half-way: what was not read is no longer waiting.
    for (const ticket of tickets) settle(store, ticket, [], []);
  }
  return outcome;
}

/** A file, or the files that are read as one. */
interface Source {
  name: string;
  read(
    turn: (part: number) => Promise<void>,
  ): Promise<Result<{ raw: RawFile; bytes: Uint8Array; original?: string }>>;
}

const single = (file: InnerFile): Source => ({
  name: file.name,
  async read(turn) {
    const bytes = await file.read();
    if (!bytes.ok) return bytes;
    const raw = await readFile(bytes.data, file.name, { turn });
    return raw.ok ? ok({ raw: raw.data, bytes: bytes.data }) : raw;
  },
});

async function sourcesOf(paths: readonly string[], outcome: StageOutcome): Promise<Source[]> {
  const sources: Source[] = [];
  for (const path of paths) {
    const expanded = await expand(path);
    if (!expanded.ok) {
      outcome.failures.push({ file: basename(path), failure: expanded.error });
      continue;
    }
    const { files, problems } = expanded.data;
    outcome.failures.push(...problems.map(({ name, failure }) => ({ file: name, failure })));
    const bundle = mayBeBundle(files) ? await readBundle(files, path) : null;
    if (bundle?.ok) {
      const { raw, original } = bundle.data;
      sources.push({ name: basename(path), read: async () => ok({ raw, bytes: workbookOf(raw), original }) });
    } else sources.push(...files.map(single));
  }
  return sources;
}

async function stageFile(
  source: Source,
  context: Context,
  turn: (part: number) => Promise<void>,
): Promise<Result<StagedImport>> {
  await turn(0);
  const read = await source.read(turn);
  if (!read.ok) return read;
  const { raw, bytes, original } = read.data;
  await turn(1);
  const newId = createIds(() => context.env.clock.now().getTime());
  const department = context.session.profile?.department ?? null;
  const { read: reader } = context.workspace().store;
  const kept = keepable(raw, bytes, source.name, reader.catalog);
  const staged = stageRaw(kept.raw, source.name, kept.bytes, newId(), reader, department);
  const layout = kept.layout && original !== undefined ? { ...kept.layout, original } : kept.layout;
  return ok({ ...staged, layout });
}

/** A staged import without its plan: sheets with their first mapping. */
export function stageRaw(
  raw: RawFile,
  file: string,
  bytes: Uint8Array,
  id: string,
  reader: Reader,
  profileDepartment: string | null,
): StagedImport {
  const { references } = storedReferences(reader);
  const setup = setupContext(reader, file, references, raw.sheets, profileDepartment);
  return {
    id,
    file,
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    format: raw.format,
    encoding: raw.encoding ?? null,
    delimiter: raw.delimiter ?? null,
    reading: { encoding: null, delimiter: null },
    notes: raw.notes,
    layout: null,
    sheets: prepareSheets(raw, setup),
    catalog: reader.catalog,
    department: null,
    counts: { read: 0, new: 0, changed: 0, unchanged: 0, rejected: 0, notData: 0 },
    digest: '',
    plan: '',
    basis: '',
    rebuilt: null,
    known: null,
    references: null,
    turn: Promise.resolve(),
  };
}

/** The longest sheet in which several tables are looked for: a longer one is one list. */
const MOST_ROWS = 20_000;

/** The sheets of a file; one with several tables of known kinds is several sheets. */
export function prepareSheets(raw: RawFile, context: PreparingContext): StagedSheet[] {
  return raw.sheets.flatMap((sheet) => {
    if (sheet.hidden || sheet.layout || sheet.rows.length > MOST_ROWS) return prepareSheet(sheet, context);
    const parts = splitSheet(sheet, raw.delimiter !== undefined);
    const staged = parts.length > 1 ? parts.map((part) => prepareSheet(part, context)) : [];
    const known = staged.filter(({ setup }) => setup !== null).length;
    return known > 1 ? staged : prepareSheet(sheet, context);
  });
}

/** A sheet with its first mapping, or why it has none. */
export function prepareSheet(sheet: RawSheet, context: PreparingContext): StagedSheet {
  const found = setUpSheet(sheet, context);
  const empty = { plan: null, problems: [], groups: [], fit: new Map(), pieces: [], withoutRecipe: false };
  if ('skipped' in found) {
    const near = found.skipped === 'unknown-header' ? nearSetup(sheet, context) : null;
    return { raw: sheet, setup: near, skipped: near ? null : found.skipped, ...empty };
  }
  // A known layout says itself what its columns are.
  const near = sheet.layout || found.recipe ? null : nearSetup(sheet, context, VERY_NEAR);
  const setup = near && near.mapping.type !== found.mapping.type ? near : found;
  if (!sheet.layout) takeNearRecipe(setup, context.learned);
  const raw = withMergedRows(sheet, setup.mapping.headerRows.at(-1) ?? 0);
  return { raw, setup, skipped: null, ...empty };
}

export interface PreparingContext extends SetupContext {
  learned: LearnedRecipes;
}

/** What the mapping of a sheet needs to know: names in the store, recipes of the department that the file seems to be of. */
export function setupContext(
  reader: Reader,
  file: string,
  references: ReferenceIndex,
  sheets: readonly RawSheet[],
  profileDepartment: string | null,
): PreparingContext {
  const titles = sheets.flatMap((sheet) => [
    ...sheet.rows
      .slice(0, 3)
      .map((row) => row.filter((cell) => cell !== null).map(cellText))
      .filter((texts) => texts.length === 1)
      .flat(),
    sheet.name,
  ]);
  const department = departmentIn([...titles, file], references) ?? profileDepartment;
  const learned = learnedRecipes(reader, department);
  return {
    fileName: file,
    catalog: reader.catalog,
    references,
    recipe: (shape) => learned.ofShape(shape),
    learned,
  };
}
