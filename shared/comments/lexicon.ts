/** Words that judge teaching, of our own choosing. English words are kept as their stems. */
import { stemOf } from '#shared/lib/stem.ts';

const list = (words: string): string[] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => (/^[a-z]/.test(word) ? stemOf(word) : word));

export const positiveWords: ReadonlySet<string> = new Set([
  ...list(`认真 负责 耐心 细致 细心 清楚 清晰 明白 易懂 生动 有趣 幽默 精彩 丰富 充分 充足 及时 准时 守时 热情 亲切 和蔼 友善 尊重 鼓励 公平 公正
    合理 有序 有条理 条理 系统 全面 深入 扎实 严谨 专业 实用 有用 受益 受益匪浅 收获 启发 提高 进步 满意 喜欢 感谢 谢谢 优秀 很好 好 棒 赞 舒适 干净
    先进 方便 透彻 到位 突出 活跃 积极 互动 渊博 容易理解 循循善诱 因材施教 无私 贴心 平易近人 容易 愿意 周到 用心`),
  ...list(
    'clear clearly patient patiently helpful kind excellent great good best useful interesting engaging organised organized prepared punctual prompt fair respectful respected encouraging supportive friendly thorough enjoyed enjoyable thank thanks love learned learnt easy fun approachable inspiring knowledgeable professional clean comfortable practical structured well',
  ),
]);

export const negativeWords: ReadonlySet<string> = new Set([
  ...list(`枯燥 无聊 乏味 混乱 杂乱 迟到 早退 拖堂 敷衍 随意 不耐烦 冷漠 傲慢 训斥 责骂 辱骂 歧视 偏心 不公 太快 过快 偏快 太慢 太多 过多 偏多 太少 过少 偏少
    太难 过难 偏难 太大 过大 太重 过重 偏重 太长 太短 来不及 听不懂 照本宣科 念稿 陈旧 老旧 破旧 拥挤 嘈杂 吵 脏 坏 差 糟糕 失望 不满 缺乏 缺少 不足 不够 欠缺 单一 模糊
    含糊 重复 浪费 疲惫 累 压力 脱节 空洞 乱 难懂 困难 慢 晚`),
  ...list(
    'boring bored confusing confused unclear late rushed rude dismissive unfair disorganised disorganized unprepared poor poorly bad badly worst lacking lacks missing overloaded overworked tired tiring stressful stressed crowded noisy dirty broken outdated slow disappointing disappointed monotonous repetitive waste wasted difficult hard humiliated humiliating shouted ignored too',
  ),
]);

/** After one of these, what is good is what is wished for. */
export const wishWords: ReadonlySet<string> = new Set([
  ...list(
    '希望 建议 最好 应该 应当 能否 可否 期待 盼望 需要 如果能 多一些 多一点 多些 增加 改进 加强 提升 改善',
  ),
  ...list('please should could wish hope suggest need needs would'),
]);

export const negations: ReadonlySet<string> = new Set([
  ...list('不 没 没有 未 无 从不 从未 并不 并非 不太 不怎么 不是 不会 不能 毫无 别'),
  ...list(
    'not no never without hardly rarely neither nor cannot dont didnt doesnt isnt wasnt arent werent wont couldnt',
  ),
]);

/** How much a word before a judgement adds to it. */
export const degrees: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    list('很 非常 特别 十分 极其 极 太 最 超 超级 相当 真 尤其').map((word) => [word, 1.5]),
  ),
  ...Object.fromEntries(list('有点 有些 稍 稍微 略 略微 还算 比较 较 偏 一点').map((word) => [word, 0.5])),
  ...Object.fromEntries(list('very really extremely so highly especially truly').map((word) => [word, 1.5])),
  ...Object.fromEntries(list('somewhat slightly rather fairly quite little bit').map((word) => [word, 0.5])),
};
