/** Microsoft Forms: five or six lead columns, then the questions; a quiz adds points and feedback after each of them. */
import type { ColumnRole, KnownLayout, LayoutColumn } from './types.ts';
import { hasAll, vocabulary } from './view.ts';

const lead = vocabulary({
  respondent: ['ID', '编号', '序号'],
  started: ['Start time', '开始时间', 'Startzeit', 'Heure de début', 'Hora de inicio', '開始時間'],
  time: [
    'Completion time',
    '完成时间',
    'Fertigstellungszeit',
    'Heure de fin',
    'Hora de finalización',
    '完成時間',
  ],
  email: [
    'Email',
    '电子邮件',
    '电子邮箱',
    '邮箱',
    'E-Mail',
    'Adresse de messagerie',
    'Correo electrónico',
    '電子郵件',
  ],
  name: ['Name', '名称', '姓名', 'Nom', 'Nombre', '名稱'],
  changed: ['Last modified time', '上次修改时间', '最后修改时间', 'Uhrzeit der letzten Änderung'],
  language: ['Language', '语言', 'Sprache', 'Langue'],
  total: ['Total points', '总分', '总得分', 'Gesamtpunktzahl', 'Nombre total de points'],
  feedback: ['Quiz feedback', '测验反馈', 'Quizfeedback', 'Commentaires sur le questionnaire'],
  posted: ['Grade posted time', '成绩发布时间', '分数发布时间'],
});
const roles: Readonly<Record<string, ColumnRole>> = {
  started: 'other-time',
  changed: 'other-time',
  posted: 'other-time',
  language: 'technical',
};

/** The dashes that the tool, or a program that saved the file again, writes. */
const POINTS = /^(?:Points|得分|分数|积分|Punkte|Puntos)\s*[-–—\u0096]\s*(.+)$/s;
const FEEDBACK = /^(?:Feedback|反馈|Commentaires|Comentarios)\s*[-–—\u0096]\s*(.+)$/s;
/** Rows of a rating grid: `Question.Row`. */
const LAST_LEAD = 8;

export const microsoftForms: KnownLayout = {
  id: 'microsoft-forms',
  label: { zh: 'Microsoft Forms 答卷', en: 'Microsoft Forms responses' },
  kind: 'survey',
  recognise(view) {
    const head = view.head();
    const words = head.map((heading, index) => (index < LAST_LEAD ? lead.find(heading) : null));
    const found = new Set(words);
    if (!hasAll(found, 'respondent', 'started', 'time')) return null;
    if (!found.has('email') && !found.has('name') && !found.has('changed')) return null;
    const last = Math.max(words.indexOf('time'), words.indexOf('started'));
    if (words.indexOf('respondent') > words.indexOf('started')) return null;
    const columns = head.flatMap((heading, index): LayoutColumn[] => {
      if (heading === '') return [];
      // A question may be called like a lead column: each of those stands once, and near the front.
      const known = words.indexOf(words[index] ?? null) === index && index <= last + 6 ? words[index] : null;
      if (known) return [{ index, heading, role: roles[known] ?? (known as ColumnRole) }];
      const points = POINTS.exec(heading)?.[1];
      if (points) return [{ index, heading, role: 'score', question: points }];
      const feedback = FEEDBACK.exec(heading)?.[1];
      if (feedback) return [{ index, heading, role: 'feedback', question: feedback }];
      return [{ index, heading, role: 'answer', question: heading }];
    });
    const quiz = columns.some(({ role }) => role === 'score' || role === 'total');
    return quiz ? { height: 1, columns, kind: 'grades' } : { height: 1, columns };
  },
};
