import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownLayouts, recogniseLayout } from '#shared/importing/layouts/index.ts';
import { recordTypes } from '#shared/records/index.ts';
import { fileOf, recognise, rowsOf, sheetOf } from './support.ts';

/** Each as its tool writes it, in the variants that occur; the answers are made up. */
const examples: Record<string, string[][]> = {
  'wenjuanxing-text': [
    [
      '序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、教学目标清楚,2、您喜欢的方式,总分',
      '1,2024/6/2 9:01:07,23秒,微信,N/A,10.0.0.1(浙江-杭州),非常同意,床旁┋小讲课,',
      '2,2024/6/2 9:02:07,1分3秒,链接,N/A,10.0.0.2(浙江-杭州),(跳过),其他〖模拟〗,',
    ],
    ['序号,提交答卷时间,所用时间,来自IP,1、建议', '1,2024/6/2 9:01:07,23秒,10.0.0.1,无'],
  ],
  'wenjuanxing-codes': [
    [
      '序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、年级,第2题(床旁),第2题(小讲课)',
      '1,2024/6/2 9:01:07,23,微信,N/A,10.0.0.1,3,1,0',
      '2,2024/6/2 9:02:07,63,链接,N/A,10.0.0.2,-3,0,1',
    ],
  ],
  limesurvey: [
    [
      'id,submitdate,lastpage,startlanguage,seed,Q1,Q2[SQ001],Q2[other]',
      '1,2024-03-01 10:00:00,3,en,77,A1,Y,x',
    ],
    [
      'id,submitdate,lastpage,startlanguage,token,startdate,datestamp,ipaddr,123X4X56,123X4X57SQ001',
      '1,,2,zh-Hans,abc,,,1.2.3.4,A1,Y',
    ],
    [
      'Response ID,Date submitted,Last page,Start language,How was it?,Rate [Teacher]',
      '1,2024-03-01 10:00:00,3,en,Good,5',
    ],
    [
      'id. Response ID,submitdate. Date submitted,lastpage. Last page,startlanguage. Start language,Q1. How was it?',
      '1,2024-03-01 10:00:00,3,en,Good',
    ],
    [
      'response_id,submitdate,lastpage,startlanguage,seed,P1.SQ001.,P1.SQ002.',
      '1,2024-03-01 10:00:00,3,en,5,Y,N',
    ],
    [
      'Response ID,Date submitted,Last page,Start language,How was it?',
      'id,submitdate,lastpage,startlanguage,Q1',
      '1,2024-03-01 10:00:00,3,en,A1',
    ],
  ],
  'google-forms': [
    ['Timestamp,The aims were clear,Ways [Bedside],Ways [Lecture]', '3/5/2024 10:12:33,Agree,Yes,No'],
    ['Timestamp,Email Address,The aims were clear', '2024/03/05 10:12:33 AM GMT+8,a@b.cn,Agree'],
    ['时间戳记,教学目标清楚', '2024/3/5 下午 3:21:45,同意'],
  ],
  'microsoft-forms': [
    [
      'ID,Start time,Completion time,Email,Name,The aims were clear',
      '1,3/5/24 10:00:00,3/5/24 10:03:00,anonymous,,Agree;',
    ],
    [
      'ID,开始时间,完成时间,电子邮件,名称,上次修改时间,教学目标清楚',
      '1,2024/3/5 10:00,2024/3/5 10:03,anonymous,,,同意',
    ],
    [
      'ID,Start time,Completion time,Email,Name,Total points,Quiz feedback,Grade posted time,Capital?,Points – Capital?,Feedback – Capital?',
      '1,3/5/24 10:00:00,3/5/24 10:03:00,a@b.cn,A,5,,,Rome,5,',
    ],
  ],
  qualtrics: [
    [
      'StartDate,EndDate,Status,IPAddress,Progress,Finished,RecordedDate,ResponseId,Q1',
      'Start Date,End Date,Response Type,IP Address,Progress,Finished,Recorded Date,Response ID,Aims?',
      '{"ImportId":"startDate"},{"ImportId":"endDate"},{"ImportId":"status"},{"ImportId":"ipAddress"},{"ImportId":"progress"},{"ImportId":"finished"},{"ImportId":"recordedDate"},{"ImportId":"_recordId"},{"ImportId":"QID1"}',
      '2024-01-01 10:00:00,2024-01-01 10:01:00,0,1.2.3.4,100,1,2024-01-01 10:01:00,R_1abc,4',
    ],
    [
      'ResponseID,ResponseSet,IPAddress,StartDate,EndDate,Finished,Q1',
      'ResponseID,ResponseSet,IPAddress,StartDate,EndDate,Finished,Aims?',
      'R_1abc,Default,1.2.3.4,2014-01-01 10:00:00,2014-01-01 10:01:00,1,4',
    ],
  ],
  surveymonkey: [
    [
      'Respondent ID,Collector ID,Date Created,Date Modified,IP Address,Email Address,First Name,Last Name,Aims clear?,Ways,',
      ',,,,,,,,Response,Bedside,Lecture',
      '118,22,01/22/2024 10:00:00 AM,01/22/2024 10:02:00 AM,1.2.3.4,,,,Agree,Bedside,',
    ],
  ],
  redcap: [
    ['record_id,redcap_repeat_instrument,redcap_repeat_instance,q1,form_1_complete', '1,,,3,2'],
    ['record_id,ways___1,ways___2,form_1_complete', '1,1,0,2'],
    ['Record ID,Event Name,Which? (choice=Bedside),Complete?', '1,Baseline,Checked,Complete'],
  ],
  'redcap-dictionary': [
    [
      'Variable / Field Name,Form Name,Section Header,Field Type,Field Label',
      'record_id,form_1,,text,Record ID',
    ],
    [
      'field_name,form_name,section_header,field_type,field_label,select_choices_or_calculations',
      'record_id,form_1,,text,Record ID,',
    ],
  ],
  'redcap-project': [
    ['arm_num,name', '1,Arm 1'],
    ['event_name,arm_num,unique_event_name', 'Visit,1,visit_arm_1'],
  ],
  'moodle-grades': [
    [
      'First name,Last name,ID number,Institution,Department,Email address,Quiz: Anatomy (Real),Course total (Real),Last downloaded from this course',
      'Ann,Li,S1,,,a@b.cn,8.0,80,1700000000',
    ],
    ['名,姓氏,学号,机构,部门,Email地址,测验: 解剖 (实际),课程总分 (实际)', '丽,李,S1,,,a@b.cn,8.0,80'],
    [
      'First name,Surname,ID number,Institution,Department,Email address,Assignment: Essay,Course total',
      'Ann,Li,S1,,,a@b.cn,56,78',
    ],
  ],
  'moodle-quiz-responses': [
    [
      'Last name,First name,Email address,State,Started on,Completed,Time taken,Grade/10.00,Response 1,Response 2',
      'Li,Ann,a@b.cn,Finished,1 May 2024,1 May 2024,3 mins,8.00,True,False',
    ],
    [
      '姓氏,名,电子邮件地址,状态,开始于,已完成,耗时,成绩/10.00,答案 1',
      '李,丽,a@b.cn,完成,5月1日,5月1日,3 分钟,8.00,对',
    ],
  ],
  'moodle-quiz-grades': [
    [
      'Last name,First name,Email address,Status,Started,Completed,Duration,Grade/10.00,Q. 1 /5.00,Q. 2 /5.00',
      'Li,Ann,a@b.cn,Finished,1 May 2024,1 May 2024,3 mins,8.00,5.00,3.00',
      'Overall average,,,,,,,8.00,5.00,3.00',
    ],
  ],
  'moodle-users': [['username,firstname,lastname,email,course1', 'ann,Ann,Li,a@b.cn,C1']],
  'moodle-courses': [['shortname,fullname,category', 'C1,Course 1,1']],
  'moodle-groups': [['groupname,description,groupidnumber', 'g1,,1']],
  'moodle-competencies': [['Parent ID number,ID number,Short name,Is framework', ',CORE,Core,1']],
  'canvas-gradebook': [
    [
      'Student,ID,SIS User ID,SIS Login ID,Section,Essay (1234),Current Score,Final Score',
      '    Points Possible,,,,,20,(read only),(read only)',
      'Li Ann,5,S1,ann,A,18,90,90',
    ],
    [
      'Student,ID,SIS Login ID,Section,Essay (1234),Final Score (read only)',
      ',,,,Manual Posting,',
      'Points Possible,,,,20,',
      'Li Ann,5,ann,A,18,90',
    ],
  ],
  'canvas-outcomes': [['vendor_guid,object_type,title,description', 'a,group,A,x']],
  'canvas-sis': [
    ['user_id,login_id,first_name,last_name,email,status', 'u1,ann,Ann,Li,a@b.cn,active'],
    ['course_id,user_id,role,section_id,status', 'c1,u1,student,s1,active'],
    ['course_id,short_name,long_name,account_id,term_id,status', 'c1,A,Anatomy,,t1,active'],
  ],
  'oneroster-1.1': [
    ['propertyName,value', 'manifest.version,1.0', 'oneroster.version,1.1', 'file.users,bulk'],
    [
      'sourcedId,status,dateLastModified,orgSourcedIds,role,username,givenName,familyName',
      'u1,,,o1,student,ann,Ann,Li',
    ],
    ['sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary', 'e1,c1,o1,u1,student,'],
  ],
  'oneroster-1.2': [
    ['propertyName,value', 'manifest.version,1.0', 'oneroster.version,1.2', 'file.users,bulk'],
    [
      'sourcedId,status,dateLastModified,enabledUser,username,userMasterIdentifier,givenName,familyName',
      'u1,,,true,ann,m1,Ann,Li',
    ],
    [
      'sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId',
      'r1,,,u1,primary,student,,,o1',
    ],
  ],
  evap: [
    [
      'Degree,Student last name,Student first name,Student email address,Course kind,Course is graded,Course name (de),Course name (en),Responsible title,Responsible last name,Responsible first name,Responsible email address',
      'BA,Li,Ann,a@b.cn,Seminar,no,Bauen,Build,,Wu,Bo,b@b.cn',
    ],
  ],
  ilios: [
    ['`session_type_id`,`title`,`school_id`', '1,Lecture,1'],
    ['`pcrs_id`,`description`', 'p1,Care'],
    ['`vocabulary_id`,`title`', '1,Topics'],
  ],
};

