/** Records, batches, and the cells that they came from. */
import { getBatch, listBatches, listRejected, undoBatchInTurns } from '#db/repositories/batches.ts';
import { historyOf, statesOf } from '#db/repositories/record-history.ts';
import {
  countByDepartment,
  countInYear,
  getRecord,
  listRecords,
  lookupRecords,
} from '#db/repositories/record-reader.ts';
import { prepareSearch } from '#db/repositories/search.ts';
import { departmentsOf } from '#db/repositories/settings.ts';
import type { recordsContract } from '#shared/api/records.ts';
import { Refusal } from '#shared/lib/result.ts';
import {
  isWhole,
  readable,
  readableType,
  requireAnswers,
  requireFields,
  requireFile,
} from '../anonymity/answers.ts';
import { knownType } from '../record-types/known-type.ts';
import { dropRecord, saveRecord } from '../workspaces/edit-record.ts';
import { recordsChanged } from '../workspaces/records-changed.ts';
import { batchRow, historyRow, recordRow } from '../workspaces/rows.ts';
import { cellSurroundings } from '../workspaces/source-cell.ts';
import { sourcesOf } from '../workspaces/sources.ts';
import type { Handlers } from './types.ts';

export const recordsHandlers: Handlers<typeof recordsContract> = {
  'records.list': async ({ type, ...filter }, context) => {
    await prepareSearch(filter.search);
    const { read } = context.workspace().store;
    const spec = knownType(read, type);
    requireFields(read, spec, filter.sort ? [filter.sort.field] : []);
    const { total, records } = listRecords(read, readable(read, spec), filter);
    return { total, rows: records.map(recordRow) };
  },

  'records.get': async ({ type: typeId, id }, context) => {
    const { store } = context.workspace();
    const type = readableType(store.read, typeId);
    const record = getRecord(store.read, type, id);
    if (!record) throw new Refusal('record-unknown', `no ${typeId} ${id}`);
    const states = statesOf(store.read, type, id);
    const batches = new Map(states.map(({ batch }) => [batch, getBatch(store.read, batch)]));
    return {
      record: recordRow(record),
      sources: await sourcesOf(store, type, states),
      // Columns that no field took may be answers of a survey.
      extra:
        record.envelope.extra && isWhole(store.read, type)
          ? (JSON.parse(record.envelope.extra) as Record<string, string>)
          : {},
      history: historyOf(states).map((entry) => historyRow(store, type, entry, batches.get(entry.batch))),
    };
  },

  'records.lookup': async ({ type, search, limit }, context) => {
    await prepareSearch(search);
    const { read } = context.workspace().store;
    return { options: lookupRecords(read, readableType(read, type), search, limit) };
  },

  'records.save': async ({ type: typeId, id, version, values }, context) => {
    const { store } = context.workspace();
    const type = knownType(store.read, typeId);
    if (id !== null) requireAnswers(store.read, type);
    const outcome = await store.change(context.actor(), (writer) =>
      saveRecord(writer, { type, id, version, values }),
    );
    if (outcome.batch !== null) recordsChanged(context);
    const record =
      outcome.id === null ? undefined : getRecord(store.read, readable(store.read, type), outcome.id);
    return { record: record ? recordRow(record) : null, batch: outcome.batch, problems: outcome.problems };
  },

  'records.remove': async ({ type, id }, context) => {
    const { store } = context.workspace();
    const batch = await store.change(context.actor(), (writer) =>
      dropRecord(writer, knownType(writer, type), id),
    );
    recordsChanged(context);
    return { batch };
  },

  'records.completeness': ({ year }, context) => {
    const { read } = context.workspace().store;
    const departments = departmentsOf(read);
    const cells = read.catalog.types
      .filter((type) => type.departmentField !== null)
      .flatMap((type) => {
        const counts = new Map(countByDepartment(read, type, year).map((entry) => [entry.department, entry]));
        return departments.map(({ code }) => {
          const found = counts.get(code);
          return {
            department: code,
            type: type.id,
            count: found?.count ?? 0,
            lastBatchAt: found ? (getBatch(read, found.lastBatch)?.at ?? null) : null,
          };
        });
      });
    return {
      cells,
      totals: read.catalog.types.map((type) => ({ type: type.id, count: countInYear(read, type, year) })),
    };
  },

  'batches.list': ({ offset, limit }, context) => {
    const { total, batches } = listBatches(context.workspace().store.read, offset, limit);
    return { total, batches: batches.map(batchRow) };
  },

  'batches.rejected': ({ batch, offset, limit }, context) => {
    const { total, rows } = listRejected(context.workspace().store.read, batch, offset, limit);
    return {
      total,
      rows: rows.map(({ sheet, row, cells, problems }) => {
        return { sheet, row, cells: JSON.parse(cells), problems: JSON.parse(problems) };
      }),
    };
  },

  'batches.undo': async ({ batch }, context) => {
    const { store } = context.workspace();
    const outcome = await store.change(context.actor(), (writer) =>
      undoBatchInTurns(writer, batch, (done, total) => context.job.progress('undo-removing', done, total)),
    );
    recordsChanged(context);
    return outcome;
  },

  'source.cell': ({ sha256, sheet, row, around }, context) => {
    const { store } = context.workspace();
    requireFile(store, sha256);
    return cellSurroundings(store, { sha256, sheet, row, around });
  },
};
