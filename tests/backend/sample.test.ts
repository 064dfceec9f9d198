import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readFile } from '#backend/files/read-file.ts';
import { generateHospital } from '#backend/sample/hospital/generate.ts';
import { stories, years } from '#backend/sample/hospital/stories.ts';
import { rowsOf } from '#backend/sample/hospital/types.ts';
import { encodeFile } from '#backend/sample/workbooks/encode.ts';
import { sampleFiles } from '#backend/sample/workbooks/files.ts';
import { masker } from '#shared/comments/mask.ts';
import { commentReader } from '#shared/comments/read-comment.ts';
import { noOwnThemes, themeIds } from '#shared/comments/themes.ts';
import { cellText } from '#shared/importing/raw.ts';
import { periodsOfDate } from '#shared/periods/period.ts';
import { naturalKey, recordTypes } from '#shared/records/index.ts';

const SEED = 20_250_817;
const hospital = generateHospital({ seed: SEED });
const made = sampleFiles(hospital);

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const given = (scores: readonly (number | null)[]) => scores.filter((score) => score !== null);
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
const inYear = (date: string, year: string) => periodsOfDate(date).year === year;

describe('the hospital', () => {
  test('is the same for the same seed and another one for another', () => {
    const digest = (seed: number) =>
      createHash('sha256')
        .update(JSON.stringify(generateHospital({ seed, scale: 0.2 })))
        .digest('hex');
    expect(digest(7)).toBe(digest(7));
    expect(digest(7)).not.toBe(digest(8));
  });

  test('has the size of a teaching hospital', () => {
    const learners = hospital.person.filter((row) =>
      ['student', 'resident', 'master', 'doctoral'].includes(row.role),
    );
    const teachers = hospital.person.filter((row) => ['teacher', 'external'].includes(row.role));
    expect(learners).toHaveLength(600);
    expect(teachers).toHaveLength(120);
    expect(hospital.activity.length).toBeGreaterThan(2800);
    expect(hospital.evaluation.length).toBeGreaterThanOrEqual(20_000);
    expect(hospital['exam-result'].length).toBeGreaterThan(2700);
    expect(hospital.observation.length).toBeGreaterThan(370);
    expect(hospital.improvement.length).toBeGreaterThan(140);
  });

  test.each(recordTypes.map((type) => [type.id, type] as const))(
    '%s: keys are unique and no check refuses a row',
    (_, type) => {
      const rows = rowsOf(hospital, type.id);
      expect(new Set(rows.map((row) => naturalKey(type, row))).size).toBe(rows.length);
      const refused = rows.flatMap((row) =>
        type.checks.filter((check) => check.level === 'error' && check.test(row)).map((check) => check.id),
      );
      expect(refused).toEqual([]);
    },
  );

  test('every reference points to somebody, and two teachers share a name across departments', () => {
    const people = new Set(hospital.person.map((row) => row.number));
    for (const row of hospital.activity) expect(people.has(row.host)).toBe(true);
    for (const row of hospital['exam-result']) expect(people.has(row.learner)).toBe(true);
    const namesakes = hospital.person.filter((row) => row.name === '张伟');
    expect(namesakes.map((row) => row.department)).toEqual(['IM', 'SU']);
  });

  test.each([SEED, 1, 99])('tells its stories with seed %i', (seed) => {
    const told = generateHospital({ seed });
    const bySupervisors = told.observation.filter((row) => row.observer_role === 'supervisor');
    const strict = (row: { observer: string }) => row.observer === stories.strictSupervisor.number;
    const gap =
      mean(bySupervisors.filter(strict).map((row) => row.score)) -
      mean(bySupervisors.filter((row) => !strict(row)).map((row) => row.score));
    expect(gap).toBeGreaterThan(-15);
    expect(gap).toBeLessThan(-9);

    const course = stories.decliningCourse.course;
    const scores = years.map((year) =>
      mean(
        told.evaluation
          .filter((row) => row.course === course && inYear(row.submitted_on, year))
          .map((row) => mean(given(row.scores))),
      ),
    );
    expect(scores[0]! - scores[1]!).toBeGreaterThan(0.15);
    expect(scores[1]! - scores[2]!).toBeGreaterThan(0.2);

    const { department, worksFrom } = stories.feedbackAction;
    const waits = (after: boolean) =>
      told.evaluation
        .filter(
          (row) => row.department === department && row.shown_on && row.submitted_on >= worksFrom === after,
        )
        .map((row) => days(row.submitted_on, row.shown_on!));
    expect(median(waits(false))).toBeGreaterThan(22);
    expect(median(waits(true))).toBeLessThan(8);

    const signed = (code: string) => {
      const rows = told.activity.filter((row) => row.department === code);
      return (
        rows.reduce((sum, row) => sum + row.signed_in, 0) / rows.reduce((sum, row) => sum + row.expected, 0)
      );
    };
    expect(signed(stories.unsignedDepartment.department)).toBeLessThan(0.8);
    expect(signed('IM')).toBeGreaterThan(0.9);

    const rounds = (code: string) =>
      told.activity.filter((row) => row.department === code && row.kind === 'ward-round').length;
    expect(rounds('EM')).toBeLessThan(rounds('OG') / 2);
    expect(told.activity.some((row) => row.department === 'EM' && row.date > '2025-05-01')).toBe(false);

    const small = stories.smallDepartment;
    for (const year of years) {
      const forms = told.evaluation.filter(
        (row) => row.department === small.department && inYear(row.submitted_on, year),
      );
      expect(forms).toHaveLength(small.forms[year]!);
    }
  });
});

