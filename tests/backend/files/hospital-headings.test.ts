/** Headings as hospitals and schools write them: of several rows, with units, after titles. */
import { merge, sheetCase, shown } from './shape-cases.ts';

sheetCase(
  'two-row header repeated on pages',
  [
    ['姓名', '理论', null, '技能', null],
    [null, '一', '二', '一', '二'],
    ['张伟', 90, 91, 80, 81],
    ['李娜', 70, 71, 60, 61],
    ['姓名', '理论', null, '技能', null],
    [null, '一', '二', '一', '二'],
    ['王芳', 90, 91, 80, 81],
    ['刘洋', 70, 71, 60, 61],
  ],
  [{ header: [1, 2], names: ['姓名', '理论/一', '理论/二', '技能/一', '技能/二'], rows: [3, 4, 7, 8] }],
  [
    merge(0, 0, 1, 0),
    merge(0, 1, 0, 2),
    merge(0, 3, 0, 4),
    merge(4, 0, 5, 0),
    merge(4, 1, 4, 2),
    merge(4, 3, 4, 4),
  ],
);
sheetCase(
  'units row',
  [
    ['姓名', '理论学时', '实践学时', '经费'],
    [null, '（学时）', '（学时）', '（元）'],
    ['张伟', 10, 12, 100],
    ['李娜', 11, 13, 200],
  ],
  [{ header: [1, 2], rows: [3, 4], units: [null, '学时', '学时', '元'] }],
);
sheetCase(
  'units in parens and slash',
  [
    ['姓名', '学时(h)', '时长/分钟', '合格率(%)', '体重（kg）', '费用：元'],
    ['张伟', 10, 45, 95.5, 60, 100],
    ['李娜', 12, 40, 90.1, 70, 200],
  ],
  [{ header: [1, 1], rows: 2, units: [null, 'h', 'min', '%', 'kg', '元'] }],
);
sheetCase(
  'header line breaks',
  [
    ['序\n号', '姓\n名', '学时\n（小时）', '参加\r\n人数'],
    [1, '张伟', 2, 10],
    [2, '李娜', 3, 12],
  ],
  [{ header: [1, 1], names: ['序号', '姓名', '学时（小时）', '参加人数'], rows: 2 }],
);
sheetCase(
  'duplicated headers, empty header',
  [
    ['姓名', '成绩', '成绩', null, '备注'],
    ['张伟', 90, 91, '甲', null],
    ['李娜', 80, 81, '乙', '补考'],
    ['王芳', 80, 81, '乙', null],
  ],
  [{ header: [1, 1], names: ['姓名', '成绩', '成绩 (2)', '[D]', '备注'], rows: 3 }],
);
sheetCase(
  'three-row header',
  [
    ['2025年住培学员考核成绩汇总', null, null, null, null, null, null],
    ['学员', null, '理论考核', null, '技能考核', null, '结论'],
    [null, null, '公共', '专业', '病史', '操作', null],
    ['学号', '姓名', '满分100', '满分100', '满分50', '满分50', null],
    ['001', '张伟', 90, 88, 45, 44, '合格'],
    ['002', '李娜', 80, 78, 35, 34, '合格'],
    ['003', '王芳', 50, 48, 25, 24, '不合格'],
  ],
  [{ header: [2, 4], rows: [5, 6, 7] }],
  [merge(0, 0, 0, 6), merge(1, 0, 2, 1), merge(1, 2, 1, 3), merge(1, 4, 1, 5), merge(1, 6, 3, 6)],
);
sheetCase(
  'nbsp and zero width headers',
  [
    ['\u00a0学号\u200b', '\ufeff姓名', '成\u3000绩'],
    ['００１', '张伟', '９０'],
    ['００２', '李娜', '８５．５'],
    ['003', '王芳', '77'],
  ],
  [{ header: [1, 1], names: ['学号', '姓名', '成　绩'], rows: 3, kinds: ['identifier', 'text', 'number'] }],
);
sheetCase(
  'matrix of months',
  [
    ['科室', '1月', '2月', '3月', '合计'],
    ['内科', 10, 12, 11, 33],
    ['外科', 9, 8, 7, 24],
    ['合计', 19, 20, 18, 57],
  ],
  [{ header: [1, 1], names: ['科室', '1月', '2月', '3月', '合计'], rows: [2, 3] }],
);
sheetCase(
  'year columns as numbers',
  [
    ['科室', 2022, 2023, 2024],
    ['内科', 10, 12, 11],
    ['外科', 9, 8, 7],
    ['儿科', 5, 6, 7],
  ],
  [{ header: [1, 1], names: ['科室', '2022', '2023', '2024'], rows: [2, 3, 4] }],
);
sheetCase(
  'question number columns',
  [
    ['学号', 1, 2, 3, 4, 5],
    ['001', 'A', 'B', 'C', 'D', 'A'],
    ['002', 'A', 'B', 'C', 'D', 'B'],
    ['003', 'A', 'C', 'C', 'D', 'A'],
  ],
  [{ header: [1, 1], rows: 3 }],
);
sheetCase(
  'title with unit line',
  [
    ['附件1', null, null, null],
    ['××医院2024年度教学经费使用情况表', null, null, null],
    ['填报单位：××医院', null, null, '单位：万元'],
    ['序号', '项目', '预算', '支出'],
    [1, '设备', 10.5, 9],
    [2, '培训', 5, 4.2],
  ],
  [{ header: [4, 4], rows: [5, 6] }],
  [merge(1, 0, 1, 3)],
);
sheetCase(
  'table offset B3',
  [
    [],
    [],
    [null, null, '学号', '姓名', '成绩'],
    [null, null, '001', '张伟', 90],
    [null, null, '002', '李娜', 80],
  ],
  [{ header: [3, 3], names: ['学号', '姓名', '成绩'], rows: [4, 5] }],
);
sheetCase(
  'only header',
  [['学号', '姓名', '成绩']],
  [{ header: [1, 1], names: ['学号', '姓名', '成绩'], rows: [] }],
);
sheetCase(
  'one data row',
  [
    ['学号', '姓名', '成绩'],
    ['001', '张伟', 90],
  ],
  [{ header: [1, 1], names: ['学号', '姓名', '成绩'], rows: [2] }],
);
sheetCase(
  'no header',
  [
    ['001', '张伟', 90],
    ['002', '李娜', 85],
    ['003', '王芳', 70],
  ],
  [{ header: null, rows: 3 }],
);
sheetCase(
  'average columns kept',
  [
    ['姓名', '平均分', '总分'],
    ['张伟', 90, 180],
    ['李娜', 80, 160],
    ['平均', 85, 170],
    ['及格率', '100%', null],
    ['最高分', 90, 180],
  ],
  [{ header: [1, 1], rows: [2, 3] }],
);
sheetCase(
  'header with filter and long explanations',
  [
    ['学号（必填，12位）', '姓名（必填）', '考核日期（格式：2025-03-01）', '成绩（0-100）'],
    ['001', '张伟', '2025-03-01', 90],
    ['002', '李娜', '2025-03-01', 85],
  ],
  [{ header: [1, 1], rows: 2 }],
);
sheetCase(
  'dates as columns attendance',
  [
    ['姓名', shown('3/1', 45717), shown('3/2', 45718), shown('3/3', 45719)],
    ['张伟', '√', '√', '×'],
    ['李娜', '√', '请假', '√'],
    ['王芳', '√', '√', '√'],
  ],
  [{ header: [1, 1], names: ['姓名', '3/1', '3/2', '3/3'], rows: 3 }],
);
