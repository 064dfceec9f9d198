/** Report templates of the office's own, and what a report is about beside its framework. */
export const reports = `
CREATE TABLE report_template (
  id TEXT PRIMARY KEY, body TEXT NOT NULL CHECK (json_valid(body)), at TEXT NOT NULL, "by" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
ALTER TABLE report ADD COLUMN department TEXT;
ALTER TABLE report ADD COLUMN course TEXT;
`;
