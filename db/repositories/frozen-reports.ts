/** Frozen reports. The store itself refuses to change them. */
import type { FrozenFile, FrozenReport } from '#shared/api/reports.ts';
import { sha256Of } from '../files.ts';
import type { ReportFreezeTable } from '../tables.ts';
import type { Reader, Writer } from '../types.ts';

const COLUMNS = 'report, at, "by", meaning, note, app_version, model_sha256, files';

const frozenOf = (row: Omit<ReportFreezeTable, 'basis'>): FrozenReport => ({
  at: row.at,
  by: row.by,
  meaning: row.meaning,
  note: row.note,
  appVersion: row.app_version,
  modelSha256: row.model_sha256,
  files: JSON.parse(row.files) as FrozenFile[],
});

/** Null where the report is not frozen. */
export function freezeOf(reader: Reader, report: string): FrozenReport | null {
  const row = reader.firstSql<ReportFreezeTable>(
    `SELECT ${COLUMNS} FROM report_freeze WHERE report = ?`,
    report,
  );
  return row ? frozenOf(row) : null;
}

/** All frozen reports by id. */
export function freezes(reader: Reader): Map<string, FrozenReport> {
  const rows = reader.allSql<ReportFreezeTable>(`SELECT ${COLUMNS} FROM report_freeze`);
  return new Map(rows.map((row) => [row.report, frozenOf(row)]));
}

/** Ids of the frozen reports whose model is not the one that was signed. */
export function damagedFreezes(reader: Reader): string[] {
  return reader
    .allSql<{ id: string; title: string; model: string; digest: string }>(
      `SELECT r.id, r.title, r.model, f.model_sha256 AS digest FROM report_freeze f JOIN report r ON r.id = f.report`,
    )
    .filter(({ model, digest }) => sha256Of(Buffer.from(model)) !== digest)
    .map(({ title }) => title);
}

/** Puts the final model in place of the draft and closes both, with an audit entry. */
export function insertFreeze(
  writer: Writer,
  freeze: Pick<ReportFreezeTable, 'report' | 'meaning' | 'note' | 'app_version' | 'basis'> & {
    model: string;
    files: readonly FrozenFile[];
  },
): void {
  const { report, meaning, note, app_version, basis, model, files } = freeze;
  const model_sha256 = sha256Of(Buffer.from(model));
  writer.runSql('UPDATE report SET model = ? WHERE id = ?', model, report);
  writer.run(
    writer.q.insertInto('report_freeze').values({
      report,
      at: writer.now,
      by: writer.actor,
      meaning,
      note,
      app_version,
      model_sha256,
      basis,
      files: JSON.stringify(files),
    }),
  );
  writer.audit('report-frozen', report, {
    meaning,
    note,
    appVersion: app_version,
    model: model_sha256,
    basis: sha256Of(Buffer.from(basis)),
    files: files.map((file) => ({ ...file })),
  });
}
