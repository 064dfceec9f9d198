/** Report templates that the office has made, and its house style. */
import { defaultHouse, type HouseSettings, houseSettingsSchema } from '#shared/reports/house-style.ts';
import { type ReportTemplate, reportTemplateSchema } from '#shared/reports/templates/types.ts';
import type { ReportTemplateTable } from '../tables.ts';
import type { Reader, Writer } from '../types.ts';

/** In the order of their ids. What cannot be read any more is left out. */
export function ownTemplates(reader: Reader): { template: ReportTemplate; at: string; by: string }[] {
  return reader
    .allSql<ReportTemplateTable>('SELECT * FROM report_template ORDER BY id')
    .flatMap(({ body, at, by }) => {
      const read = reportTemplateSchema.safeParse(JSON.parse(body));
      return read.success ? [{ template: read.data, at, by }] : [];
    });
}

/** Keeps a template under its id, with an audit entry of before and after. */
export function saveTemplate(writer: Writer, template: ReportTemplate): void {
  const before = bodyOf(writer, template.id);
  writer.runSql(
    `INSERT INTO report_template VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET body = excluded.body, at = excluded.at, "by" = excluded."by"`,
    template.id,
    JSON.stringify(template),
    writer.now,
    writer.actor,
  );
  writer.audit('report-template-saved', template.id, { before, after: template });
}

/** Takes it away; the audit log keeps what it was. */
export function removeTemplate(writer: Writer, id: string): void {
  const before = bodyOf(writer, id);
  if (before === null) return;
  writer.runSql('DELETE FROM report_template WHERE id = ?', id);
  writer.audit('report-template-removed', id, { before });
}

function bodyOf(reader: Reader, id: string): unknown {
  const row = reader.firstSql<{ body: string }>('SELECT body FROM report_template WHERE id = ?', id);
  return row ? JSON.parse(row.body) : null;
}

/** The office's house style, or the default one. */
export function readHouse(reader: Reader): HouseSettings {
  const stored = reader.firstSql<{ value: string }>("SELECT value FROM workspace WHERE key = 'house-style'");
  const read = stored ? houseSettingsSchema.safeParse(JSON.parse(stored.value)) : null;
  return read?.success ? read.data : defaultHouse;
}

/** Keeps the house style, with an audit entry that names the logo by its size only. */
export function saveHouse(writer: Writer, house: HouseSettings): void {
  const before = told(readHouse(writer));
  writer.runSql(
    'INSERT INTO workspace VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    'house-style',
    JSON.stringify(house),
  );
  writer.audit('report-house-saved', 'house-style', { before, after: told(house) });
}

const told = ({ logo, ...rest }: HouseSettings) => ({
  ...rest,
  logo: logo && { width: logo.width, height: logo.height, characters: logo.url.length },
});