describe('known layouts', () => {
  it('have unique ids, labels in both languages, and an example each', () => {
    const ids = knownLayouts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, label } of knownLayouts) {
      expect(id).toMatch(/^[a-z][a-z0-9.-]+$/);
      expect(label.zh && label.en, id).toBeTruthy();
    }
    expect(Object.keys(examples).sort()).toEqual([...ids].sort());
  });

  it.each(
    Object.entries(examples).flatMap(([id, files]) => files.map((lines, i) => [id, i, lines] as const)),
  )('%s, example %i', (id, _i, lines) => {
    const found = recognise(...lines);
    expect(found?.id).toBe(id);
    for (const column of found!.sheets[0]!.columns) expect(column.heading, id).not.toBe('');
  });

  it('are recognised below a blank line and without optional columns', () => {
    expect(recognise('', ...examples.redcap![0]!)?.sheets[0]?.headerRows).toEqual([2, 2]);
    expect(recognise('id,submitdate,lastpage,Q1', '1,2024-01-01 10:00:00,2,x')?.id).toBe('limesurvey');
  });
});

describe('header rows and rows that are no data', () => {
  const of = (id: string, at = 0) => recognise(...examples[id]![at]!)!.sheets[0]!;
  it('count the rows of question texts and import ids', () => {
    expect(of('qualtrics').headerRows).toEqual([1, 3]);
    expect(of('qualtrics', 1).headerRows).toEqual([1, 2]);
    expect(of('surveymonkey').headerRows).toEqual([1, 2]);
    expect(of('limesurvey', 5).headerRows).toEqual([1, 2]);
  });
  it('name the row of possible points, the posting row and the averages', () => {
    expect(of('canvas-gradebook').skipped).toEqual([{ row: 2, reason: 'points-possible' }]);
    expect(of('canvas-gradebook', 1).skipped).toEqual([
      { row: 2, reason: 'manual-posting' },
      { row: 3, reason: 'points-possible' },
    ]);
    expect(of('canvas-gradebook').columns.find(({ code }) => code === '1234')?.maximum).toBe(20);
    expect(of('moodle-quiz-grades').skipped).toEqual([{ row: 3, reason: 'average' }]);
  });
});

