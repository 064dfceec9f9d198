/** Two finals of internal medicine with their answers, key and judges, and an OSCE of the residents; with faults to be found. */
import { joinAnswers } from '#shared/records/answers.ts';
import type { Random } from '../random.ts';
import type { People } from './people.ts';
import type { ExamJudgementRow, ExamKeyRow, ExamResponsesRow, OsceStationRow, PersonRow } from './types.ts';

const ITEMS = 60;
const EXAMINEES = 120;
const OPTIONS = ['A', 'B', 'C', 'D', 'E'] as const;

/** What is wrong with items of the later final, by their number. */
export const plantedItems = {
  /** The key names a wrong option. */
  miskeyed: 17,
  /** Two options that nobody takes seriously. */
  deadDistractors: 23,
  tooEasy: 5,
  /** Who knows more is misled. */
  misleading: 41,
  /** Known to the students from the year before. */
  leaked: 12,
} as const;

/** Items of the earlier final that are used again. */
const USED_AGAIN = 25;

const topics = [
  '心力衰竭',
  '冠心病',
  '高血压',
  '慢阻肺',
  '肺炎',
  '消化性溃疡',
  '肝硬化',
  '肾病综合征',
  '贫血',
  '糖尿病',
  '甲状腺疾病',
  '风湿性疾病',
];

interface Item {
  bank: string;
  topic: string;
  level: string;
  right: string;
  difficulty: number;
  slope: number;
  /** Wrong options with their weights. */
  wrong: readonly (readonly [string, number])[];
}

function makeItem(random: Random, bank: number): Item {
  const right = random.pick(OPTIONS);
  return {
    bank: `IM-${String(bank).padStart(4, '0')}`,
    topic: topics[bank % topics.length]!,
    level: random.pick(['recall', 'understanding', 'application']),
    right,
    difficulty: random.normal(-0.25, 0.8),
    slope: 0.9 + random.next() * 0.7,
    wrong: OPTIONS.filter((option) => option !== right).map(
      (option) => [option, 0.5 + random.next()] as const,
    ),
  };
}

function spoil(items: Item[]): void {
  const change = (number: number, change: Partial<Item>) => {
    items[number - 1] = { ...items[number - 1]!, ...change };
  };
  const { wrong } = items[plantedItems.deadDistractors - 1]!;
  change(plantedItems.deadDistractors, {
    difficulty: 0.2,
    wrong: wrong.map(([option], at) => [option, at < 2 ? 1 : 0.02] as const),
  });
  change(plantedItems.tooEasy, { difficulty: -4 });
  change(plantedItems.miskeyed, { difficulty: -0.3, slope: 1.5 });
  change(plantedItems.misleading, { difficulty: 0.9, slope: -0.9 });
  change(plantedItems.leaked, { difficulty: items[plantedItems.leaked - 1]!.difficulty - 1.7 });
}

const chance = ({ slope, difficulty }: Item, ability: number) =>
  1 / (1 + Math.exp(-slope * (ability - difficulty)));

function sitting(
  random: Random,
  paper: string,
  date: string,
  items: readonly Item[],
  learners: readonly PersonRow[],
): ExamResponsesRow[] {
  return learners.slice(0, EXAMINEES).map((learner, at): ExamResponsesRow => {
    const ability = random.normal(0.5, 0.9);
    return {
      paper,
      learner: learner.number,
      date,
      department: 'IM',
      course: 'IM301',
      version: at % 2 === 0 ? 'A' : 'B',
      answers: joinAnswers(
        items.map((item) => {
          if (random.chance(0.006)) return null;
          return random.chance(chance(item, ability)) ? item.right : random.weighted(item.wrong);
        }),
      ),
    };
  });
}

const keyOf = (paper: string, items: readonly Item[], miskeyed: number | null): ExamKeyRow[] =>
  items.map(
    (item, at): ExamKeyRow => ({
      paper,
      item: String(at + 1),
      form: 'single',
      answer: at + 1 === miskeyed ? item.wrong[0]![0] : item.right,
      marks: 1,
      course: 'IM301',
      topic: item.topic,
      level: item.level,
      bank: item.bank,
    }),
  );

const JUDGES = ['周建国', '孙丽华', '吴晓东', '郑敏', '冯志强', '陈雅琴'];

function judgements(random: Random, paper: string, items: readonly Item[]): ExamJudgementRow[] {
  return JUDGES.map((judge): ExamJudgementRow => {
    const lenience = random.normal(0, 0.04);
    return {
      paper,
      judge,
      date: '2024-12-18',
      estimates: items
        .map((item) => {
          // Judges guess from the wording: they see neither the fault of an item nor how it will be answered.
          const p = chance({ ...item, slope: 1 }, -0.1) + lenience + random.normal(0, 0.08);
          return String(Math.round(Math.min(0.95, Math.max(0.2, p)) * 20) / 20);
        })
        .join(','),
      min_cut: 30 + random.int(0, 3),
      max_cut: 38 + random.int(0, 3),
      min_fail: random.int(1, 4),
      max_fail: 28 + random.int(0, 10),
    };
  });
}

const stations = ['病史采集', '体格检查', '心肺复苏', '腹腔穿刺', '医患沟通', '病例分析'];

function osce(random: Random, people: People): OsceStationRow[] {
  const candidates = people.residents.flatMap(({ learners }) => learners).slice(0, 96);
  const examiners = people.teachers.IM ?? [];
  return candidates.flatMap((candidate, at) => {
    const ability = random.normal(0, 1);
    return stations.map((name, station): OsceStationRow => {
      const own = ability + random.normal(0, 0.9);
      const score = Math.round(Math.min(100, Math.max(20, 76 - station * 1.5 + 8.5 * own)) * 2) / 2;
      const seen = own + random.normal(0, 0.35) - station * 0.1;
      const rating = seen < -1.5 ? 1 : seen < -0.75 ? 2 : seen < 0.4 ? 3 : seen < 1.3 ? 4 : 5;
      return {
        exam: 'OSCE-2025',
        date: '2025-05-24',
        circuit: at % 2 === 0 ? '甲' : '乙',
        station: String(station + 1),
        station_name: name,
        learner: candidate.number,
        examiner: examiners[(station * 2 + (at % 2)) % Math.max(1, examiners.length)]!.number,
        score,
        maximum: 100,
        rating: String(rating),
      };
    });
  });
}

export function makeItemExams(random: Random, people: People) {
  const learnersOf = (entry: number) => [
    ...(people.undergraduates.find((cohort) => cohort.entry === entry)?.learners ?? []),
    ...(people.undergraduates.find((cohort) => cohort.entry === entry - 1)?.learners ?? []),
  ];
  const bank = random.fork('bank');
  const earlier = Array.from({ length: ITEMS }, (_, at) => makeItem(bank, at + 1));
  const later = Array.from({ length: ITEMS }, (_, at) =>
    at < USED_AGAIN ? earlier[at]! : makeItem(bank, ITEMS + at + 1),
  );
  spoil(later);
  const [first, second] = ['IM301-2023F', 'IM301-2024F'];
  return {
    'exam-key': [...keyOf(first, earlier, null), ...keyOf(second, later, plantedItems.miskeyed)],
    'exam-responses': [
      ...sitting(random.fork(first), first, '2023-12-27', earlier, learnersOf(2021)),
      ...sitting(random.fork(second), second, '2024-12-27', later, learnersOf(2022)),
    ],
    'exam-judgement': judgements(random.fork('judges'), second, later),
    'osce-station': osce(random.fork('osce'), people),
  };
}
