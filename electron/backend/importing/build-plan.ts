/** Reads all sheets of a staged import and computes its plan against the store as it is now. */
import { createHash } from 'node:crypto';
import { aliasesOf } from '#db/repositories/aliases.ts';
import { readCalendar } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import type { SeenRow } from '#shared/importing/checkers/duplicates.ts';
import { clean } from '#shared/importing/fold.ts';
import { groupProblems } from '#shared/importing/groups.ts';
import { titleDefaults, titleTexts } from '#shared/importing/header/title.ts';
import { addCounts, piecesOf, planSheet, type SheetPlan } from '#shared/importing/plan.ts';
import { planText } from '#shared/importing/plan-text.ts';
import type { ReferenceIndex, ReferenceTarget } from '#shared/importing/references.ts';
import { sheetProblems } from '#shared/importing/sheet-problems.ts';
import { SheetReading } from '#shared/importing/sheet-reading.ts';
import { targetOf, withTargets } from '#shared/importing/targets.ts';
import type { RecordTypeId } from '#shared/records/types.ts';
import type { Job } from '../context.ts';
import { columnFit } from './column-fit.ts';
import { knownRows, knownStore } from './known.ts';
import type { StagedImport, StagedSheet } from './staged.ts';
import { registerTypes, storeBasis } from './store-state.ts';

/** Rows between two turns of the event loop: a few milliseconds of work. */
const STEP = 4000;

/** Sheets whose rows become records, in the order in which their types build on one another. */
export function plannedSheets(staged: StagedImport): StagedSheet[] {
  return staged.catalog.types.flatMap((type) =>
    staged.sheets.filter((sheet) => sheet.setup?.mapping.type === type.id && sheet.skipped === null),
  );
}

/**
 * Fills `plan`, `digest`, `counts` and the sheets' plans and problems. References resolve against the store and against
 * the registers of the same file, which are read first.
 */
export async function buildPlan(staged: StagedImport, reader: Reader, job: Job): Promise<void> {
  const known = knownStore(staged, reader);
  staged.basis = known.basis;
  staged.catalog = known.catalog;
  const registers = registerTypes(known.catalog);
  const stored = known.targets;
  const added = new Map<RecordTypeId, ReferenceTarget[]>();
  const seen = new Map<RecordTypeId, Map<string, SeenRow>>();
  const calendar = readCalendar(reader);
  let references = known.references;
  for (const sheet of staged.sheets) clearPlan(sheet);
  const planned = plannedSheets(staged);
  for (const sheet of planned) {
    const { mapping } = sheet.setup!;
    const alone = planned.filter((other) => other.setup!.mapping.type === mapping.type).length === 1;
    refreshDefaults(staged, sheet, references);
    const keys = seen.get(mapping.type) ?? new Map<string, SeenRow>();
    seen.set(mapping.type, keys);
    const reading = new SheetReading({
      sheet: sheet.raw,
      mapping,
      type: reader.catalog.type(mapping.type),
      references,
      seen: keys,
      alone,
      calendar,
      aliases: aliasesOf(reader, reader.catalog.type(mapping.type)),
    });
    for (let from = 0; from < reading.total; from += STEP) {
      reading.run(from, from + STEP);
      if (reading.total > STEP) await job.progress('import-checking', from, reading.total);
    }
    reading.finish();
    sheet.plan = planSheet(reading, await knownRows(known, reader, reading.type, reading.keys, job));
    const { length } = reading.rows;
    sheet.fit = await columnFit(sheet.plan, () => job.progress('import-comparing', length, length));
    sheet.problems = sheetProblems(reading.type, mapping, reading.absent);
    if (registers.some((type) => type.id === mapping.type)) {
      const list = added.get(mapping.type) ?? [];
      added.set(mapping.type, list);
      addTargets(list, sheet.plan);
      references = withTargets(stored, added);
    }
  }
  staged.references = references;
  await sumUp(staged, planned, job);
}

/** What the rows of a register are to those that refer to them. */
export function addTargets(list: ReferenceTarget[], { reading, values }: SheetPlan): void {
  reading.keys.forEach((key, index) => {
    if (!reading.rejected[index]) list.push(targetOf(reading.type, key, values[index]!));
  });
}

