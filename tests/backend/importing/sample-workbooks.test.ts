/** The workbooks of the sample hospital say in their own spelling what its rows say in truth: the import must recover it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateHospital } from '#backend/sample/hospital/generate.ts';
import { rowsOf } from '#backend/sample/hospital/types.ts';
import { encodeFile } from '#backend/sample/workbooks/encode.ts';
import { sampleFiles } from '#backend/sample/workbooks/files.ts';
import { existingByKey } from '#db/repositories/record-writer.ts';
import type { ImportState } from '#shared/api/importing.ts';
import { naturalKey, recordTypes } from '#shared/records/index.ts';
import { type Desk, openDesk } from './support.ts';

const hospital = generateHospital({ seed: 20_250_817 });
const made = sampleFiles(hospital, { years: ['2024-2025'] });

let desk: Desk;
const states = new Map<string, ImportState>();
const outcomes = new Map<string, { outcome: string; warned: boolean }>();

beforeAll(async () => {
  desk = openDesk();
  for (const file of made.files) {
    const { imports } = await desk.call('import.stage', { paths: [desk.file(file.path, encodeFile(file))] });
    const state = imports[0]!;
    states.set(file.path, state);
    for (const planted of made.planted.filter((entry) => entry.path === file.path)) {
      const page = await desk.call('import.rows', {
        import: state.id,
        // A text file has one sheet, named after the file.
        sheet: state.sheets.find((sheet) => sheet.sheet === planted.sheet)?.sheet ?? state.sheets[0]!.sheet,
        offset: planted.row - 1,
        limit: 1,
      });
      const row = page.rows[0]!;
      outcomes.set(planted.id, {
        outcome: row.outcome,
        warned: row.cells.some((cell) => cell.problem?.level === 'warning'),
      });
    }
    await desk.call('import.commit', { import: state.id, plan: state.plan });
  }
}, 120_000);
afterAll(() => desk.close());

describe('the sample’s workbooks', () => {
  it('are understood: every sheet has a type, nothing required is missing', () => {
    for (const [path, state] of states) {
      for (const sheet of state.sheets) {
        expect({ path, sheet: sheet.sheet, skipped: sheet.skipped, missing: sheet.missing }).toMatchObject({
          skipped: null,
          missing: [],
        });
      }
    }
  });

  it.each(made.planted.map((planted) => [planted.id, planted] as const))('planted: %s', (id, planted) => {
    const got = outcomes.get(id)!;
    if (planted.outcome === 'rejected') expect(got.outcome).toBe('rejected');
    else expect(got).toEqual({ outcome: 'new', warned: planted.outcome === 'warning' });
  });

  it('refuse nothing but the planted rows', () => {
    const refused = [...states.values()].reduce((sum, state) => sum + state.counts.rejected, 0);
    expect(refused).toBe(made.planted.filter((planted) => planted.outcome === 'rejected').length);
  });

  const told = recordTypes.filter((type) => rowsOf(hospital, type.id).length > 0);
  it.each(told.map((type) => [type.id, type] as const))(
    '%s: every cell became its true value',
    (id, type) => {
      const stored = existingByKey(
        desk.store.read,
        type,
        rowsOf(hospital, id).map((row) => naturalKey(type, row)),
      );
      const planted = new Set(made.planted.map((entry) => `${entry.path}:${entry.sheet}:${entry.row}`));
      const different: unknown[] = [];
      let compared = 0;
      for (const file of made.files) {
        for (const sheet of file.sheets.filter((entry) => entry.type === id)) {
          const brought = new Set(sheet.columns.map((column) => column.field?.split('#')[0]));
          const fields = type.fields.filter(
            (field) => brought.has(field.name) || field.name === type.departmentField,
          );
          for (const { row, values } of sheet.placed) {
            if (planted.has(`${file.path}:${sheet.name}:${row}`)) continue;
            const found = stored.get(naturalKey(type, values));
            if (!found) different.push({ path: file.path, sheet: sheet.name, row, missing: true });
            for (const field of found ? fields : []) {
              compared++;
              const [is, should] = [
                found!.values[type.fields.indexOf(field)] ?? null,
                values[field.name] ?? null,
              ];
              if (JSON.stringify(is) === JSON.stringify(should)) continue;
              different.push({ path: file.path, sheet: sheet.name, row, field: field.name, is, should });
            }
          }
        }
      }
      expect(compared).toBeGreaterThan(20);
      expect(different.slice(0, 5)).toEqual([]);
    },
  );
});
