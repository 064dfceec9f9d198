import { writeWorkbook } from '#backend/files/xlsx/writer/write-workbook.ts';

/** A late submission of one department: a good row, a misspelt kind, and a day that does not exist. */
export function lateWorkbook(department: string, host: string): Uint8Array {
  const row = (date: string, kind: string, title: string) => [date, kind, title, host, 40, 2];
  return writeWorkbook({
    sheets: [
      {
        name: '教学活动',
        rows: [
          [`${department}教学活动登记表（补交）`],
          ['日期', '活动类型', '活动名称', '主讲人', '应到人数', '签到人数'],
          row('2025-03-04', '教学查房', '补交：慢性心力衰竭的容量管理'),
          row('2025-03-11', '教学查屋', '补交：不明原因发热的诊断思路'),
          row('2025-02-30', '临床小讲课', '补交：抗菌药物的合理使用'),
          ['合计', null, null, null, 120, 6],
        ],
      },
    ],
  });
}
