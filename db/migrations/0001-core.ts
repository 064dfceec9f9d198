/** The core tables, the audit log's guards and the indexes that undo and history read by. */
export const core = `
CREATE TABLE workspace (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE file (
  sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, bytes INTEGER NOT NULL,
  added_at TEXT NOT NULL, added_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE batch (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('import', 'entry')),
  at TEXT NOT NULL, "by" TEXT NOT NULL, file TEXT, sha256 TEXT REFERENCES file (sha256), department TEXT,
  types TEXT NOT NULL CHECK (json_valid(types)),
  rows_read INTEGER NOT NULL, rows_new INTEGER NOT NULL, rows_changed INTEGER NOT NULL,
  rows_unchanged INTEGER NOT NULL, rows_rejected INTEGER NOT NULL,
  mapping TEXT CHECK (mapping IS NULL OR json_valid(mapping)), digest TEXT NOT NULL,
  undone_at TEXT, undone_by TEXT,
  CHECK (rows_read = rows_new + rows_changed + rows_unchanged + rows_rejected)
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_sha256 ON batch (sha256) WHERE sha256 IS NOT NULL;

CREATE TABLE record_version (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, type TEXT NOT NULL, record TEXT NOT NULL,
  batch TEXT NOT NULL REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
  prior TEXT NOT NULL,
  change TEXT NOT NULL CHECK (change IN ('update', 'remove')), before TEXT NOT NULL,
  at TEXT NOT NULL, "by" TEXT NOT NULL
) STRICT;
CREATE INDEX record_version_record ON record_version (type, record);
CREATE INDEX record_version_batch ON record_version (batch);
CREATE INDEX record_version_prior ON record_version (prior);

CREATE TABLE rejected_row (
  batch TEXT NOT NULL REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
  sheet TEXT NOT NULL, "row" INTEGER NOT NULL,
  cells TEXT NOT NULL CHECK (json_valid(cells)), problems TEXT NOT NULL CHECK (json_valid(problems)),
  PRIMARY KEY (batch, sheet, "row")
) STRICT, WITHOUT ROWID;

CREATE TABLE recipe (
  id TEXT PRIMARY KEY, department TEXT NOT NULL, type TEXT NOT NULL, shape TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)), learned_at TEXT NOT NULL, learned_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX recipe_shape ON recipe (shape);

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
  details TEXT NOT NULL CHECK (json_valid(details)), previous TEXT NOT NULL, hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_keeps_entries BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_keeps_content BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_appends BEFORE INSERT ON audit
WHEN NEW.seq IS NOT (SELECT ifnull(max(seq), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

CREATE TABLE rating (
  framework TEXT NOT NULL, code TEXT NOT NULL, period TEXT NOT NULL, level TEXT, points REAL,
  reason TEXT NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL, PRIMARY KEY (framework, code, period)
) STRICT, WITHOUT ROWID;

CREATE TABLE narrative (
  framework TEXT NOT NULL, code TEXT NOT NULL, period TEXT NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'reviewed', 'approved')), at TEXT NOT NULL, "by" TEXT NOT NULL,
  PRIMARY KEY (framework, code, period, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY, framework TEXT NOT NULL, code TEXT NOT NULL, period TEXT NOT NULL, slot TEXT,
  title TEXT NOT NULL, file TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES file (sha256), dated TEXT,
  added_at TEXT NOT NULL, added_by TEXT NOT NULL, removed_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_item ON evidence (framework, code, period);

CREATE TABLE report (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, template TEXT NOT NULL, framework TEXT NOT NULL, period TEXT NOT NULL,
  language TEXT NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL, data_digest TEXT NOT NULL,
  model TEXT NOT NULL CHECK (json_valid(model)), figures INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_value (
  indicator TEXT NOT NULL, version TEXT NOT NULL, period TEXT NOT NULL, department TEXT NOT NULL,
  value TEXT NOT NULL, PRIMARY KEY (indicator, version, period, department)
) STRICT, WITHOUT ROWID;
`;
