/** Record types and fields of the office's own, every version of them: the last one of an id is in force, `null` takes it away. */
export const recordTypes = `
CREATE TABLE record_type_version (
  id TEXT NOT NULL, version INTEGER NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)), PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;
`;
