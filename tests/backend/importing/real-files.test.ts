/** Files from the wild, where a folder of them lies beside the repository: mapped or refused with a reason, never a crash. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasMessage } from './messages.ts';
import { type Desk, openDesk } from './support.ts';

const folder = resolve(process.env.ATTEST_REAL_FILES ?? '../shared/data');
const READ = /\.(?:csv|tsv|txt|xlsx|xls|zip)$/i;
/** Larger ones say nothing that smaller ones do not, and take long. */
const LARGEST = 2_000_000;

const files = existsSync(folder)
  ? (readdirSync(folder, { recursive: true }) as string[])
      .filter((name) => READ.test(name))
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).size <= LARGEST)
      .sort()
  : [];

describe.skipIf(files.length === 0)('files from the wild', () => {
  let desk: Desk;
  beforeAll(() => {
    desk = openDesk();
  });
  afterAll(() => desk.close());

  it('are mapped or refused with a reason in both languages, and no row is lost', async () => {
    let understood = 0;
    for (const path of files) {
      const { imports, failures } = await desk.call('import.stage', { paths: [path] });
      // An archive is as many files as it holds.
      expect(imports.length + failures.length, path).toBeGreaterThan(0);
      for (const failure of failures) {
        expect(hasMessage(`errors.${failure.code}`), `${path}: ${failure.code}`).toBe(true);
      }
      for (const state of imports) {
        const { read, new: added, changed, unchanged, rejected } = state.counts;
        expect(added + changed + unchanged + rejected, path).toBe(read);
        for (const note of state.notes) expect(note.zh, path).toMatch(/[\u4e00-\u9fff]/);
        for (const sheet of state.sheets) {
          expect(sheet.type !== null || sheet.skipped !== null, `${path} ${sheet.sheet}`).toBe(true);
          if (sheet.type === null) continue;
          understood++;
          expect(sheet.counts.read + sheet.counts.notData, `${path} ${sheet.sheet}`).toBe(sheet.rows);
          for (const group of sheet.problems) expect(group.message.en, path).not.toMatch(/\{\w+\}/);
          await desk.call('import.rows', {
            import: state.id,
            sheet: sheet.sheet,
            show: 'problems',
            limit: 20,
          });
        }
        await desk.call('import.discard', { import: state.id });
      }
    }
    expect(understood).toBeGreaterThan(0);
  }, 120_000);
});
