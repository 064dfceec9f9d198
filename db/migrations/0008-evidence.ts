/**
 * A piece of evidence is a thing of its own that serves many items of many frameworks; what can be read in it is kept in
 * passages with an index of words. Files that were linked to single items before become one piece for each content.
 */
export const evidence = `
CREATE TABLE evidence_piece (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('file', 'record', 'listing')), title TEXT NOT NULL,
  file TEXT, sha256 TEXT REFERENCES file (sha256), type TEXT, record TEXT, department TEXT,
  owner TEXT, dated TEXT, valid_until TEXT, language TEXT, tags TEXT NOT NULL CHECK (json_valid(tags)),
  note TEXT NOT NULL, added_at TEXT NOT NULL, added_by TEXT NOT NULL, changed_at TEXT NOT NULL, removed_at TEXT,
  CHECK ((kind = 'file') = (sha256 IS NOT NULL)), CHECK ((kind = 'file') = (type IS NULL)),
  CHECK ((kind = 'record') = (record IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX evidence_piece_file ON evidence_piece (sha256) WHERE sha256 IS NOT NULL;

CREATE TABLE evidence_link (
  piece TEXT NOT NULL REFERENCES evidence_piece (id), framework TEXT NOT NULL, code TEXT NOT NULL,
  period TEXT NOT NULL, slot TEXT, added_at TEXT NOT NULL, added_by TEXT NOT NULL, removed_at TEXT,
  PRIMARY KEY (piece, framework, code, period)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_link_item ON evidence_link (framework, period, code);

CREATE TABLE evidence_refusal (
  source TEXT NOT NULL, framework TEXT NOT NULL, code TEXT NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL,
  PRIMARY KEY (source, framework, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_text (
  source TEXT PRIMARY KEY, basis TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('read', 'empty', 'picture', 'unreadable')),
  unit TEXT NOT NULL, pages INTEGER NOT NULL, characters INTEGER NOT NULL, cut INTEGER NOT NULL,
  language TEXT, digest TEXT, failure TEXT CHECK (failure IS NULL OR json_valid(failure)), at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE evidence_passage (
  id INTEGER PRIMARY KEY, source TEXT NOT NULL, page INTEGER NOT NULL, part TEXT, text TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_passage_source ON evidence_passage (source);
CREATE VIRTUAL TABLE evidence_index USING fts5 (
  words, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE evidence_word USING fts5vocab (evidence_index, row);

CREATE TABLE readiness_day (
  framework TEXT NOT NULL, period TEXT NOT NULL, day TEXT NOT NULL, body TEXT NOT NULL CHECK (json_valid(body)),
  PRIMARY KEY (framework, period, day)
) STRICT, WITHOUT ROWID;

INSERT INTO evidence_piece
SELECT id, 'file', title, file, sha256, NULL, NULL, NULL, NULL,
  (SELECT max(o.dated) FROM evidence o WHERE o.sha256 = e.sha256), NULL, NULL, '[]', '', added_at, added_by, added_at, NULL
FROM evidence e WHERE id = (SELECT min(o.id) FROM evidence o WHERE o.sha256 = e.sha256);
INSERT OR IGNORE INTO evidence_link
SELECT p.id, e.framework, e.code, e.period, e.slot, e.added_at, e.added_by, e.removed_at
FROM evidence e JOIN evidence_piece p ON p.sha256 = e.sha256 ORDER BY e.removed_at IS NOT NULL, e.id;
DROP TABLE evidence;
`;
