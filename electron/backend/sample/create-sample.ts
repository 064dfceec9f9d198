/**
 * The sample workspace: the fictitious hospital's workbooks are written to a folder and imported one by one through the
 * same operations as a person's files; its office then rates standards, writes narratives and attaches two documents.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { databasePath } from '#db/layout.ts';
import type { Output } from '#shared/api/index.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { Context } from '../context.ts';
import { closeWorkspace, createWorkspace, openWorkspace } from '../workspaces/open.ts';
import { forgetWorkspace, profileOf } from '../workspaces/user-settings.ts';
import { callOperation, quietly } from './call.ts';
import { generateHospital } from './hospital/generate.ts';
import { hospitalName } from './hospital/stories.ts';
import type { Hospital } from './hospital/types.ts';
import { writeStandards } from './standards/write-standards.ts';
import { encodeFile } from './workbooks/encode.ts';
import { sampleFiles } from './workbooks/files.ts';
import type { SampleFile } from './workbooks/types.ts';

/** Signs the sample where nobody has said who they are; it is not kept as a profile. */
export const sampleUser = '示例用户 Sample user';

/** Where the sample's workbooks lie: beside the workspace, as files of a person would. */
export const workbooksFolderOf = (folder: string): string => `${folder}-workbooks`;

export interface SampleInput {
  /** Where the workspace goes; a folder in the person's documents by default. */
  folder?: string | undefined;
  seed: number;
}
export type SampleAnswer = Output<'workspace.sample'>;

/**
 * Makes the sample workspace and opens it; one that is there already is opened as it is. Refuses with
 * `workspace-exists` or `folder-not-empty` where the folder holds something else. A run that fails or is cancelled leaves no workspace behind.
 */
export async function createSampleWorkspace(input: SampleInput, context: Context): Promise<SampleAnswer> {
  const folder = resolve(input.folder ?? join(context.env.documents, 'Attest sample'));
  const workbooks = workbooksFolderOf(folder);
  if (existsSync(databasePath(folder))) return reopen(folder, workbooks, context);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Refusal('folder-not-empty', `the folder is not empty: ${folder}`, { folder });
  }
  // Built beside its place and moved there when it is whole: a killed program leaves no half of a sample.
  const building = `${folder}.building`;
  rmSync(building, { recursive: true, force: true });
  const signed = { ...context, actor: () => profileOf(context)?.name ?? sampleUser };
  try {
    const hospital = generateHospital({ seed: input.seed });
    const files = await writeWorkbooks(hospital, workbooks, signed);
    createWorkspace(
      { folder: building, name: '示例医院 Sample hospital', institution: hospitalName, sample: true },
      unseen(signed),
    );
    const rows = await importAll(files, workbooks, signed);
    await writeStandards(workbooks, signed);
    closeWorkspace(signed);
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(building, folder);
    const workspace = openWorkspace(folder, false, signed);
    return { workspace, workbooks, files: files.length, rows };
  } catch (error) {
    closeWorkspace(signed);
    rmSync(building, { recursive: true, force: true });
    throw error;
  } finally {
    forgetWorkspace(context.env.userData, building);
    context.changed('workspace', 'records', 'imports', 'indicators', 'standards', 'audit');
  }
}

/** Nobody is told that a workspace is open while it is being filled: screens would show half of it. */
function unseen(context: Context): Context {
  const { env } = context;
  return { ...context, env: { ...env, emit: (event) => event.type !== 'workspace' && env.emit(event) } };
}

function reopen(folder: string, workbooks: string, context: Context): SampleAnswer {
  const workspace = openWorkspace(folder, false, context);
  if (!workspace.sample) {
    closeWorkspace(context);
    throw new Refusal('workspace-exists', `the folder holds another workspace: ${folder}`, { folder });
  }
  const { read } = context.workspace().store;
  const counts = read.firstSql<{ files: number; rows: number | null }>(
    `SELECT count(*) AS files, sum(rows_read) AS "rows" FROM batch WHERE kind = 'import'`,
  );
  return { workspace, workbooks, files: counts?.files ?? 0, rows: counts?.rows ?? 0 };
}

async function writeWorkbooks(hospital: Hospital, folder: string, { job }: Context): Promise<SampleFile[]> {
  await job.progress('sample-workbooks', 0, 1);
  const { files } = sampleFiles(hospital);
  rmSync(folder, { recursive: true, force: true });
  for (const [index, file] of files.entries()) {
    await job.progress('sample-workbooks', index, files.length, { file: basename(file.path) });
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, encodeFile(file));
  }
  await job.progress('sample-workbooks', files.length, files.length);
  return files;
}

async function importAll(files: readonly SampleFile[], folder: string, context: Context): Promise<number> {
  const quiet = quietly(context);
  let rows = 0;
  for (const [index, file] of files.entries()) {
    await context.job.progress('sample-import', index, files.length, { file: basename(file.path) });
    const { imports, failures } = await callOperation(quiet, 'import.stage', {
      paths: [join(folder, file.path)],
    });
    const [staged] = imports;
    if (!staged) {
      const failure = failures[0];
      throw new Refusal(failure?.code ?? 'file-corrupt', failure?.message.en ?? 'not read', {
        file: file.path,
      });
    }
    const { counts } = await callOperation(quiet, 'import.commit', { import: staged.id, plan: staged.plan });
    rows += counts.read;
  }
  await context.job.progress('sample-import', files.length, files.length, { rows });
  return rows;
}
