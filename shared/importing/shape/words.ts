/** The words by which people mark what is not data, and headings. */
import { fold } from '../fold.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split('|').map((word) => fold(word)));

const states = list(
  '缺考|缓考|免修|免考|作弊|违纪|取消资格|取消考试资格|旷考|补考|重修|休学|退学|转学|转专业|请假|未考|未交|缺勤|缓修|舞弊|交流|absent|exempt|exempted|deferred|withdrawn|incomplete|excused|cheating',
);

/** True for a word that a person writes in place of a number. */
export const isState = (text: string): boolean => text.length <= 20 && states.has(fold(text));

const TOTAL_WORDS = list(
  '合计|小计|总计|共计|累计|本页合计|本页小计|平均|平均分|平均值|平均数|总平均|总平均分|平均成绩|均值|汇总|最高分|最低分|最高|最低|最大值|最小值|及格率|优秀率|良好率|不及格率|及格人数|优秀人数|标准差|中位数|方差|参考人数|实考人数|应考人数|缺考人数|总人数|总分|人数合计|全院合计|全校合计|全院|全院平均|total|totals|grand total|subtotal|sub-total|sub total|sum|average|averages|avg|mean|overall total|overall average|median|std dev|standard deviation|minimum|maximum|min|max|gesamt|summe|mittelwert|итого|всего',
);
const TOTAL_END = /(?:合计|小计|总计|共计|汇总|平均|平均分|\s(?:sub)?total|\saverage)\s*[:：]?$/i;

/** `strong`: the word names a total and nothing else; `end`: a name followed by such a word (内科小计). */
export function totalLabel(text: string): 'strong' | 'end' | null {
  if (text.length > 40) return null;
  const bare = fold(text.replace(/[（(][^）)]*[）)]/g, '').replace(/[:：].*$/, ''));
  if (TOTAL_WORDS.has(bare)) return 'strong';
  if (/^(?:合计|总计|共计|小计)\s*\d/.test(text)) return 'strong';
  return TOTAL_END.test(text) ? 'end' : null;
}

const SIGNERS =
  '制表|制表人|填表|填表人|填报人|填报单位|填报日期|填表日期|制表日期|打印日期|打印时间|审核|审核人|审批|审批人|复核|复核人|签字|签名|签章|盖章|公章|负责人|任课教师|主讲教师|教研室主任|系主任|院长|科主任|教学主任|教学秘书|秘书|经办人|登分人|阅卷人|监考人?|命题人|统计人|联系人|联系电话|prepared by|compiled by|checked by|reviewed by|approved by|signature|signed|firma|unterschrift';
const SIGNATURE = new RegExp(
  String.raw`^(?:${SIGNERS})\s*(?:签字|签名|签章|盖章)?\s*(?:[（(](?:签字|签名|签章|盖章|公章|signature)[）)])?\s*(?:[:：]|_|\s{2,}|$)`,
  'i',
);
const SIGN_HERE = /[（(](?:签字|签名|签章|盖章|公章)[）)]\s*[:：_]?/;

/** True for the label of a line that people sign. */
export const isSignature = (text: string): boolean =>
  text.length <= 120 && (SIGNATURE.test(text) || SIGN_HERE.test(text));

const NOTED =
  '注|备注|说明|附注|附|填表说明|填报说明|注意|注意事项|数据来源|资料来源|来源|单位|note|notes|remark|remarks|source|nb|n\\.b\\.|legend|footnote';
const NOTE = new RegExp(
  String.raw`^(?:${NOTED})s?\s*\d*\s*[:：.]|^(?:[※*＊†‡#]|[①-⑳])\s*\S|^[（(]?(?:注|说明|以下空白|空白)[:：)）]?`,
  'i',
);

/** Foot of a printed page: 第1页 共2页, Page 1 of 2. */
const PAGE = /^[-—–]?\s*(?:第\s*\d+\s*页|共\s*\d+\s*页|page\s+\d+(?:\s*(?:of|\/)\s*\d+)?)/i;

export const isPageFoot = (text: string): boolean => text.length <= 40 && PAGE.test(text);

export const isNote = (text: string): boolean => NOTE.test(text) || /^以下空白/.test(text);

const NUMBERED =
  /^(?:\d{1,2}\s*[、.．)）]|[（(]\d{1,2}[)）]|[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|[①-⑳])\s*\D/;

