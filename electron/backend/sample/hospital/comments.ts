/** Comments in words: clauses put together as people do, some with names and numbers that have to be masked. */
import { createRandom, type Random } from '../random.ts';
import { clauses, type Mood, skillsOf } from './comment-words.ts';

export interface Commented {
  department: string;
  /** Mean score of the form: who gives low ones says why. */
  score: number;
  teacher: { zh: string; en: string };
  resident: boolean;
}

/** One comment. The same seed says the same. */
export function commentOf(seed: number, about: Commented): string {
  const random = createRandom(seed);
  return about.department === 'NE' ? english(random, about) : chinese(random, about);
}

function moodsOf(random: Random, score: number): Mood[] {
  const first: Mood = random.chance(Math.min(0.92, Math.max(0.08, (score - 2.9) / 1.7)))
    ? 'praise'
    : 'complaint';
  const second: Mood = random.weighted<Mood>([
    [first, 3],
    ['wish', 4],
    [first === 'praise' ? 'complaint' : 'praise', 1],
  ]);
  const length = random.weighted<number>([
    [1, 5],
    [2, 4],
    [3, 1],
  ]);
  // Now and then somebody only wishes for something.
  if (random.chance(0.12)) return ['wish'];
  return [first, second, 'wish' as const].slice(0, length);
}

const said = (random: Random, language: 'zh' | 'en', moods: readonly Mood[]): string[] => {
  const subjects = random.shuffled(clauses[language]);
  return moods.map((mood, at) => random.pick(subjects[at]![mood]));
};

function chinese(random: Random, { department, score, teacher, resident }: Commented): string {
  const moods = moodsOf(random, score);
  const parts = said(random, 'zh', moods);
  const skills = skillsOf[department];
  if (skills && random.chance(0.22)) {
    const skill = random.pick(skills.split('\n'));
    parts[parts.length - 1] = random.pick(
      moods.at(-1) === 'praise'
        ? [`${skill}教得很细`, `${skill}练了很多遍，心里有底了`, `带着我们做${skill}，收获很大`]
        : moods.at(-1) === 'wish'
          ? [`希望多练${skill}`, `建议增加${skill}的机会`]
          : [`${skill}讲得太少`, `${skill}只看了一次，没有练`],
    );
  }
  for (let at = 1; at < parts.length; at++)
    if (moods[at - 1] === 'praise' && moods[at] === 'complaint')
      parts[at] = `${random.pick(['但', '不过', '就是'])}${parts[at]}`;
  const head = random.weighted<string>([
    ['', 20],
    [`${teacher.zh}老师：`, 3],
    [resident ? '在这个科，' : '总的来说，', 2],
    [`${teacher.zh.slice(0, 1)}主任：`, 1],
  ]);
  const tail = random.weighted<string>([
    ['', 30],
    ['，谢谢老师', 3],
    ['，请打 0571-8723 4406 和我说一下', 0.3],
    ['，我管的 12 床就是这样', 0.5],
    ['，3月14日那次最明显', 0.5],
    ['，（学号 20190231）', 0.25],
  ]);
  const joined = parts.join(random.pick(['，', '，', '；', '。']));
  return `${head}${joined}${tail}${random.chance(0.8) ? '。' : ''}`;
}

function english(random: Random, { score, teacher }: Commented): string {
  const parts = said(random, 'en', moodsOf(random, score));
  const tail = random.weighted<string>([
    ['', 24],
    ['Thank you', 2],
    [`Thanks to Dr ${teacher.en}`, 2],
    ['Room 1204 was the worst', 0.5],
    ['Call me on 13805712266', 0.3],
  ]);
  return [...parts, ...(tail === '' ? [] : [tail])]
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
