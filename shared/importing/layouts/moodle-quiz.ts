/** Moodle quiz attempts: one row each, with the points or with the answers of every question. */
import { namesPeople, people, personColumn } from './moodle-people.ts';
import type { ColumnRole, KnownLayout, LayoutColumn, SheetShape, SheetView } from './types.ts';
import { countOf, vocabulary } from './view.ts';

const attempt = vocabulary({
  state: ['State', 'Status', '状态', 'État', 'Estado'],
  started: [
    'Started on',
    'Started',
    '开始于',
    '开始时间',
    '开始日期',
    'Begonnen am',
    'Commencé le',
    'Comenzado el',
  ],
  time: [
    'Completed',
    'Completed on',
    '完成',
    '已完成',
    '完成于',
    '完成时间',
    '结束时间',
    'Beendet',
    'Terminé',
    'Finalizado',
  ],
  duration: [
    'Time taken',
    'Duration',
    '耗时',
    '所用时间',
    '用时',
    'Verbrauchte Zeit',
    'Temps utilisé',
    'Tiempo requerido',
  ],
});
const roles: Readonly<Record<string, ColumnRole>> = { state: 'technical', started: 'other-time' };

const GRADE = /^(?:Grade|成绩|分数|评分|得分|Bewertung|Note|Calificación)\s*\/\s*([\d.,]+)$/i;
const POINTS = /^(?:Q\.|题|试题|问题|F\.|P\.)\s*(\d+)\s*\/\s*([\d.,]+)$/i;
const ANSWER = /^(?:Response|回答|回应|响应|答案|答复|Antwort|Réponse|Respuesta)\s*(\d+)$/i;
const QUESTION = /^(?:Question|试题|题目|问题|Frage|Pregunta)\s*(\d+)$/i;
const RIGHT = /^(?:Right answer|正确答案|Richtige Antwort|Bonne réponse|Respuesta correcta)\s*(\d+)$/i;
const OVERALL = /^(?:Overall average|总平均分|总平均|平均分|Gesamtdurchschnitt)$/i;

const number = (text: string | undefined) => Number((text ?? '').replace(',', '.'));

function columnOf(index: number, heading: string): LayoutColumn {
  const own = attempt.find(heading);
  if (own) return { index, heading, role: roles[own] ?? (own as ColumnRole) };
  const grade = GRADE.exec(heading);
  if (grade) return { index, heading, role: 'total', maximum: number(grade[1]) };
  const points = POINTS.exec(heading);
  if (points) return { index, heading, role: 'score', code: points[1]!, maximum: number(points[2]) };
  const answer = ANSWER.exec(heading);
  if (answer) return { index, heading, role: 'answer', code: answer[1]! };
  const other = QUESTION.exec(heading) ?? RIGHT.exec(heading);
  return other
    ? { index, heading, role: 'technical', code: other[1]! }
    : { index, heading, role: 'technical' };
}

function reportShape(view: SheetView): SheetShape | null {
  const head = view.head();
  if (!namesPeople(new Set(head.slice(0, 12).map(people.find)))) return null;
  const found = new Set(head.map(attempt.find));
  if (countOf(found, 'state', 'started', 'time', 'duration') < 2) return null;
  const columns = head.flatMap((heading, index): LayoutColumn[] =>
    heading === '' ? [] : [personColumn(index, heading) ?? columnOf(index, heading)],
  );
  const marked = columns.some(({ role }) => role === 'total' || role === 'score' || role === 'answer');
  if (!marked) return null;
  return { height: 1, columns, skipped: averages(view) };
}

function averages(view: SheetView): SheetShape['skipped'] {
  const last = view.sheet.rows.length - 1;
  const found: NonNullable<SheetShape['skipped']> = [];
  for (let row = last; row > Math.max(view.top, last - 4); row--) {
    const texts = (view.sheet.rows[row] ?? []).filter(
      (cell) => typeof cell === 'string' && OVERALL.test(cell.trim()),
    );
    if (texts.length > 0) found.push({ row: row + 1, reason: 'average' });
  }
  return found;
}

/** Attempts with their steps, as the question engine's own files have them. */
const STEP = /^(?:slot|responses)\.(\d+)\.(-?\w+)$/;

function stepShape(view: SheetView): SheetShape | null {
  const head = view.head();
  if (head[0] !== 'quizattempt' || !head.some((heading) => STEP.test(heading))) return null;
  const columns = head.flatMap((heading, index): LayoutColumn[] => {
    if (heading === '') return [];
    if (index === 0) return [{ index, heading, role: 'technical' }];
    if (heading === 'firstname' || heading === 'lastname')
      return [{ index, heading, role: heading === 'firstname' ? 'given-name' : 'family-name' }];
    const [, slot, what = ''] = STEP.exec(heading) ?? [];
    if (!slot || what.startsWith('-') || what === 'state') return [{ index, heading, role: 'technical' }];
    return [{ index, heading, role: what === 'fraction' ? 'score' : 'answer', code: slot }];
  });
  return { height: 1, columns, table: 'steps' };
}

const answers = (shape: SheetShape) => shape.columns.some(({ role }) => role === 'answer');

export const moodleQuizResponses: KnownLayout = {
  id: 'moodle-quiz-responses',
  label: { zh: 'Moodle 测验答题', en: 'Moodle quiz responses' },
  kind: 'grades',
  recognise(view) {
    const shape = reportShape(view) ?? stepShape(view);
    return shape && answers(shape) ? shape : null;
  },
};

export const moodleQuizGrades: KnownLayout = {
  id: 'moodle-quiz-grades',
  label: { zh: 'Moodle 测验成绩', en: 'Moodle quiz grades' },
  kind: 'grades',
  recognise(view) {
    const shape = reportShape(view);
    return shape && !answers(shape) ? shape : null;
  },
};
