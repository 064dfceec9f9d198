/** The registry of known layouts. A new one is a file beside this and a line here; the stricter stand before the looser. */
import type { RawFile, RawSheet } from '../raw.ts';
import { canvasGradebook } from './canvas-gradebook.ts';
import { canvasOutcomes, canvasSis } from './canvas-lists.ts';
import { evap } from './evap.ts';
import { findingsOf } from './findings.ts';
import { googleForms } from './google-forms.ts';
import { ilios } from './ilios.ts';
import { limesurvey } from './limesurvey.ts';
import { microsoftForms } from './microsoft-forms.ts';
import { moodleGrades } from './moodle-grades.ts';
import { moodleCompetencies, moodleCourses, moodleGroups, moodleUsers } from './moodle-lists.ts';
import { moodleQuizGrades, moodleQuizResponses } from './moodle-quiz.ts';
import { oneRoster11, oneRoster12 } from './oneroster.ts';
import { oneRosterFindings } from './oneroster-checks.ts';
import { protect } from './privacy.ts';
import { qualtrics } from './qualtrics.ts';
import { redcap } from './redcap.ts';
import { redcapDictionary, redcapProject } from './redcap-definitions.ts';
import { surveymonkey } from './surveymonkey.ts';
import type { KnownLayout, RecognisedLayout, RecognisedSheet } from './types.ts';
import { viewOf } from './view.ts';
import { wenjuanxingCodes, wenjuanxingText } from './wenjuanxing.ts';

export const knownLayouts: readonly KnownLayout[] = [
  wenjuanxingCodes,
  wenjuanxingText,
  qualtrics,
  surveymonkey,
  limesurvey,
  microsoftForms,
  googleForms,
  redcapDictionary,
  redcapProject,
  moodleQuizResponses,
  moodleQuizGrades,
  moodleGrades,
  moodleUsers,
  moodleCourses,
  moodleGroups,
  moodleCompetencies,
  canvasGradebook,
  canvasOutcomes,
  oneRoster12,
  oneRoster11,
  canvasSis,
  evap,
  ilios,
  redcap,
];

const byId = new Map(knownLayouts.map((layout) => [layout.id, layout]));

/** The layout of an id; null for an unknown one (a file of a newer version). */
export const knownLayout = (id: string): KnownLayout | null => byId.get(id) ?? null;

function recogniseSheet(sheet: RawSheet, file: RawFile): RecognisedSheet | null {
  const view = sheet.hidden ? null : viewOf(sheet, file);
  if (!view) return null;
  for (const layout of knownLayouts) {
    const shape = layout.recognise(view);
    if (!shape) continue;
    const kind = shape.kind ?? layout.kind;
    const columns = protect(shape.columns, kind);
    return {
      sheet: sheet.name,
      layout: layout.id,
      kind,
      table: shape.table ?? null,
      headerRows: [view.top + 1, view.top + shape.height],
      skipped: shape.skipped ?? [],
      columns,
      findings: kind === 'survey' ? findingsOf(sheet, columns, view.top + shape.height) : [],
    };
  }
  return null;
}

/**
 * The tool or system that wrote a file, with what each of its sheets holds; null for any other file, in particular for
 * the workbooks that departments make themselves. Sheets that are not of a layout are left out of the answer.
 */
export function recogniseLayout(file: RawFile): RecognisedLayout | null {
  const sheets = file.sheets.flatMap((sheet) => recogniseSheet(sheet, file) ?? []);
  const first = sheets[0];
  const layout = first && knownLayout(first.layout);
  if (!first || !layout) return null;
  if (layout.id.startsWith('oneroster')) {
    const found = oneRosterFindings(file, sheets);
    for (const known of sheets) known.findings.push(...(found.get(known.sheet) ?? []));
  }
  return {
    id: layout.id,
    label: layout.label,
    anonymous: sheets.some(({ kind }) => kind === 'survey'),
    sheets,
  };
}

export type * from './types.ts';
