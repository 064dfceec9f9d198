/** What people say of teaching, clause by clause: by language, by what it is about, and by whether it pleases. */

export type Mood = 'praise' | 'complaint' | 'wish';
type Clauses = Readonly<Record<Mood, string>>;

/** One clause per line; a sentence is made of one to three of different subjects. */
const zh: readonly Clauses[] = [
  {
    praise: `备课很充分
幻灯片做得清楚，重点一目了然
课件里的图片都是本院的病例
提前一周就发了资料，预习有方向
讲义印得很细，复习时还在用
板书条理清楚，一步一步推下来`,
    complaint: `幻灯片字太小，后排看不清
幻灯片内容太多，来不及记
课件还是几年前的，指南早更新了
讲义和讲的内容对不上
没有发资料，回去不知道看什么`,
    wish: `希望课前能把资料发到群里
建议把课件里的文献列个清单
希望讲义多留些空白做笔记`,
  },
  {
    praise: `讲解清楚，难点反复讲
讲课生动，一点都不枯燥
把复杂的机制讲得很容易理解
重点突出，听完知道该掌握什么
用几个问题把整堂课串起来，思路清晰
语速合适，停顿的地方正好让人想一想
从症状讲到诊断，逻辑性很强`,
    complaint: `基本上照着幻灯片念稿
讲得太快，很多地方听不懂
重点不突出，听完不知道要掌握什么
内容枯燥，后半节很多人走神
专业词不解释，低年级跟不上
讲解有点空洞，离临床比较远`,
    wish: `希望难点多讲两遍
希望能多解释为什么这样处理
建议少讲定义，多讲思路`,
  },
  {
    praise: `结合病例，印象很深
查房时让我们先说诊断，再一起分析
床旁教学安排得多，收获很大
手把手教操作，做错了也不急
病例讨论准备得认真，每个人都要发言
模拟训练很实用，第二天就用上了
带我们看了完整的一例，从入院到出院`,
    complaint: `动手机会太少，大部分时间站着看
查房人太多，站在后面什么都听不到
操作只示教了一遍，没有机会练
病例讲得少，都是理论
教学查房变成了业务查房，学生插不上话
轮到我们操作时时间就到了`,
    wish: `希望多一些床旁操作的机会
希望每周有一次病例讨论
建议分小组查房，一组四五个人
希望能多用模拟教具练几次再上临床`,
  },
  {
    praise: `反馈很及时，收获很大
每次提问都点评到位，知道错在哪里
病历逐份批改，写得很细
课后答疑很耐心，微信也回
会问我们的看法，互动很多
出科时单独谈了二十分钟，指出了不足也给了建议`,
    complaint: `病历交上去没有反馈
提问之后不点评，不知道答得对不对
一个月下来没有人告诉我做得怎么样
答疑的时间总是被临床占掉
互动太少，基本是单向讲`,
    wish: `希望病历改完能讲一讲
希望出科前有一次反馈
建议留十分钟讨论`,
  },
  {
    praise: `准时上课，从不拖堂
节奏合适，两节课正好
时间安排合理，不耽误手术
临时有抢救也会提前通知改时间`,
    complaint: `经常迟到，等了二十多分钟
拖堂比较多，赶不上下一节
课程进度偏快，来不及消化
前松后紧，最后两次课讲了一半的内容
小讲课总安排在下夜班以后，太累`,
    wish: `希望进度放慢一点
希望小讲课不要排在下夜班之后
建议固定在每周三下午上课`,
  },
  {
    praise: `老师很有耐心，愿意回答问题
尊重学生，从不当着病人批评人
对学生很亲切，有问题敢问
做错了先问原因，再教怎么改，很受鼓励
待病人和蔼，言传身教
带教负责，下班了还在看我们的病历`,
    complaint: `当着病人的面训斥学生，很难堪
对实习生比较冷漠，叫不出我们的名字
问问题会不耐烦
只带关系好的学生上台，有点偏心
说话比较冲，大家都不敢提问`,
    wish: `希望批评时能避开病人
希望对实习生多一点鼓励
建议入科时相互认识一下`,
  },
  {
    praise: `出科考核公平，标准提前就发了
考核结合平时表现，比较合理
评分之后逐条讲，心服口服`,
    complaint: `出科考核和平时教的关系不大
评分标准不清楚，不知道怎么扣的
考试题偏难，很多没讲过
同样的操作，不同老师打分差很多`,
    wish: `希望把评分标准提前发给我们
希望考核之后能讲一讲错题`,
  },
  {
    praise: `值班排得合理，下夜班能休息
工作量适中，有时间看书`,
    complaint: `病历书写和文书太多，没有时间学习
夜班太密，白天查房根本听不进去
值班人手不够，一个人要管十几个病人
跑腿的杂事占了大半天`,
    wish: `希望下夜班能按规定休息
建议减少重复的文书`,
  },
  {
    praise: `示教室新换了投影，很清楚
技能中心设备充足，随时可以练
示教室安静，讨论起来方便`,
    complaint: `示教室太小，有人只能站着
投影不清楚，灯光也暗
教具老旧，缝合练习的皮肤都破了
教室空调坏了一个月
科里电脑太少，写病历要排队`,
    wish: `希望换一间大一点的教室
希望技能中心晚上也开放
建议多配几台电脑`,
  },
  {
    praise: `入科教育安排得很周到
轮转计划清楚，每周做什么都写明了
分组合理，每个人都有带教老师`,
    complaint: `课表临时改了三次，没有通知
没有固定的带教老师，一天换一个
入科第一周没有人管
小讲课的安排混乱，时间地点常常对不上
同一个专题两位老师重复讲了`,
    wish: `希望轮转计划提前一周发
希望固定带教老师
建议课表改动时在群里通知`,
  },
];

