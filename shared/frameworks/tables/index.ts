/** The registry of data tables. */
import { basicStatus } from './basic-status.ts';
import { lcmeTables } from './lcme.ts';
import type { DataTable } from './types.ts';

export const dataTables: readonly DataTable[] = [...basicStatus, ...lcmeTables];

const byId = new Map(dataTables.map((table) => [table.id, table]));

export const dataTable = (id: string): DataTable | null => byId.get(id) ?? null;

export type { DataTable } from './types.ts';
