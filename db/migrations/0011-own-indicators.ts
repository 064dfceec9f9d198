/** Indicators of the office's own, every version of them: a body of `null` retires one. */
export const ownIndicators = `
CREATE TABLE indicator_version (
  id TEXT NOT NULL, version INTEGER NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)), PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;
`;
