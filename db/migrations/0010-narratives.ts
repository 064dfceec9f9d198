/** Who wrote, reviewed and approved a narrative, every version of it, and what was said about its passages. */
export const narratives = `
ALTER TABLE narrative ADD COLUMN written_at TEXT NOT NULL DEFAULT '';
ALTER TABLE narrative ADD COLUMN written_by TEXT NOT NULL DEFAULT '';
ALTER TABLE narrative ADD COLUMN reviewed_at TEXT;
ALTER TABLE narrative ADD COLUMN reviewed_by TEXT;
ALTER TABLE narrative ADD COLUMN approved_at TEXT;
ALTER TABLE narrative ADD COLUMN approved_by TEXT;
ALTER TABLE narrative ADD COLUMN drafted TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(drafted));
ALTER TABLE narrative ADD COLUMN told TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(told));
UPDATE narrative SET written_at = at, written_by = "by",
  reviewed_at = CASE WHEN state <> 'draft' THEN at END, reviewed_by = CASE WHEN state <> 'draft' THEN "by" END,
  approved_at = CASE WHEN state = 'approved' THEN at END, approved_by = CASE WHEN state = 'approved' THEN "by" END;

CREATE TABLE narrative_version (
  seq INTEGER PRIMARY KEY, framework TEXT NOT NULL, code TEXT NOT NULL, period TEXT NOT NULL, language TEXT NOT NULL,
  act TEXT NOT NULL, text TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('draft', 'reviewed', 'approved')),
  at TEXT NOT NULL, "by" TEXT NOT NULL
) STRICT;
CREATE INDEX narrative_version_item ON narrative_version (framework, code, period);
INSERT INTO narrative_version (framework, code, period, language, act, text, state, at, "by")
  SELECT framework, code, period, language, 'write', text, state, at, "by" FROM narrative ORDER BY at, language DESC;

CREATE TABLE narrative_comment (
  seq INTEGER PRIMARY KEY, framework TEXT NOT NULL, code TEXT NOT NULL, period TEXT NOT NULL, language TEXT NOT NULL,
  start INTEGER NOT NULL, quote TEXT NOT NULL, text TEXT NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL,
  resolved_at TEXT, resolved_by TEXT
) STRICT;
CREATE INDEX narrative_comment_item ON narrative_comment (framework, code, period);
`;
