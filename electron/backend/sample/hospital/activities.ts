/** Teaching activities, month by month and department by department. */
import { activityKinds } from '#shared/records/activity-kinds.ts';
import { workday } from '../days.ts';
import type { Random } from '../random.ts';
import { departments, plans } from './departments.ts';
import type { People } from './people.ts';
import { stories, years } from './stories.ts';
import type { ActivityRow } from './types.ts';

const facets = {
  zh: ['诊断思路', '处理要点', '查体示范', '指南解读', '鉴别诊断', '病情告知', '用药选择', '并发症防治'],
  en: [
    'diagnostic reasoning',
    'first hour',
    'examination',
    'guideline review',
    'differential',
    'counselling',
  ],
};
const minutes: Readonly<Record<string, readonly number[]>> = {
  'ward-round': [60, 75, 90],
  'mini-lecture': [30, 40, 45],
  'case-discussion': [60, 80, 90],
  surgery: [90, 120, 150],
  'morning-report': [20, 30],
  outpatient: [120, 180],
};

/** January and February have the holidays, July and August few learners. */
const monthFactor: Readonly<Record<string, number>> = { '01': 0.9, '02': 0.75, '07': 0.85, '08': 0.8 };

/** The twelve months of an academic year, from September. */
export function monthsOf(year: string): string[] {
  const first = Number(year.slice(0, 4));
  return Array.from({ length: 12 }, (_, index) => {
    const month = ((index + 8) % 12) + 1;
    return `${month >= 9 ? first : first + 1}-${String(month).padStart(2, '0')}`;
  });
}

export function makeActivities(random: Random, people: People, scale: number): ActivityRow[] {
  const rows: ActivityRow[] = [];
  const keys = new Set<string>();
  for (const { code } of departments) {
    const own = random.fork(code);
    for (const month of years.flatMap(monthsOf)) {
      const late = stories.lateDepartment;
      if (code === late.department && month > late.lastMonth) continue;
      for (const [kind, usual] of Object.entries(monthlyPlan(code, month))) {
        const wanted = usual * 1.14 * scale * (monthFactor[month.slice(5)] ?? 1);
        // At full scale a department keeps to its plan within one; thinned samples only need the right total.
        const count = Math.floor(wanted + own.next());
        for (let index = 0; index < count; index++) {
          const row = makeActivity(own, people, code, kind, month);
          const key = [row.department, row.date, row.kind, row.title, row.host].join('|');
          if (!keys.has(key)) rows.push(row);
          keys.add(key);
        }
      }
    }
  }
  return rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function monthlyPlan(code: string, month: string): Readonly<Record<string, number>> {
  const plan = plans[code]!.monthly;
  return month.endsWith('-09') ? { induction: 1, ...plan } : plan;
}

function makeActivity(
  random: Random,
  people: People,
  code: string,
  kind: string,
  month: string,
): ActivityRow {
  const { places, topics } = plans[code]!;
  const english = code === 'NE';
  const hosts = people.teachers[code]!.filter((teacher) => teacher.title !== 'assistant');
  const host = random.pick(hosts);
  const irregular = stories.irregularTitles;
  const bare = code === irregular.department ? random.chance(irregular.share) : random.chance(0.015);
  const label = activityKinds.find((entry) => entry.code === kind)!.label;
  const topic = random.pick(topics);
  const title = english ? `${topic}: ${random.pick(facets.en)}` : `${topic}的${random.pick(facets.zh)}`;
  const story = stories.unsignedDepartment;
  const rate = code === story.department ? story.signInRate : story.usualRate;
  const expected = kind === 'induction' ? random.int(20, 34) : random.int(8, 24);
  const unsigned = code === story.department ? random.chance(0.02) : random.chance(0.003);
  const quality = random.normal(code === 'EM' ? 84 : 89.5, 4);
  return {
    date: workday(`${month}-${String(random.int(2, 27)).padStart(2, '0')}`),
    department: code,
    kind,
    title: bare ? (english ? label.en : label.zh) : title,
    host: host.number,
    place: random.pick(places),
    minutes: random.pick(minutes[kind] ?? [40, 60]),
    expected,
    signed_in: unsigned ? 0 : random.binomial(expected, rate),
    rating: random.chance(0.6) ? Math.round(Math.min(99, Math.max(55, quality)) * 2) / 2 : null,
  };
}
