/** Themes of comments of the office's own, and the days from which it counts a new phase of an indicator's chart. */
export const themesAndPhases = `
CREATE TABLE comment_theme (
  id TEXT PRIMARY KEY, zh TEXT NOT NULL, en TEXT NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE chart_phase (
  id TEXT PRIMARY KEY, indicator TEXT NOT NULL, department TEXT, first_day TEXT NOT NULL, label TEXT NOT NULL,
  at TEXT NOT NULL, "by" TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
