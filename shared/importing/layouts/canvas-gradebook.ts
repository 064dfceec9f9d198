/** Canvas gradebook: people, graded items as `Name (number)`, read-only sums; a row of possible points under the header. */
import type { KnownLayout, LayoutColumn, SheetShape, SheetView } from './types.ts';
import { vocabulary } from './view.ts';

const lead = vocabulary({
  name: ['Student', '学生', '学生姓名', 'Estudiante', 'Étudiant'],
  id: ['ID'],
  respondent: ['SIS User ID', 'SIS 用户 ID'],
  login: ['SIS Login ID', 'SIS 登录 ID', 'Login ID'],
  account: ['Root Account', '根账户', 'Integration ID', '集成 ID'],
  section: ['Section', '班级', '章节', '分班', 'Sección'],
  notes: ['Notes', 'Comments', '备注'],
});

const POSSIBLE = /^(?:Points Possible|满分|可能的分数|可得分数|总分值)$/i;
const POSTING = /^(?:Manual Posting|手动发布)$/i;
const READ_ONLY = /\(read[ -]only\)|（只读）|\(只读\)/i;
const SUM =
  /(?:^|\s)(?:Unposted )?(?:Current|Final|Override) (?:Score|Points|Grade)$|(?:未发布的?)?(?:当前|最终)(?:分数|得分|成绩|等级)$/i;
const FINAL = /^(?:Final Score|最终(?:分数|得分|成绩))$/i;
const ITEM = /^(.+?)\s*\((\d+)\)$/s;
const TEST_STUDENT = /^(?:Student, Test|学生,? ?测试)$/i;

/** Rows below the header that describe columns; at most three. */
function belowHeader(view: SheetView): {
  possible: number | null;
  skipped: NonNullable<SheetShape['skipped']>;
} {
  const skipped: NonNullable<SheetShape['skipped']> = [];
  let possible: number | null = null;
  for (let below = 1; below <= 3; below++) {
    const texts = view.head(below);
    const first = texts[0] ?? '';
    const row = view.top + below + 1;
    if (POSSIBLE.test(first)) {
      possible = below;
      skipped.push({ row, reason: 'points-possible' });
    } else if (first === '' && texts.some((text) => POSTING.test(text))) {
      skipped.push({ row, reason: 'manual-posting' });
    }
  }
  return { possible, skipped };
}

export const canvasGradebook: KnownLayout = {
  id: 'canvas-gradebook',
  label: { zh: 'Canvas 成绩册', en: 'Canvas gradebook' },
  kind: 'grades',
  recognise(view) {
    const head = view.head();
    const words = head.slice(0, 9).map(lead.find);
    if (words[0] !== 'name' || !words.includes('id')) return null;
    if (!words.includes('section') && !words.includes('login')) return null;
    const { possible, skipped } = belowHeader(view);
    const bare = head.map((heading) => heading.replace(READ_ONLY, '').trim());
    const sums = bare.filter((heading) => SUM.test(heading)).length;
    if (possible === null && sums === 0) return null;
    const points = possible === null ? [] : view.head(possible);
    view.sheet.rows.forEach((row, index) => {
      if (typeof row[0] === 'string' && TEST_STUDENT.test(row[0].trim())) {
        skipped.push({ row: index + 1, reason: 'test-student' });
      }
    });
    const columns = head.flatMap((heading, index): LayoutColumn[] => {
      if (heading === '') return [];
      const word = words[index];
      const column: LayoutColumn = { index, heading, role: 'technical', question: bare[index]! };
      if (word === 'name' || word === 'respondent') return [{ ...column, role: word }];
      if (word === 'section' || word === 'login') return [{ ...column, role: 'field', code: word }];
      if (word) return [{ ...column, code: word }];
      const own = bare[index]!;
      const readOnly = READ_ONLY.test(heading) || READ_ONLY.test(points[index] ?? '') || SUM.test(own);
      if (readOnly) return [FINAL.test(own) ? { ...column, role: 'total', maximum: 100 } : column];
      const [, name, number] = ITEM.exec(own) ?? [];
      const maximum = Number(points[index]);
      const score: LayoutColumn = { ...column, role: 'score', question: name ?? own };
      if (number) score.code = number;
      return [points[index] && Number.isFinite(maximum) ? { ...score, maximum } : score];
    });
    return { height: 1, columns, skipped };
  },
};