test('comments are many and varied, follow the scores, and give the mask something to do', () => {
  const said = hospital.evaluation.flatMap(({ comment, department, scores }) =>
    comment === null ? [] : [{ comment, department, score: mean(given(scores)) }],
  );
  expect(said).toHaveLength(1399);
  expect(new Set(said.map(({ comment }) => comment)).size).toBeGreaterThan(1000);
  for (const { comment, department } of said)
    expect(/\p{Script=Han}/u.test(comment)).toBe(department !== 'NE');
  const read = commentReader(noOwnThemes);
  const tones = (low: number, high: number) => {
    const some = said.filter(({ score }) => score >= low && score < high);
    const judged = some.map(
      ({ comment }) => read({ text: comment, language: 'zh', masked: 0 }).judgement.tone,
    );
    return judged.filter((tone) => tone === 'negative').length / judged.length;
  };
  expect(tones(1, 3.8)).toBeGreaterThan(2 * tones(4.6, 5.1));
  const themes = new Set(
    said.flatMap(({ comment }) =>
      read({ text: comment, language: 'zh', masked: 0 }).themes.map(({ theme }) => theme),
    ),
  );
  expect([...themes].sort()).toEqual([...themeIds].sort());
  const mask = masker(
    hospital.person.map(({ name, name_en: latin, number }) => ({ name, latin, number, readings: [] })),
  );
  const masked = said.filter(({ comment }) => mask(comment).masked > 0).length / said.length;
  expect(masked).toBeGreaterThan(0.05);
  expect(masked).toBeLessThan(0.5);
});

describe('the workbooks', () => {
  test('hold every record once, where its row is said to be', () => {
    for (const type of recordTypes) {
      const placed = made.files.flatMap((file) =>
        file.sheets.filter((sheet) => sheet.type === type.id).flatMap((sheet) => sheet.placed),
      );
      expect(placed.map(({ values }) => naturalKey(type, values)).sort()).toEqual(
        rowsOf(hospital, type.id)
          .map((row) => naturalKey(type, row))
          .sort(),
      );
    }
  });

  test('can be read back cell by cell', async () => {
    for (const file of made.files.filter((entry) => entry.year !== '2022-2023')) {
      const read = await readFile(encodeFile(file), file.path.split('/').at(-1)!);
      if (!read.ok) throw new Error(`${file.path}: ${read.error.message}`);
      for (const [index, sheet] of file.sheets.entries()) {
        const raw = read.data.sheets[index]!;
        for (const { row, values } of [sheet.placed[0]!, sheet.placed.at(-1)!]) {
          const expected = sheet.rows[row - 1]!.map((cell) =>
            typeof cell === 'object' && cell !== null ? cell.date : cellText(cell),
          );
          const cells = Array.from(expected, (_, column) => cellText(raw.rows[row - 1]?.[column]));
          expect(cells, `${file.path} ${JSON.stringify(values)}`).toEqual(expected);
        }
      }
    }
  });

  test('come in the encodings that departments use', () => {
    const forms = new Set(
      made.files.map(({ form }) => (form.format === 'xlsx' ? 'xlsx' : `${form.format} ${form.encoding}`)),
    );
    expect([...forms].sort()).toEqual(['csv gb18030', 'csv utf-8', 'csv utf-8-bom', 'tsv utf-16le', 'xlsx']);
  });

  test('hold each wrong cell exactly where the list says', () => {
    expect(made.planted).toHaveLength(16);
    for (const wrong of made.planted) {
      const sheet = made.files
        .find((file) => file.path === wrong.path)!
        .sheets.find((entry) => entry.name === wrong.sheet)!;
      expect(cellText(sheet.rows[wrong.row - 1]![wrong.column] as string | number)).toBe(wrong.text);
      expect(sheet.columns[wrong.column]!.heading).toBe(wrong.heading);
    }
  });

  test('are made in a few seconds', () => {
    const started = performance.now();
    for (const file of sampleFiles(generateHospital({ seed: 3 })).files) encodeFile(file);
    expect(performance.now() - started).toBeLessThan(6000);
  });
});
