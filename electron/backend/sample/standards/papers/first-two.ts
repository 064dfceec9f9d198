/** The two papers that are attached at an item, as a person does it there. */
import { type CellValue, commonStyles } from '../../../files/xlsx/workbook.ts';
import { writeWorkbook } from '../../../files/xlsx/writer/write-workbook.ts';

export interface SampleEvidence {
  framework: string;
  code: string;
  slot: string;
  name: string;
  dated: string;
  bytes(): Uint8Array;
}

const supervision = `教学督导工作办法（示例文件，虚构医院）
Rules for teaching supervision (sample document, fictitious hospital)

第一条 院级督导组每学年对全部住院医师规范化培训专业基地至少督导一次。
第二条 督导意见应在七个工作日内反馈给教师本人及科室教学秘书。
第三条 需要整改的，由科室在三十日内完成并报教学办公室复查。

1. The supervisors visit every residency base at least once in an academic year.
2. Feedback reaches the teacher and the teaching secretary within seven working days.
3. Where a follow-up is asked for, the department completes it within thirty days.
`;

const roundSheet: readonly (readonly [string, number])[] = [
  ['准备 Preparation', 15],
  ['指导过程 Guidance', 40],
  ['指导方法 Method', 25],
  ['教学效果 Effect', 15],
  ['总体印象 Impression', 5],
];

export const sampleEvidence: readonly SampleEvidence[] = [
  {
    framework: 'residency-base-2023',
    code: '2.2.5',
    slot: 'correction',
    name: '教学督导工作办法（示例）.txt',
    dated: '2023-03-01',
    bytes: () => new TextEncoder().encode(`\ufeff${supervision}`),
  },
  {
    framework: 'wfme-2020',
    code: '2.4',
    slot: 'standards',
    name: '教学查房评分表（示例）.xlsx',
    dated: '2024-09-01',
    bytes: () => {
      const rows: CellValue[][] = [
        ['项目 Item', '分值 Points', '得分 Score'],
        ...roundSheet.map(([item, points]) => [item, points, null]),
      ];
      const styled = rows.map((row, index) =>
        row.map((value) => ({ value, style: index === 0 ? 'header' : 'cell' })),
      );
      return writeWorkbook({
        sheets: [{ name: '评分表', columns: [{ width: 28 }, { width: 12 }, { width: 12 }], rows: styled }],
        styles: commonStyles,
      });
    },
  },
];
