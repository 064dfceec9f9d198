/** Mock visits as they were drawn and checked, and what was found at each line. */
export const visits = `
CREATE TABLE visit (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, framework TEXT NOT NULL, period TEXT NOT NULL, seed INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)), at TEXT NOT NULL, "by" TEXT NOT NULL
) STRICT;
CREATE TABLE visit_mark (
  visit TEXT NOT NULL REFERENCES visit (id), line INTEGER NOT NULL, verdict TEXT, note TEXT NOT NULL,
  at TEXT NOT NULL, "by" TEXT NOT NULL, PRIMARY KEY (visit, line)
) STRICT, WITHOUT ROWID;
`;