/** A line of a numbered list: 1. ..., 一、..., （一）.... */
export const isNumberedLine = (text: string): boolean => NUMBERED.test(text);

const CHAPTER =
  /^(?:[一二三四五六七八九十]{1,3}\s*[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十\d]{1,3}(?:部分|章|类|组|节)|part\s+[ivx\d]+\b)\s*\S/i;

/** The title of a part of a table: 一、必修课. */
export const isChapter = (text: string): boolean => text.length <= 60 && CHAPTER.test(text);

const REMARKS_TITLE =
  /^(?:填表|填写|填报|使用|操作|导入|注意)?(?:说明|须知|要求|注意事项|事项|指南)\s*[:：]?$|^(?:instructions?|read ?me|notes?|guidance|how to (?:fill|use)\b.*)\s*:?$/i;

export const isRemarksTitle = (text: string): boolean => REMARKS_TITLE.test(text.trim());

const POINTS_ROW = /^(?:points possible|满分|分值|max(?:imum)? (?:score|points|mark|marks)|full marks?)$/i;

/** A row under the heading that gives each column's highest score. */
export const isPointsLabel = (text: string): boolean => POINTS_ROW.test(text.trim());

/** How words begin: Chinese ones are told by a single character, others by two letters. */
const beginning = (text: string): string =>
  text.charCodeAt(0) < 0x2000 ? text.slice(0, 2).toLowerCase() : text.charAt(0);

/** Beginnings of all the words above, and of notes and titles of parts. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...TOTAL_WORDS, ...SIGNERS.split('|'), ...NOTED.split('|'), '共', '第', 'page', 'part', 'points', 'full']
    .concat([...'以空（【※†‡—–①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳一二三四五六七八九十满分'])
    .map(beginning),
);
const SIGNS: ReadonlySet<string> = new Set('(*#-');
/** Last letters of a name with the word for a total behind it. */
const ENDINGS: ReadonlySet<string> = new Set('计总汇均分le:：');

/** A cheap look that passes every text which any of the tests above takes, and little else. `text` is cleaned. */
export const mayBeNoData = (text: string): boolean =>
  BEGINNINGS.has(beginning(text)) ||
  SIGNS.has(text.charAt(0)) ||
  ENDINGS.has(text.charAt(text.length - 1)) ||
  text.includes('签') ||
  text.includes('章');

const headings = list(
  '序号|编号|学号|工号|姓名|性别|年龄|班级|年级|专业|学院|院系|系别|科室|部门|教研室|基地|医院|单位|职称|职务|学历|学位|出生日期|身份证号|身份证号码|手机号|手机|电话|联系电话|邮箱|课程|课程名称|课程代码|课程编号|课程号|课程性质|开课学期|学期|学年|学分|学时|学时数|授课教师|任课教师|主讲教师|教师|教师姓名|教师工号|带教老师|带教教师|老师|题目|题号|答案|成绩|总分|得分|分数|平时成绩|期末成绩|总评成绩|总评|评分|评价|评语|等级|平均分|人数|应考人数|参评人数|参评率|备注|说明|日期|时间|开始时间|结束时间|开始日期|结束日期|地点|教室|内容|主题|活动名称|活动类型|类型|类别|名称|代码|状态|是否|数量|金额|比例|合格率|及格率|轮转科室|学员姓名|学员|学生姓名|学生|督导评教|同行评教|学生评教|综合得分|排名|名次|提交答卷时间|所用时间|来源|来源详情|来自ip|意见与建议|意见|建议|满意度|课时|主讲人|主讲|人次|次数|参加人数|年份|月份|年度|带教|病种|标题|作者|经费|单价|学员编号|负责人|name|first name|last name|firstname|lastname|full name|surname|given name|id|student id|student number|staff id|no|number|code|title|date|time|start date|end date|start|end|email|e-mail|gender|sex|age|department|course|course code|course name|class|group|year|term|semester|score|grade|mark|marks|rating|comment|comments|remark|remarks|notes|status|type|category|description|value|amount|quantity|total|average|teacher|instructor|student|question|answer|item|rater|examinee|section|role|username|password|phone|address|city|country|zip|key|val|label|region|unit|hours|location|room|result|count|rank',
);

/** True for a text that is a heading in most tables of schools and hospitals. */
export const isHeadingWord = (text: string): boolean =>
  text.length <= 24 && headings.has(fold(text.replace(/[（(][^）)]*[）)]/g, '')));
