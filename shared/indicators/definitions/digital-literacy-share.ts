import type { Indicator } from '../types.ts';
import { leftOut, ownTarget, shareOf, text } from './parts.ts';

export const digitalLiteracyShare: Indicator = {
  id: 'digital-literacy-share',
  version: '2',
  effectiveFrom: '2022-09-01',
  label: text('教师数字素养达标率', 'Teachers at B1 or above'),
  definition: text(
    '分子：数字素养自评总分不低于 34 分（B1）的教师答卷。分母：期内名称含“数字素养”“数字能力”或 DigCompEdu、答卷人为教师或未填、有总分的答卷。答卷先按匿名下限（默认 5 人）归组，只计入整组落在统计范围内的答卷，因此没有月度值。34 分是 22 题自评表（每题 0—4 分）的 B1 起点。',
    'Numerator: answers of teachers with a total of at least 34 (B1) in the self-assessment of digital literacy. Denominator: answers of the period to surveys whose name holds “digital literacy”, “digital competence” or DigCompEdu, by teachers or with no group given, that have a total. Answers are first put into groups of at least as many people as the anonymity floor (5 by default); only groups that lie wholly within what is asked are counted, so there is no monthly value. 34 is where B1 begins in the self-assessment of 22 items of 0 to 4 points.',
  ),
  source: {
    text: text(
      '欧盟 DigCompEdu 的分级，自评表的分界未与官方文本核对。',
      'Levels of the European DigCompEdu; the limits of the self-assessment are not checked against the official text.',
    ),
    verified: false,
  },
  group: 'resources',
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  target: ownTarget(70, 50),
  levels: ['hospital', 'department'],
  measure: shareOf(
    {
      from: 'survey-response',
      where: [
        {
          field: 'survey',
          contains: ['数字素养', '数字能力', 'digital literacy', 'digital competence', 'digcomp'],
        },
        {
          any: [
            { field: 'respondent_group', is: 'teacher' },
            { field: 'respondent_group', given: false },
          ],
        },
      ],
      exclude: [leftOut('no-total', { field: 'total', given: false }, '没有总分', 'No total')],
    },
    { field: 'total', atLeast: 34 },
  ),
  enough: 10,
};
