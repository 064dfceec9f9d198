/** Frozen reports: what a person signed, on what it stands, and the files as they were written. Neither changes any more. */
export const frozenReports = `
CREATE TABLE report_freeze (
  report TEXT PRIMARY KEY REFERENCES report (id), at TEXT NOT NULL, "by" TEXT NOT NULL,
  meaning TEXT NOT NULL, note TEXT NOT NULL, app_version TEXT NOT NULL, model_sha256 TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (json_valid(basis)), files TEXT NOT NULL CHECK (json_valid(files))
) STRICT, WITHOUT ROWID;
CREATE TRIGGER report_freeze_keeps_content BEFORE UPDATE ON report_freeze
BEGIN SELECT RAISE(ABORT, 'a frozen report does not change'); END;
CREATE TRIGGER report_freeze_keeps_entries BEFORE DELETE ON report_freeze
BEGIN SELECT RAISE(ABORT, 'a frozen report does not change'); END;
CREATE TRIGGER report_keeps_frozen_content BEFORE UPDATE ON report
WHEN EXISTS (SELECT 1 FROM report_freeze WHERE report = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a frozen report does not change'); END;
CREATE TRIGGER report_keeps_frozen BEFORE DELETE ON report
WHEN EXISTS (SELECT 1 FROM report_freeze WHERE report = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a frozen report does not change'); END;
`;
