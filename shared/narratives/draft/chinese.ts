/** The draft's sentences in Chinese. */
import type { DraftWords } from './types.ts';

const groups = {
  evaluation: '评教',
  activity: '教学活动',
  observation: '听课与督导',
  assessment: '考核',
  improvement: '整改',
  resources: '师资与资源',
} as const;

const list = (entries: readonly string[]) =>
  entries.length < 2 ? entries.join('') : `${entries.slice(0, -1).join('、')}和${entries.at(-1)}`;

export const chinese: DraftWords = {
  group: (group) => groups[group],
  value: ({ label, value, basis }) => `${label}为 ${value}${basis}`,
  basis: (parts, interval) => {
    const over = 'n' in parts ? `${parts.n} 份记录` : `${parts.numerator}／${parts.denominator}`;
    return `（${over}${interval ? `，置信区间 ${interval}` : ''}）`;
  },
  judged: (judgement, { target, n, again }) => {
    switch (judgement) {
      case 'good':
        return `${again ? '也' : '已'}达到目标（${target}）`;
      case 'watch':
        return `${again ? '也' : ''}接近但尚未达到目标（${target}）`;
      case 'act':
        return `${again ? '同样' : ''}明显未达到目标（${target}）`;
      case 'developing':
        return `样本量 ${n} 尚少而不与目标比较`;
    }
  },
  moved: (movement, before, yearly) => {
    const then = `${yearly ? '上一学年' : '上一期'}的 ${before}`;
    const words = {
      up: `高于${then}`,
      down: `低于${then}`,
      same: `与${then} 持平`,
      within: `与${then} 之差在置信区间之内`,
    };
    return words[movement];
  },
  farthest: (department, value) => `其中${department}与目标差距最大（${value}）`,
  unjudged: (entries) =>
    `暂不能评价的指标有${entries.map(({ label, state }) => `${label}（${state}）`).join('、')}。`,
  documents: (given) => {
    const named = given.flatMap(({ slot, documents }) =>
      slot === null ? [] : [`${slot}见${list(documents)}`],
    );
    const others = given.flatMap(({ slot, documents }) => (slot === null ? documents : []));
    const rest = others.length > 0 ? [`${named.length > 0 ? '另有' : '佐证材料有'}${list(others)}`] : [];
    return `${[...named, ...rest].join('；')}。`;
  },
  outdated: (documents) => `须更换的失效材料有${list(documents)}。`,
  missing: (slots) => `尚缺的佐证材料有${list(slots)}。`,
  sentence: (clauses) => `${clauses.join('，')}。`,
  paragraph: (head, sentences) => `${head === null ? '' : `**${head}：**`}${sentences.join('')}`,
};