describe('what is not kept', () => {
  const drops = (id: string, at = 0) =>
    Object.fromEntries(
      recognise(...examples[id]![at]!)!.sheets[0]!.columns.flatMap(({ heading, drop }) =>
        drop ? [[heading, drop]] : [],
      ),
    );
  it('are addresses, exact times and sources beside anonymous answers', () => {
    expect(drops('wenjuanxing-text')).toEqual({
      所用时间: 'duration',
      来源: 'source',
      来源详情: 'source',
      来自IP: 'ip',
    });
    expect(drops('limesurvey', 1)).toEqual({
      token: 'identity',
      startdate: 'exact-time',
      datestamp: 'exact-time',
      ipaddr: 'ip',
    });
    expect(drops('qualtrics')).toMatchObject({
      StartDate: 'exact-time',
      EndDate: 'exact-time',
      IPAddress: 'ip',
    });
    expect(drops('surveymonkey')).toMatchObject({ 'IP Address': 'ip', 'Email Address': 'identity' });
    expect(drops('microsoft-forms')).toEqual({
      'Start time': 'exact-time',
      Email: 'identity',
      Name: 'identity',
    });
    expect(drops('google-forms', 1)).toEqual({ 'Email Address': 'identity' });
  });
  it('keeps the names of a quiz and of grades, which are about named learners', () => {
    expect(drops('microsoft-forms', 2)).toEqual({});
    expect(recognise(...examples['microsoft-forms']![2]!)?.anonymous).toBe(false);
    expect(drops('moodle-grades')).toEqual({});
  });
  it('are questions for the respondent’s own number, but not for the teacher evaluated', () => {
    const found = recognise(
      '序号,提交答卷时间,所用时间,来源,来自IP,1、您的学号,2、带教老师姓名,3、手机价格,4、教学目标清楚',
      '1,2024/6/2 9:01:07,3秒,微信,1.1.1.1,0202,张伟,3000元,同意',
      '2,2024/6/2 9:01:07,30秒,微信,1.1.1.1,0202,张伟,3000元,同意',
    )!;
    const byHeading = Object.fromEntries(
      found.sheets[0]!.columns.map(({ heading, drop }) => [heading, drop]),
    );
    expect(byHeading).toMatchObject({
      '1、您的学号': 'identity',
      '2、带教老师姓名': undefined,
      '3、手机价格': undefined,
    });
    expect(found.sheets[0]!.findings.map(({ row, code }) => [row, code])).toEqual([
      [2, 'response-too-fast'],
      [3, 'respondent-repeated'],
    ]);
  });
});

