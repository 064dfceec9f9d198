/** What of a sheet is a row of data, and what the columns then hold. */
import { error, merge, sheetCase, shown } from './shape-cases.ts';

sheetCase(
  'subtotals per department',
  [
    ['科室', '姓名', '学时'],
    ['内科', '张伟', 10],
    [null, '李娜', 12],
    ['内科小计', null, 22],
    ['外科', '王芳', 8],
    [null, '刘洋', 6],
    ['外科小计', null, 14],
    ['合计', null, 36],
  ],
  [{ header: [1, 1], rows: [2, 3, 5, 6] }],
);
sheetCase(
  'subtotal in second column',
  [
    ['序号', '科室', '姓名', '学时'],
    [1, '内科', '张伟', 10],
    [2, '内科', '李娜', 12],
    [null, '小计', null, 22],
    [3, '外科', '王芳', 8],
    [null, '小计', null, 8],
    [null, '合计', null, 30],
  ],
  [{ header: [1, 1], rows: [2, 3, 5] }],
);
sheetCase(
  'spaced total',
  [
    ['科室', '姓名', '学时'],
    ['内科', '张伟', 10],
    ['外科', '李娜', 12],
    ['合  计', null, 22],
    ['总 计：', null, 22],
  ],
  [{ header: [1, 1], rows: [2, 3] }],
);
sheetCase(
  'printed pages',
  [
    ['第一季度教学活动统计表', null, null],
    ['日期', '主题', '人数'],
    ['2025-03-01', '查房', 10],
    ['2025-03-02', '讲座', 20],
    ['第1页 共2页', null, null],
    ['第一季度教学活动统计表', null, null],
    ['日期', '主题', '人数'],
    ['2025-03-03', '查房', 11],
    ['2025-03-04', '讲座', 21],
    ['第2页 共2页', null, null],
  ],
  [{ header: [2, 2], rows: [3, 4, 8, 9] }],
  [merge(0, 0, 0, 2), merge(5, 0, 5, 2)],
);
sheetCase(
  'notes end',
  [
    ['科室', '人数', '学时'],
    ['内科', 10, 20],
    ['外科', 12, 22],
    ['注：1.学时按45分钟计。', null, null],
    ['    2.人数含进修生。', null, null],
    ['填表人：张三', null, '日期：2025.3.1'],
  ],
  [{ header: [1, 1], rows: [2, 3] }],
  [merge(3, 0, 3, 2), merge(4, 0, 4, 2)],
);
sheetCase(
  'signature row spread',
  [
    ['科室', '人数', '学时'],
    ['内科', 10, 20],
    ['外科', 12, 22],
    [],
    ['科主任：', null, '教学秘书：'],
    ['年  月  日', null, null],
  ],
  [{ header: [1, 1], rows: [2, 3] }],
);
sheetCase(
  'section rows',
  [
    ['序号', '项目', '分值', '得分'],
    ['一、教学态度', null, null, null],
    [1, '备课充分', 10, 9],
    [2, '仪表', 10, 8],
    ['二、教学内容', null, null, null],
    [3, '重点突出', 20, 18],
  ],
  [{ header: [1, 1], rows: [3, 4, 6] }],
  [merge(1, 0, 1, 3), merge(4, 0, 4, 3)],
);
sheetCase(
  'merged dept groups',
  [
    ['科室', '姓名', '学时'],
    ['内科', '张伟', 10],
    [null, '李娜', 12],
    ['外科', '王芳', 8],
    [null, '刘洋', 9],
  ],
  [{ header: [1, 1], rows: [2, 3, 4, 5] }],
  [merge(1, 0, 2, 0), merge(3, 0, 4, 0)],
);
sheetCase(
  'dates of all kinds',
  [
    ['姓名', '日期', '入学时间', '开始', '完成'],
    ['张伟', '2025.3.1', '20250301', '2025年3月1日', '2025-3'],
    ['李娜', '2025/3/2', '20250302', '2025年3月2日', '2025-04'],
    ['王芳', '2025-03-03', '20250303', '2025年3月3日', '2025-5'],
  ],
  [{ header: [1, 1], rows: 3, kinds: ['text', 'date', 'date', 'date', 'date'] }],
);
sheetCase(
  'month texts',
  [
    ['科室', '月份', '人次'],
    ['内科', '2025.3', '1,234'],
    ['外科', '2025.10', '2,001'],
    ['儿科', '2025.11', '987'],
  ],
  [{ header: [1, 1], rows: 3, kinds: ['text', 'date', 'integer'] }],
);
sheetCase(
  'durations percents errors',
  [
    ['姓名', '总时长', '出勤率', '平均分'],
    ['张伟', shown('26:30', 1.104, 'duration'), shown('95%', 0.95, 'percent'), error('#DIV/0!')],
    ['李娜', shown('30:00', 1.25, 'duration'), shown('90%', 0.9, 'percent'), 88.5],
    ['王芳', shown('12:15', 0.51, 'duration'), shown('80%', 0.8, 'percent'), error('#N/A')],
  ],
  [{ header: [1, 1], rows: 3, kinds: ['text', 'duration', 'percent', 'number'] }],
);
sheetCase(
  'destroyed ids',
  [
    ['学号', '姓名', '成绩'],
    [shown('2.02E+11', 202200000000, 'number'), '张伟', 90],
    [shown('2.02E+11', 202200000000, 'number'), '李娜', 80],
    [shown('2.02E+11', 202200000000, 'number'), '王芳', 70],
  ],
  [{ header: [1, 1], rows: 3, kinds: ['identifier', 'text', 'integer'] }],
);
sheetCase(
  'terms',
  [
    ['姓名', '学期', '学年', '成绩'],
    ['张伟', '2024-2025-1', '2024-2025', 90],
    ['李娜', '2024-2025-2', '2024-2025', 91],
    ['王芳', '2024-2025学年第二学期', '2024-2025', 91],
  ],
  [{ header: [1, 1], rows: 3, kinds: ['text', 'period', 'period', 'integer'] }],
);
sheetCase(
  'answer key row',
  [
    ['学号', '1', '2', '3'],
    ['标准答案', 'A', 'B', 'C'],
    ['001', 'A', 'B', 'C'],
    ['002', 'A', 'B', 'D'],
  ],
  [{ header: [1, 1], rows: [2, 3, 4] }],
);
sheetCase(
  'all text rows',
  [
    ['科室', '负责人', '秘书'],
    ['内科', '张伟', '李娜'],
    ['外科', '王芳', '刘洋'],
    ['儿科', '陈静', '杨敏'],
  ],
  [{ header: [1, 1], rows: 3 }],
);
sheetCase(
  'total first row',
  [
    ['科室', '人数', '学时'],
    ['全院合计', 22, 42],
    ['内科', 10, 20],
    ['外科', 12, 22],
  ],
  [{ header: [1, 1], rows: [3, 4] }],
);
sheetCase(
  'name 共 / 汇总',
  [
    ['课程', '主讲', '学时'],
    ['总论', '张伟', 2],
    ['汇总与复习', '李娜', 2],
    ['平均值的意义', '王芳', 2],
    ['合计学时的计算', '王芳', 2],
  ],
  [{ header: [1, 1], rows: [2, 3, 4, 5] }],
);
sheetCase(
  'column numbers row',
  [
    ['序号', '科室', '床位数', '医师数'],
    ['甲', '乙', 1, 2],
    [1, '内科', 50, 20],
    [2, '外科', 40, 15],
  ],
  [{ header: [1, 1], rows: [3, 4] }],
);
sheetCase(
  'schedule',
  [
    ['2025年3月讲座安排', null, null, null],
    ['日期', '时间', '主题', '主讲人'],
    [shown('2025/3/1', 45717), shown('14:00', 0.583, 'time'), '心衰', '张伟'],
    [shown('2025/3/8', 45724), shown('14:00', 0.583, 'time'), '房颤', '李娜'],
    ['以上安排如有变动另行通知', null, null, null],
  ],
  [{ header: [2, 2], rows: [3, 4], kinds: ['date', 'time', 'text', 'text'] }],
  [merge(0, 0, 0, 3), merge(4, 0, 4, 3)],
);
sheetCase(
  'formula no cache: nulls',
  [
    ['姓名', '平时', '期末', '总评'],
    ['张伟', 90, 80, null],
    ['李娜', 85, 75, null],
    ['王芳', 85, 75, null],
  ],
  [
    {
      header: [1, 1],
      names: ['姓名', '平时', '期末', '总评'],
      rows: 3,
      kinds: ['text', 'integer', 'integer', 'empty'],
    },
  ],
);
sheetCase(
  'example row',
  [
    ['学号', '姓名', '成绩'],
    ['示例：001', '张三', 90],
    ['001', '张伟', 90],
    ['002', '李娜', 85],
  ],
  [{ header: [1, 1], rows: 3 }],
);
sheetCase(
  'roster with class section rows',
  [
    ['学号', '姓名', '性别'],
    ['临床2201班', null, null],
    ['001', '张伟', '男'],
    ['002', '李娜', '女'],
    ['临床2202班', null, null],
    ['003', '王芳', '女'],
  ],
  [{ header: [1, 1], rows: [3, 4, 6] }],
  [merge(1, 0, 1, 2), merge(4, 0, 4, 2)],
);
sheetCase(
  'roster with class section rows unmerged',
  [
    ['学号', '姓名', '性别', '电话'],
    ['临床2201班', null, null, null],
    ['001', '张伟', '男', '13800000000'],
    ['002', '李娜', '女', '13800000001'],
    ['临床2202班（共1人）', null, null, null],
    ['003', '王芳', '女', '13800000002'],
  ],
  [{ header: [1, 1], rows: [3, 4, 6] }],
);
