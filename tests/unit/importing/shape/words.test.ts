import { expect, test } from 'vitest';
import {
  isChapter,
  isNote,
  isPageFoot,
  isPointsLabel,
  isSignature,
  mayBeNoData,
  totalLabel,
} from '#shared/importing/shape/words.ts';

const texts =
  `合计|内科小计|总计：|平均分（人）|Grand Total|Surgery total|MEAN|Std Dev|итого|制表人：王秘书|审核：|Prepared by: Ann
教务处（签字）张三|科主任签章|注：缺考按零分计|※ 见附件|*补考|# 附注|① 见下|Note 1: x|NB: x|以下空白|（空白）|第1页 共2页|- 第 2 页|Page 1 of 2
一、必修课|（二）选修课|第三部分 其他|Part II Electives|Points Possible|满分|Full marks|负责人|联系电话：1`.split(
    /[|\n]/,
  );

test.each(texts)('%s is told, and passes the cheap look', (text) => {
  const told =
    totalLabel(text) !== null ||
    [isSignature, isNote, isPageFoot, isChapter, isPointsLabel].some((tells) => tells(text));
  expect(told).toBe(true);
  expect(mayBeNoData(text)).toBe(true);
});

test.each(['0202200001', 'S2022001', '张伟', 'Smith', '内科', '2025-03-01', '讲座'])(
  '%s tells nothing',
  (text) => {
    expect(mayBeNoData(text)).toBe(false);
  },
);
