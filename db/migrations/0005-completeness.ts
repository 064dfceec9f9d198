/** What the office expects of departments, every version of it, and the reminders that it made. */
export const completeness = `
CREATE TABLE expectation_version (
  type TEXT NOT NULL, department TEXT NOT NULL, version INTEGER NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)), PRIMARY KEY (type, department, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE reminder (
  id TEXT PRIMARY KEY, department TEXT NOT NULL, period TEXT NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL,
  language TEXT NOT NULL, types TEXT NOT NULL CHECK (json_valid(types)), text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reminder_period ON reminder (period, department);
`;
