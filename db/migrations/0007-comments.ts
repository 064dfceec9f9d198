/** What the office made of comments: released or held back, themes set by hand, and words that stand for a theme. */
export const comments = `
CREATE TABLE comment_review (
  type TEXT NOT NULL, record TEXT NOT NULL, field TEXT NOT NULL, digest TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'released', 'held')), reason TEXT,
  themes TEXT CHECK (themes IS NULL OR json_valid(themes)), at TEXT NOT NULL, "by" TEXT NOT NULL,
  PRIMARY KEY (type, record, field)
) STRICT, WITHOUT ROWID;
CREATE TABLE comment_word (
  theme TEXT NOT NULL, word TEXT NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL, PRIMARY KEY (theme, word)
) STRICT, WITHOUT ROWID;
`;
