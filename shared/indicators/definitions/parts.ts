/** Pieces that several definitions share. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { Condition, Exclusion, Measure, RowSet, Target, Term } from '../types.ts';

export const text = (zh: string, en: string): LocalText => ({ zh, en });

/** A target that no accreditor sets: a starting point for the office. */
export const ownTarget = (value: number, watch: number): Target => ({
  value,
  watch,
  origin: text(
    '默认参考值，不来自任何评估标准，由质量办公室自行确定。',
    'A starting value of ours; no accreditor sets it. The quality office decides.',
  ),
});

export const leftOut = (id: string, where: Condition, zh: string, en: string): Exclusion => ({
  id,
  where,
  reason: text(zh, en),
});

/** The rows that meet `hit` among `rows`, in percent, with Wilson's interval. */
export const shareOf = (rows: RowSet, ...hit: Condition[]): Extract<Measure, { kind: 'ratio' }> => ({
  kind: 'ratio',
  numerator: [{ rows: { ...rows, where: [...(rows.where ?? []), ...hit] }, quantity: { count: true } }],
  denominator: [{ rows, quantity: { count: true } }],
  scale: 100,
  interval: 'wilson',
});

export const residencyBases: RowSet = {
  from: 'department',
  where: [{ field: 'residency_base', is: true }],
};

const present = { from: 'joined', to: 'left' };

/** Everybody with one of these roles who was there at some time of the period. */
export const peopleAs = (roles: readonly string[], ...where: Condition[]): RowSet => ({
  from: 'person',
  where: [{ field: 'role', in: roles }, ...where],
  span: present,
});

/** The form of the residency base, management part, edition 2023. */
export const residencyForm = (zh: string, en: string) => ({
  text: text(
    `住院医师规范化培训基地评估指标—管理（2023 版）${zh}`,
    `Residency base evaluation form, management (2023), ${en}`,
  ),
  verified: true,
});

/** Everybody who is counted as an equivalent student, and how much. */
export const studentEquivalents: Term = {
  rows: peopleAs(['student', 'master', 'doctoral']),
  quantity: { weigh: 'role', weights: { student: 1, master: 1.5, doctoral: 2 }, otherwise: 0 },
};

/** What the data platforms of the ministry count, seen in implementations only. */
export const dataPlatform = (zh: string, en: string) => ({
  text: text(
    `本科教学基本状态数据库与教高司函〔2013〕33 号的通行口径，${zh}官方文本未核对。`,
    `As data platforms code the national teaching database and MOE letter 2013-33; ${en} Not checked against the official text.`,
  ),
  verified: false,
});

export const commonPractice = {
  text: text('教学质量管理的通行定义。', 'Common definition of teaching quality management.'),
  verified: false,
};
