/** Texts, forms of one record, remarks beside a table, several tables of a sheet. */
import { merge, sheetCase, textCase } from './shape-cases.ts';

textCase('single quotes', `'id','name','comment'\n'1','O''Brien','good, clear'\n'2','Li','line\nbreak'\n`, [
  { header: [1, 1], names: ['id', 'name', 'comment'], rows: [2, 3] },
]);
textCase('single quotes ;', `'学号';'姓名';'意见'\n'001';'张伟';'好;很好'\n'002';'李娜';''\n`, [
  { header: [1, 1], names: ['学号', '姓名', '意见'], rows: 2 },
]);
textCase('apostrophes no quotes', `name,comment\nAnn,'tis good\nBob,it's fine\nD'Arcy,'no\n`, [
  { header: [1, 1], names: ['name', 'comment'], rows: 3 },
]);
textCase('decimal comma', `Name;Punkte;Note\nMüller;12,5;1,3\nMeier;1.234,5;2,0\nSchulz;7,0;1,7\n`, [
  { header: [1, 1], names: ['Name', 'Punkte', 'Note'], rows: 3, kinds: ['text', 'number', 'number'] },
]);
textCase('decimal comma, quoted commas sep', `Name,Note\n"Müller","1,3"\n"Meier","2,0"\n`, [
  { header: [1, 1], rows: 2, kinds: ['text', 'number'] },
]);
textCase(
  'title lines + csv',
  `内科 2024-2025-1 评教结果\n导出时间：2025-01-10 10:00:00\n\n学号,姓名,得分\n001,张伟,90\n002,李娜,85\n`,
  [{ header: [4, 4], names: ['学号', '姓名', '得分'], rows: 2 }],
);
textCase('trailing commas', `学号,姓名,得分,,,\n001,张伟,90,,,\n002,李娜,85,,,\n`, [
  { header: [1, 1], rows: 2 },
]);
textCase('full width comma', `学号，姓名，得分\n001，张伟，90\n002，李娜，85\n`, [
  { header: [1, 1], names: ['学号', '姓名', '得分'], rows: 2 },
]);
textCase('excel ids apostrophe', `学号,姓名\n'001,张伟\n'002,李娜\n`, [
  { header: [1, 1], names: ['学号', '姓名'], rows: 2 },
]);
sheetCase(
  'remarks column apart',
  [
    ['学号', '姓名', '成绩', null, '备注'],
    ['001', '张伟', 90, null, '请于周五前核对成绩'],
    ['002', '李娜', 85, null, null],
    ['003', '王芳', 77, null, null],
    ['004', '刘洋', 66, null, null],
  ],
  [{ header: [1, 1], names: ['学号', '姓名', '成绩', '[D]', '备注'], rows: [2, 3, 4, 5] }],
);
sheetCase(
  'remarks column apart, no heading',
  [
    ['学号', '姓名', '成绩', null, null],
    ['001', '张伟', 90, null, '说明：缺考记0分'],
    ['002', '李娜', 85, null, '本表一式两份'],
    ['003', '王芳', 77, null, null],
    ['004', '刘洋', 66, null, null],
  ],
  [{ header: [1, 1], names: ['学号', '姓名', '成绩'], rows: [2, 3, 4, 5] }],
);
sheetCase(
  'remarks box apart, titled 填表说明',
  [
    ['学号', '姓名', '成绩', null, '填表说明'],
    ['001', '张伟', 90, null, '1. 成绩为百分制'],
    ['002', '李娜', 85, null, '2. 缺考填缺考'],
    ['003', '王芳', 77, null, '3. 科室主任签字'],
    ['004', '刘洋', 66, null, null],
  ],
  [{ header: [1, 1], names: ['学号', '姓名', '成绩'], rows: [2, 3, 4, 5] }],
);
sheetCase(
  'vertical form',
  [
    ['姓名', '张伟'],
    ['工号', 'T001'],
    ['科室', '内科'],
    ['职称', '主治医师'],
    ['出生日期', '1980-01-02'],
    ['联系电话', '13800000000'],
  ],
  [{ header: [1, 1], names: ['姓名', '工号', '科室', '职称', '出生日期', '联系电话'], rows: 1 }],
);
sheetCase(
  'vertical form with title',
  [
    ['教师基本信息登记表', null],
    ['姓名', '张伟'],
    ['工号', 'T001'],
    ['科室', '内科'],
    ['职称', '主治医师'],
    ['出生日期', '1980-01-02'],
  ],
  [{ header: [2, 2], names: ['姓名', '工号', '科室', '职称', '出生日期'], rows: 1 }],
  [merge(0, 0, 0, 1)],
);
sheetCase(
  'vertical form pairs',
  [
    ['课堂听课记录表', null, null, null],
    ['听课教师', '张伟', '听课日期', '2025-03-01'],
    ['授课教师', '李娜', '课程名称', '内科学'],
    ['地点', '教一', '班级', '2022级1班'],
    ['综合得分', 92, '等级', '优'],
    ['评语', '讲解清楚，结合病例', null, null],
  ],
  [
    {
      header: [2, 2],
      names: ['听课教师', '听课日期', '授课教师', '课程名称', '地点', '班级', '综合得分', '等级', '评语'],
      rows: 1,
    },
  ],
  [merge(0, 0, 0, 3), merge(5, 1, 5, 3)],
);
sheetCase(
  'two columns list is not form',
  [
    ['姓名', '成绩'],
    ['张伟', 90],
    ['李娜', 85],
    ['王芳', 70],
  ],
  [{ header: [1, 1], names: ['姓名', '成绩'], rows: 3 }],
);
sheetCase(
  'two columns codes list',
  [
    ['代码', '名称'],
    ['D01', '内科'],
    ['D02', '外科'],
    ['D03', '儿科'],
  ],
  [{ header: [1, 1], names: ['代码', '名称'], rows: 3 }],
);
sheetCase(
  'two tables below',
  [
    ['表一 理论课'],
    ['课程', '教师', '学时'],
    ['内科学', '张伟', 10],
    ['外科学', '李娜', 12],
    [],
    ['表二 实习带教'],
    ['病区', '带教老师', '人数', '天数'],
    ['一病区', '王芳', 3, 30],
    ['二病区', '刘洋', 4, 28],
  ],
  [
    { header: [2, 2], rows: [3, 4] },
    { header: [7, 7], rows: [8, 9] },
  ],
);
sheetCase(
  'two tables side by side',
  [
    ['学号', '姓名', '成绩', null, '科室', '人数'],
    ['001', '张伟', 90, null, '内科', 10],
    ['002', '李娜', 85, null, '外科', 12],
    ['003', '王芳', 77, null, '儿科', 9],
    ['004', '刘洋', 66, null, null, null],
    ['005', '陈静', 65, null, null, null],
  ],
  [
    { header: [1, 1], names: ['学号', '姓名', '成绩'], rows: 5 },
    { header: [1, 1], names: ['科室', '人数'], rows: 3 },
  ],
);
sheetCase(
  'blank rows inside',
  [['学号', '姓名', '成绩'], ['001', '张伟', 90], [], ['002', '李娜', 85], [], [], ['003', '王芳', 77]],
  [{ header: [1, 1], rows: [2, 4, 7] }],
);
sheetCase(
  'lists beside, same heads',
  [
    ['序号', '姓名', '成绩', '序号', '姓名', '成绩'],
    [1, '张伟', 90, 4, '刘洋', 66],
    [2, '李娜', 85, 5, '陈静', 77],
    [3, '王芳', 80, null, null, null],
  ],
  [
    { header: [1, 1], names: ['序号', '姓名', '成绩'], rows: 3 },
    { header: [1, 1], rows: 2 },
  ],
);
sheetCase(
  'statistics box below',
  [
    ['学号', '姓名', '成绩'],
    ['001', '张伟', 90],
    ['002', '李娜', 85],
    ['003', '王芳', 55],
    [],
    ['分数段', '人数', '比例'],
    ['90-100', 1, '33%'],
    ['80-89', 1, '33%'],
    ['60以下', 1, '33%'],
  ],
  [
    { header: [1, 1], rows: [2, 3, 4] },
    { header: [6, 6], rows: [7, 8, 9] },
  ],
);