describe('ordinary workbooks', () => {
  it('of every record type, under any of its headings and in any order, are of no layout', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...recordTypes).chain((type) =>
          fc.record({
            headings: fc.shuffledSubarray(
              type.fields.flatMap(({ label, aliases }) => [label.zh, label.en, ...aliases]),
              { minLength: 2, maxLength: 24 },
            ),
            rows: fc.array(
              fc.array(fc.constantFrom('张伟', '85', '2024-03-05', '内科', '', '1'), { maxLength: 24 }),
              {
                maxLength: 6,
              },
            ),
          }),
        ),
        ({ headings, rows }) => {
          // Without rows nothing tells an empty export of a form by its first column of moments.
          fc.pre(headings[0] !== 'timestamp');
          expect(recogniseLayout(fileOf(sheetOf([headings, ...rows])))).toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });
  it('with titles, totals or two-row headings are of no layout', () => {
    expect(recognise('内科2024年成绩', '学号,姓名,平时,期末,总分', '0001,张伟,80,90,85')).toBeNull();
    expect(recognise('序号,姓名,来源,备注', '1,张伟,外院,')).toBeNull();
    expect(recognise('ID,Name,Score', '1,Ann,80')).toBeNull();
    expect(recognise('id,name,status,title', '1,a,active,x')).toBeNull();
    expect(recognise('Timestamp,Ward', '2024-03-05,3')).toBeNull();
    expect(recognise('propertyName,value', 'colour,red')).toBeNull();
    expect(recognise('Student,ID,Section,Score', 'Ann,1,A,80')).toBeNull();
    expect(recogniseLayout(fileOf(sheetOf(rowsOf('')), sheetOf([])))).toBeNull();
  });
});
