/** Earlier keys of merged and renamed records, and what the checks across records have found. */
export const peopleAndQuality = `
CREATE TABLE record_alias (
  type TEXT NOT NULL, alias TEXT NOT NULL, key TEXT NOT NULL,
  batch TEXT NOT NULL REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL CHECK (reason IN ('merge', 'rename')), record TEXT NOT NULL,
  PRIMARY KEY (type, alias, batch)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_alias_batch ON record_alias (batch);

CREATE TABLE quality_finding (
  "check" TEXT NOT NULL, record TEXT NOT NULL, type TEXT NOT NULL, department TEXT NOT NULL,
  year TEXT, term TEXT, month TEXT, params TEXT CHECK (params IS NULL OR json_valid(params)),
  PRIMARY KEY ("check", record)
) STRICT, WITHOUT ROWID;

CREATE TABLE quality_check (
  "check" TEXT PRIMARY KEY, basis TEXT NOT NULL, at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE quality_count (
  day TEXT NOT NULL, "check" TEXT NOT NULL, department TEXT NOT NULL, findings INTEGER NOT NULL,
  PRIMARY KEY (day, "check", department)
) STRICT, WITHOUT ROWID;

CREATE TABLE dismissal (
  "check" TEXT NOT NULL, record TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL,
  PRIMARY KEY ("check", record)
) STRICT, WITHOUT ROWID;
`;
