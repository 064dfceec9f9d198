/** Words that say nothing of what a comment is about. */

import { stemOf } from '#shared/lib/stem.ts';
import { degrees, negations, wishWords } from './lexicon.ts';

const words = new Set([
  ...'的 了 在 是 我 我们 有 和 就 人 都 一 一个 上 也 到 说 要 去 你 会 着 看 自己 这 那 他 她 它 们 与 及 或 但 但是 而 而且 因为 所以 如果 对 把 被 让 给 从 向 以 为 于 之 其 可以 可 能 还 又 再 才 只 些 一些 一点 得 地 时 中 里 个 些 每 各 老师 同学 学生 带教老师 大家 觉得 感觉 这个 那个 比 更 多 少 等 吧 呢 啊 吗 后 前 下 来 一下 一样 有时 有时候 有些 本 该 并 时候 使 使得 对于 关于 没 不'.split(
    ' ',
  ),
  ...'the a an and or but of to in on at for with from by as is are was were be been it its this that these those they them their he she his her him you your we our us i me my mi so if than then there here when which who what how all any some such do did does done has have had can will just also only very teacher student doctor one about into out up over after before because again make made more most other much many get got feel felt think always never too not'
    .split(' ')
    .map(stemOf),
]);

/** Judging words stay: that something is `枯燥` is what a comment says. */
export const isStopWord = (stem: string): boolean =>
  stem === '.' ||
  words.has(stem) ||
  negations.has(stem) ||
  stem in degrees ||
  wishWords.has(stem) ||
  /^\p{Script=Han}$/u.test(stem) ||
  (/^[a-z]+$/.test(stem) && stem.length < 3);
