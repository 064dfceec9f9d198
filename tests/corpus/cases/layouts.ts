/** Exports of survey tools and teaching systems are recognised; no other file is taken for one. */
import { type Case, type Corpus, differs } from '../corpus.ts';

/** By the beginning of the path; the first that fits decides. null: an ordinary table. */
const known: readonly [string, RegExp | null][] = [
  ['2_exam_items/moodle_responses/responses', /^moodle-quiz-responses$/],
  ['2_exam_items/moodle_responses/steps', /^moodle-quiz-responses$/],
  ['3_rosters/canvas_gradebook', /^canvas-gradebook$/],
  ['3_rosters/canvas_outcomes', /^canvas-outcomes$/],
  ['3_rosters/evap', /^evap$/],
  ['3_rosters/moodle', /^moodle-/],
  ['3_rosters/oneroster', /^oneroster-1\.1$/],
  ['4_survey_exports/limesurvey', /^limesurvey$/],
  ['4_survey_exports/qualtrics', /^qualtrics$/],
  ['4_survey_exports/redcap', /^redcap/],
  ['4_survey_exports/surveymonkey', /^surveymonkey$/],
  ['4_survey_exports/wenjuanxing_800/wjx_800_800_2', /^wenjuanxing-codes$/],
  ['4_survey_exports/wenjuanxing', /^wenjuanxing-text$/],
  ['5_messy_files/made/M22', /^wenjuanxing-text$/],
  ['5_messy_files/made/M36', /^oneroster-/],
  ['6_frameworks/ilios', /^ilios$/],
  ['6_frameworks/moodle_competency', /^moodle-competenc/],
  ['1_', null],
  ['2_', null],
  ['3_', null],
  ['5_', null],
];

export function layoutCases(corpus: Corpus): Case[] {
  return corpus.files.flatMap((file) => {
    const entry = known.find(([prefix]) => file.startsWith(prefix));
    if (!entry || file.endsWith('.json') || /excel_saved/.test(file)) return [];
    const [, pattern] = entry;
    return {
      group: 'layouts',
      name: file,
      async check() {
        const { layout, refused } = await corpus.inspect(file);
        if (pattern === null) return differs('layout', null, layout);
        if (refused) return refused.code === 'file-empty' ? null : `refused: ${refused.code}`;
        return pattern.test(layout ?? '') ? null : `layout ${layout} instead of ${pattern.source}`;
      },
    };
  });
}
