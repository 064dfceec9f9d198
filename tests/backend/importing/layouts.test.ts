/** Files as they come from readers: our own workbooks are of no layout, the real exports of ../shared are of theirs. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFile } from '#backend/files/read-file.ts';
import { generateHospital } from '#backend/sample/hospital/generate.ts';
import { encodeFile } from '#backend/sample/workbooks/encode.ts';
import { sampleFiles } from '#backend/sample/workbooks/files.ts';
import { recogniseLayout } from '#shared/importing/layouts/index.ts';
import { unwrap } from '#shared/lib/result.ts';

const layoutOf = async (bytes: Uint8Array, name: string) =>
  recogniseLayout(unwrap(await readFile(bytes, name)))?.id ?? null;

describe('the sample’s workbooks', () => {
  it('are of no layout', async () => {
    const made = sampleFiles(generateHospital({ seed: 20_250_817 }), { years: ['2024-2025'] });
    for (const file of made.files) {
      expect(await layoutOf(encodeFile(file), basename(file.path)), file.path).toBeNull();
    }
  });
});

const folder = resolve(process.env.ATTEST_REAL_FILES ?? '../shared/data');
const real: Record<string, string[]> = {
  'moodle-quiz-responses': ['2_exam_items/moodle_responses/responses00.csv'],
  'moodle-courses': ['3_rosters/moodle_courses/courses.csv'],
  'moodle-groups': ['3_rosters/moodle_groups_import/groups_import.csv'],
  'moodle-users': ['3_rosters/moodle_upload_users/upload_users.csv'],
  'moodle-competencies': ['6_frameworks/moodle_competency_oecd/example.csv'],
  'canvas-outcomes': ['3_rosters/canvas_outcomes_1/outcomes_1.csv'],
  evap: ['3_rosters/evap_sample/sample.xlsx'],
  'oneroster-1.1': ['classes', 'users', 'orgs', 'enrollments', 'manifest', 'demographics'].map(
    (name) => `3_rosters/oneroster_v1p1_base/${name}.csv`,
  ),
  limesurvey: ['4_survey_exports/limesurvey_unc_person/limesurvey_codes_person_masked.csv'],
  qualtrics: ['4_survey_exports/qualtrics_sample/sample.csv'],
  surveymonkey: ['4_survey_exports/surveymonkey_csv_cut/surveymonkey_2_header_rows_40x40.csv'],
  'wenjuanxing-text': ['4_survey_exports/wenjuanxing_csv_gbk_excel_style/wjx_text_gbk_excel_style.csv'],
  redcap: ['checkboxes-1', 'decimal-comma', 'longitudinal', 'multilevel-model-1', 'russian', 'survey'].map(
    (name) => `4_survey_exports/redcap_${name}/data.csv`,
  ),
  'redcap-dictionary': ['checkboxes-1', 'longitudinal', 'single-column', 'survey'].map(
    (name) => `4_survey_exports/redcap_${name}/dictionary.csv`,
  ),
  ilios: ['6_frameworks/ilios_competency/competency.csv', '6_frameworks/ilios_aamc_pcrs/aamc_pcrs.csv'],
};

describe.skipIf(!existsSync(folder))('exports from the wild', () => {
  it.each(Object.entries(real).flatMap(([id, paths]) => paths.map((path) => [id, path] as const)))(
    '%s: %s',
    async (id, path) => {
      expect(await layoutOf(readFileSync(join(folder, path)), basename(path))).toBe(id);
    },
  );
});
