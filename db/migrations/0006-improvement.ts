/** Signals that rules have raised, and what was answered to them. */
export const improvement = `
CREATE TABLE signal (
  key TEXT PRIMARY KEY, rule TEXT NOT NULL, raised_at TEXT NOT NULL, times INTEGER NOT NULL, found INTEGER NOT NULL,
  severity REAL NOT NULL, body TEXT NOT NULL CHECK (json_valid(body))
) STRICT, WITHOUT ROWID;
CREATE TABLE signal_rule (rule TEXT PRIMARY KEY, basis TEXT NOT NULL, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE signal_dismissal (
  key TEXT PRIMARY KEY, reason TEXT NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
