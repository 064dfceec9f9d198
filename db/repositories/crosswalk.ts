/** Links between the items of two frameworks. A pair is stored once, from the framework whose id comes first. */
import { type CrosswalkLink, turnedLink } from '#shared/frameworks/crosswalk/types.ts';
import type { CrosswalkLinkTable } from '../framework-tables.ts';
import type { Reader, Writer } from '../types.ts';

const linkOf = (row: CrosswalkLinkTable): CrosswalkLink => ({
  framework: row.framework,
  code: row.code,
  otherFramework: row.other_framework,
  otherCode: row.other_code,
  kind: row.kind,
  reason: row.reason,
  at: row.at,
  by: row.by,
});

/** As `framework` sees them; with `other`, only those to it. Pairs that were rejected are among them, as `none`. */
export function linksFrom(reader: Reader, framework: string, other: string | null = null): CrosswalkLink[] {
  return reader
    .allSql<CrosswalkLinkTable>(
      'SELECT * FROM crosswalk_link WHERE framework = ? OR other_framework = ?',
      framework,
      framework,
    )
    .map((row) => (row.framework === framework ? linkOf(row) : turnedLink(linkOf(row))))
    .filter((link) => other === null || link.otherFramework === other);
}

type Pair = Pick<CrosswalkLink, 'framework' | 'code' | 'otherFramework' | 'otherCode'>;

const stored = <T extends CrosswalkLink>(link: T) =>
  link.framework <= link.otherFramework ? link : turnedLink(link);

/** Keeps a link, or takes it away where `kind` is null. Answers the link that there was. */
export function putCrosswalkLink(
  writer: Writer,
  pair: Pair,
  kind: CrosswalkLink['kind'] | null,
  reason: string,
): CrosswalkLink | null {
  const before = linksFrom(writer, pair.framework, pair.otherFramework).find(
    ({ code, otherCode }) => code === pair.code && otherCode === pair.otherCode,
  );
  const link = stored({ ...pair, kind: kind ?? 'none', reason, at: writer.now, by: writer.actor });
  const keys = [link.framework, link.code, link.otherFramework, link.otherCode];
  if (kind === null) {
    writer.runSql(
      'DELETE FROM crosswalk_link WHERE framework = ? AND code = ? AND other_framework = ? AND other_code = ?',
      ...keys,
    );
    return before ?? null;
  }
  writer.runSql(
    `INSERT INTO crosswalk_link (framework, code, other_framework, other_code, kind, reason, at, "by")
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET kind = excluded.kind, reason = excluded.reason, at = excluded.at, "by" = excluded."by"`,
    ...keys,
    link.kind,
    link.reason,
    link.at,
    link.by,
  );
  return before ?? null;
}
