/** Papers that prove a record, and what people have typed into a form and not saved. */
export const forms = `
CREATE TABLE attachment (
  id TEXT PRIMARY KEY, type TEXT NOT NULL, record TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES file (sha256),
  added_at TEXT NOT NULL, added_by TEXT NOT NULL, removed_at TEXT, UNIQUE (type, record, sha256)
) STRICT, WITHOUT ROWID;
CREATE TABLE form_draft (
  type TEXT NOT NULL, record TEXT NOT NULL, "by" TEXT NOT NULL, at TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)), PRIMARY KEY (type, record, "by")
) STRICT, WITHOUT ROWID;
`;
