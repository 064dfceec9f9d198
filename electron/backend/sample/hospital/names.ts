/** Names of people who do not exist: Chinese ones with their pinyin, and a few of other origins. */
import type { Random } from '../random.ts';

export interface PersonName {
  zh: string;
  en: string;
}

const words = (text: string): [string, string][] =>
  text.split(' ').map((pair) => {
    const cut = pair.search(/[a-z]/i);
    return [pair.slice(0, cut), pair.slice(cut)];
  });

const surnames = words(
  '王Wang 李Li 张Zhang 刘Liu 陈Chen 杨Yang 赵Zhao 黄Huang 周Zhou 吴Wu 徐Xu 孙Sun 胡Hu 朱Zhu 高Gao 林Lin 何He 郭Guo 马Ma 罗Luo ' +
    '梁Liang 宋Song 郑Zheng 谢Xie 韩Han 唐Tang 冯Feng 董Dong 萧Xiao 程Cheng 曹Cao 袁Yuan 邓Deng 许Xu 傅Fu 沈Shen 曾Zeng 彭Peng 吕Lü 苏Su ' +
    '卢Lu 蒋Jiang 蔡Cai 魏Wei 薛Xue 叶Ye 阎Yan 余Yu 潘Pan 杜Du 戴Dai 夏Xia 钟Zhong 汪Wang 田Tian 任Ren 姜Jiang 范Fan 方Fang 石Shi 欧阳Ouyang 上官Shangguan',
);
const first = words(
  '建jian 志zhi 文wen 明ming 国guo 晓xiao 海hai 永yong 思si 家jia 雨yu 子zi 嘉jia 静jing 丽li 美mei 春chun 秀xiu 佳jia 梦meng 天tian 宇yu 俊jun 浩hao 欣xin 若ruo 书shu 诗shi 一yi 立li',
);
const second = words(
  '华hua 强qiang 平ping 军jun 敏min 燕yan 玲ling 芳fang 娟juan 霞xia 涛tao 峰feng 杰jie 宁ning 涵han 彤tong 轩xuan 然ran 琪qi 婷ting 航hang 博bo 源yuan 洁jie 妍yan 睿rui 晨chen 阳yang 雯wen 远yuan',
);

/** The two teachers of one name, who are told apart by department and number. */
export const sharedName: PersonName = { zh: '张伟', en: 'Zhang Wei' };
/** The two learners of one name. */
export const sharedLearnerName: PersonName = { zh: '李娜', en: 'Li Na' };

export const foreignNames: readonly string[] = [
  'Emma Clarke',
  'Daniel Okafor',
  'Ingrid Larsen',
  'Rafael Mendes',
  'Aisha Rahman',
  'Thomas Keller',
  'Maria Kowalska',
];

const title = (text: string) => text[0]!.toUpperCase() + text.slice(1);

/** Names without repetition: a hospital has a few namesakes, and those of the sample are meant. */
export function createNames(random: Random): () => PersonName {
  const used = new Set([sharedName.zh, sharedLearnerName.zh]);
  return () => {
    for (;;) {
      const [surname, surnamePinyin] = random.pick(surnames);
      const two = random.chance(0.82);
      const [a, aPinyin] = random.pick(first);
      const [b, bPinyin] = random.pick(second);
      const zh = surname + (two ? a : '') + b;
      if (used.has(zh)) continue;
      used.add(zh);
      return { zh, en: `${surnamePinyin} ${title(two ? aPinyin + bPinyin : bPinyin)}` };
    }
  };
}
