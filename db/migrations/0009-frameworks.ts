/**
 * Frameworks of the office's own (every version of them: the last one of an id is in force, `null` takes it away), what it
 * noted on items of any framework, and links between the items of two.
 */
export const frameworks = `
CREATE TABLE framework_version (
  id TEXT NOT NULL, version INTEGER NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)), PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;
CREATE TABLE framework_note (
  framework TEXT NOT NULL, code TEXT NOT NULL, text TEXT NOT NULL, title TEXT CHECK (title IS NULL OR json_valid(title)),
  points REAL, source TEXT NOT NULL, checked_by TEXT, checked_at TEXT, revision INTEGER NOT NULL,
  at TEXT NOT NULL, "by" TEXT NOT NULL, PRIMARY KEY (framework, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE crosswalk_link (
  framework TEXT NOT NULL, code TEXT NOT NULL, other_framework TEXT NOT NULL, other_code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('exact', 'broader', 'narrower', 'related', 'none')), reason TEXT NOT NULL,
  at TEXT NOT NULL, "by" TEXT NOT NULL, PRIMARY KEY (framework, code, other_framework, other_code)
) STRICT, WITHOUT ROWID;
CREATE INDEX crosswalk_other ON crosswalk_link (other_framework, other_code);
`;