/** What a file tells of its planned sheets: groups of problems, counts, department, digests. `sheets` have a new plan. */
export async function sumUp(staged: StagedImport, sheets: readonly StagedSheet[], job: Job): Promise<void> {
  for (const sheet of sheets) sheet.groups = groupProblems([...sheet.problems, ...sheet.plan!.problems]);
  staged.counts = addCounts(staged.sheets.flatMap((sheet) => sheet.plan?.counts ?? []));
  staged.department = departmentOf(staged);
  await seal(staged, job);
}

/**
 * Builds the plan again if the store has moved since, and remembers that it did when another plan comes out: the screen
 * has to say so.
 */
export async function refreshPlan(staged: StagedImport, reader: Reader, job: Job, at: string): Promise<void> {
  if (storeBasis(reader) === staged.basis) return;
  const { plan, counts } = staged;
  await buildPlan(staged, reader, job);
  if (staged.plan !== plan) staged.rebuilt = { at, before: staged.rebuilt?.before ?? counts };
}

function clearPlan(sheet: StagedSheet): void {
  sheet.plan = null;
  sheet.problems = [];
  sheet.groups = [];
  sheet.fit = new Map();
  sheet.pieces = [];
}

/** A title may name a department that the store has come to know only since; what a person chose stays. */
function refreshDefaults(staged: StagedImport, sheet: StagedSheet, references: ReferenceIndex): void {
  const setup = sheet.setup!;
  const { mapping } = setup;
  const mapped = new Set(mapping.columns.flatMap((column) => column.target?.split('#')[0] ?? []));
  const texts = titleTexts(sheet.raw, (mapping.headerRows[0] ?? 1) - 1, staged.file);
  const fromTitle = titleDefaults(staged.catalog.type(mapping.type), texts, mapped, references);
  for (const [name, value] of Object.entries(fromTitle)) {
    const said = sheet.raw.layout?.type === mapping.type && name in sheet.raw.layout.defaults;
    if (!said && !setup.chosenDefaults.includes(name)) mapping.defaults[name] = value;
  }
}

/** The one department that all rows of a file belong to, or null. */
function departmentOf(staged: StagedImport): string | null {
  const found = new Set<string>();
  for (const { plan } of staged.sheets) {
    if (!plan) continue;
    const { type } = plan.reading;
    const at = type.fields.findIndex((field) => field.name === type.departmentField);
    if (at < 0) continue;
    let last: string | null = null;
    for (const values of plan.values) {
      const value = values[at];
      if (typeof value !== 'string' || value === last) continue;
      found.add(clean(value));
      if (found.size > 1) return null;
      last = value;
    }
  }
  return [...found][0] ?? null;
}

/**
 * Digests, over UTF-16 text (little-endian): the form in which the rows lie in memory. The rows are digested in pieces of
 * which the sheets keep the digests, so that after a correction only the pieces that it concerns are digested again.
 */
async function seal(staged: StagedImport, job: Job): Promise<void> {
  const rows = createHash('sha256');
  for (const sheet of plannedSheets(staged)) {
    const plan = sheet.plan!;
    rows.update(`${plan.reading.type.id}\u001d${plan.reading.sheet.name}\u001d`, 'utf16le');
    const pieces = piecesOf(plan);
    for (let piece = 0; piece < pieces; piece++) {
      const kept = sheet.pieces[piece];
      const digest = kept ?? createHash('sha256').update(planText(plan, piece)).digest();
      sheet.pieces[piece] = digest;
      rows.update(digest);
      if (!kept) await job.progress('import-comparing', staged.counts.read, staged.counts.read);
    }
  }
  staged.digest = rows.digest('hex');
  const whole = createHash('sha256').update(staged.digest).update(staged.sha256);
  whole.update(JSON.stringify(staged.counts));
  for (const sheet of plannedSheets(staged)) whole.update(JSON.stringify(sheet.setup!.mapping));
  staged.plan = whole.digest('hex');
}