const en: readonly Clauses[] = [
  {
    praise: `The slides were clear and came a week early
Well prepared, with cases from our own ward
The handout is what I still use on call`,
    complaint: `Too many slides and no time to take notes
The slides were outdated
The handout did not match the lecture`,
    wish: `Please send the material before class
It would help to have the papers listed`,
  },
  {
    praise: `He explains why and not only what
Clear and patient, thank you
The localisation cases made it easy to remember
She takes one hard point at a time until everybody understands`,
    complaint: `Mostly read from the slides
Much too fast for those new to neurology
The explanation of the pathways was confusing
The second half was boring`,
    wish: `Please explain the difficult points twice
Could the pathways be drawn on the board?`,
  },
  {
    praise: `We examined patients at the bedside ourselves
The ward round let us speak first
Good hands-on practice with the lumbar puncture model
Every student presented one case and was asked about it`,
    complaint: `Little chance to practise, we mostly stood and watched
Too many people on the ward round to hear anything
The procedure was shown once and never practised`,
    wish: `More time at the bedside, please
Smaller groups on the ward round would help
I wish we could practise on the model first`,
  },
  {
    praise: `Feedback came the same day
My notes were corrected line by line
He stayed after class to answer questions`,
    complaint: `No feedback on the notes I handed in
Questions were asked but never discussed
Nobody told me how I was doing`,
    wish: `Please give feedback before the rotation ends
Ten minutes for questions would help`,
  },
  {
    praise: `Always on time
The pace was right`,
    complaint: `Often late by twenty minutes
The last two classes were rushed`,
    wish: `Please slow down a little
Could the teaching be earlier in the day?`,
  },
  {
    praise: `Kind and respectful to students and patients
Encouraging, one dares to ask
He knows our names and treats us as colleagues`,
    complaint: `A student was shouted at in front of a patient
Rather dismissive when asked a question
Interns are ignored on this ward`,
    wish: `Please do not criticise students in front of patients`,
  },
  {
    praise: `The exam was fair and close to what was taught
The marking criteria were given in advance`,
    complaint: `The exam had little to do with the teaching
Marks differ a lot between examiners`,
    wish: `Please share the criteria before the assessment`,
  },
  {
    praise: `The workload left time to read`,
    complaint: `Too much paperwork and no time to learn
Night shifts are too close together`,
    wish: `Please let us rest after a night shift`,
  },
  {
    praise: `The new classroom is quiet and has a good projector`,
    complaint: `The room is too small and crowded
The projector is dark`,
    wish: `A larger room would help`,
  },
  {
    praise: `The rotation plan told us what to expect each week
Well organised from the first day`,
    complaint: `The timetable changed three times without notice
A different supervisor every day
Two teachers repeated the same topic`,
    wish: `Please send the timetable a week ahead
One fixed supervisor would help`,
  },
];

/** Skills by which departments can be told from each other. */
export const skillsOf: Readonly<Record<string, string>> = {
  IM: '心电图读图\n胸腔穿刺\n血气分析\n听诊',
  SU: '缝合打结\n换药\n腹部查体\n腹腔镜模拟',
  OG: '产科查体\n胎心监护\n缝合会阴\n四步触诊',
  PE: '儿童生长曲线\n小儿查体\n雾化治疗\n和家长沟通',
  EM: '心肺复苏\n气管插管\n预检分诊\n急救流程',
  IR: 'CT 读片\n胸片读片\n影像报告书写\n造影流程',
  AN: '气道评估\n麻醉前访视\n椎管内麻醉\n血流动力学监测',
};

const split = (text: string) => text.split('\n');
const lists = (clauses: readonly Clauses[]) =>
  clauses.map(({ praise, complaint, wish }) => ({
    praise: split(praise),
    complaint: split(complaint),
    wish: split(wish),
  }));

export const clauses = { zh: lists(zh), en: lists(en) };
