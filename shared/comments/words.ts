/** A comment in words. */

import { stemOf } from '#shared/lib/stem.ts';
import { degrees, negations, negativeWords, positiveWords, wishWords } from './lexicon.ts';
import { MARK } from './mask.ts';
import { isStopWord } from './stop-words.ts';
import { themes } from './themes.ts';

export interface Word {
  /** As counted: Chinese as it stands, English as its stem. */
  stem: string;
  /** As written. */
  shown: string;
}

/** Words of teaching hospitals that a general dictionary cuts through. */
const ownWords =
  '带教 带教老师 出科 入科 出科考核 教学查房 查房 病例讨论 小讲课 床旁 床旁教学 临床思维 临床实践 临床操作 操作机会 动手 动手机会 规培 住培 实习生 幻灯片 板书 教案 备课 讲解 讲课 讲授 授课 课件 课堂 病例 案例 病历 病历书写 技能 技能培训 模拟 示教 示教室 互动 互动性 反馈 点评 考核 考试 评分 答疑 值班 夜班 工作量 排班 轮转 教室 设备 资料 进度 老师 学生 教学 工作 时间 内容 重点 难点 机会 提前 发放 回答问题 收获'.split(
    ' ',
  );

const HAN_RUN = /\p{Script=Han}+/gu;
const dictionary = new Set(
  [
    ...ownWords,
    ...positiveWords,
    ...negativeWords,
    ...wishWords,
    ...negations,
    ...Object.keys(degrees),
    ...themes.flatMap(({ words }) => words),
  ].filter((word) => /^\p{Script=Han}{2,}$/u.test(word)),
);
const LONGEST = Math.max(...[...dictionary].map((word) => word.length));

let general: Intl.Segmenter | null = null;

/** Chinese words: the longest of our own word list first, and what lies between as the runtime's dictionary cuts it. */
export function cutChinese(run: string): string[] {
  general ??= new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const words: string[] = [];
  let rest = '';
  const flush = () => {
    if (rest !== '') for (const { segment } of general!.segment(rest)) words.push(segment);
    rest = '';
  };
  for (let at = 0; at < run.length; ) {
    const own = longestAt(run, at);
    if (own === null) rest += run[at++];
    else {
      flush();
      words.push(own);
      at += own.length;
    }
  }
  flush();
  return words;
}

function longestAt(run: string, at: number): string | null {
  for (let length = Math.min(LONGEST, run.length - at); length >= 2; length--) {
    const word = run.slice(at, at + length);
    if (dictionary.has(word)) return word;
  }
  return null;
}

/** All words of a masked comment in their order; `.` stands for the end of a clause. */
export function wordsOf(masked: string): Word[] {
  const words: Word[] = [];
  const parts = masked
    .replaceAll(MARK, ' ')
    .matchAll(/\p{Script=Han}+|[a-z]+(?:['’][a-z]+)*|[，。；！？,.;!?\n]/giu);
  for (const [part] of parts) {
    if (HAN_RUN.test(part)) for (const word of cutChinese(part)) words.push({ stem: word, shown: word });
    else if (/^[a-z]/i.test(part)) words.push({ stem: stemOf(part), shown: part.toLowerCase() });
    else words.push({ stem: '.', shown: part });
    HAN_RUN.lastIndex = 0;
  }
  return words;
}

/** The words that say what a comment is about, each once. */
export function termsOf(words: readonly Word[]): Word[] {
  const seen = new Map<string, Word>();
  for (const word of words) if (!isStopWord(word.stem) && !seen.has(word.stem)) seen.set(word.stem, word);
  return [...seen.values()];
}
