import { defineRecordType } from './define.ts';
import {
  attachmentsField,
  choice,
  choices,
  count,
  date,
  departmentField,
  option,
  personField,
  text,
} from './fields.ts';

export const publication = defineRecordType({
  id: 'publication',
  group: 'development',
  label: { zh: '教学论著', en: 'Publication' },
  plural: { zh: '论文、教材与专利', en: 'Publications' },
  help: {
    zh: '教学论文、教材、专著、专利与教学案例：作者、刊物或出版社、收录与字数。',
    en: 'Papers on teaching, textbooks, monographs, patents and teaching cases: authors, journal or publisher, indexing and size.',
  },
  icon: 'publication',
  sheets:
    '论文 | 教学论文 | 教材 | 著作 | 专利 | 论著 | 出版物 | 论文著作 | publications | papers | textbooks | patents',
  fields: [
    text(
      'title',
      '论著题目',
      'Title',
      '论文题目 | 题目 | 论文名称 | 教材名称 | 著作名称 | 专利名称 | 名称 | 标题 | title | paper title | book title',
      {
        required: true,
        maxLength: 300,
      },
    ),
    choice(
      'kind',
      '论著类别',
      'Kind of publication',
      '类别 | 类型 | 成果类型 | 论文类型 | kind | publication type | type',
      [
        option('paper', '论文', 'Paper', '期刊论文 | 教学论文 | 会议论文 | paper | article'),
        option('textbook', '教材', 'Textbook', '规划教材 | 自编教材 | 讲义 | textbook'),
        option('monograph', '专著', 'Monograph', '著作 | 译著 | 参编著作 | monograph | book'),
        option('patent', '专利', 'Patent', '发明专利 | 实用新型 | 软件著作权 | patent'),
        option('case', '教学案例', 'Teaching case', '案例 | 微课 | 视频课件 | case'),
        option('other', '其他', 'Other', '其它'),
      ],
    ),
    personField(
      'author',
      '本院第一作者',
      'First author of the hospital',
      '第一作者 | 作者 | 主编 | 姓名 | 发明人 | 通讯作者 | author | first author | editor | name',
      {
        required: true,
      },
    ),
    text(
      'authors',
      '全部作者',
      'All authors',
      '作者名单 | 所有作者 | 合作者 | 编者 | all authors | authors',
      { maxLength: 500, personal: true },
    ),
    count(
      'author_rank',
      '本院作者排名',
      'Rank among the authors',
      '作者排名 | 署名次序 | 排名 | rank | author order',
      { min: 1, max: 200 },
    ),
    departmentField(false),
    text(
      'published_in',
      '刊物/出版社',
      'Journal or publisher',
      '期刊名称 | 刊物 | 期刊 | 出版社 | 发表刊物 | 授权单位 | journal or publisher | journal | publisher',
      { maxLength: 160 },
    ),
    date(
      'published_on',
      '发表/出版日期',
      'Published on',
      '发表日期 | 发表时间 | 出版日期 | 出版时间 | 授权日期 | 日期 | published on | date | publication date',
      {
        required: true,
      },
    ),
    text(
      'issue',
      '卷期页码',
      'Volume and pages',
      '卷期 | 年卷期页 | 期号 | 页码 | volume and pages | volume | issue | pages',
      { maxLength: 60 },
    ),
    choices(
      'indexed',
      '收录情况',
      'Indexed in',
      '收录 | 期刊级别 | 收录类别 | 检索 | indexed in | index | indexing',
      [
        option('sci', 'SCI', 'SCI', 'SCIE | 科学引文索引'),
        option('ssci', 'SSCI', 'SSCI', '社会科学引文索引'),
        option('medline', 'Medline', 'Medline', 'PubMed'),
        option('cscd', 'CSCD', 'CSCD', '中国科学引文数据库'),
        option('core', '北大核心', 'Peking University core', '核心期刊 | 中文核心 | 核心 | core journal'),
        option('stat', '科技核心', 'Statistical source', '统计源 | 统计源期刊 | 中国科技核心 | cstpcd'),
        option('general', '普通期刊', 'General journal', '一般期刊 | 普刊 | other journal'),
      ],
    ),
    text(
      'identifier',
      'DOI/ISBN/专利号',
      'DOI, ISBN or patent no.',
      'DOI | ISBN | 书号 | 专利号 | 登记号 | doi isbn or patent no | patent no',
      { identifier: true, maxLength: 80 },
    ),
    attachmentsField(),
  ],
  key: ['title', 'author', 'published_on'],
  departmentField: 'department',
  timeField: 'published_on',
  basis: 'calendar-year',
  privacy: 'internal',
  titleFields: ['title', 'published_on'],
  checks: [
    {
      id: 'publication-nowhere',
      level: 'warning',
      field: 'published_in',
      message: {
        zh: '论文或教材没有填写刊物或出版社。',
        en: 'A paper or book names no journal or publisher.',
      },
      test: ({ kind, published_in }) =>
        ['paper', 'textbook', 'monograph'].includes(String(kind)) && !published_in ? {} : null,
    },
    {
      id: 'publication-index-of-a-book',
      level: 'warning',
      field: 'indexed',
      message: {
        zh: '教材、专著或专利不会被期刊索引收录，请核对收录情况。',
        en: 'A book or patent is not indexed as journals are. Please check.',
      },
      test: ({ kind, indexed }) =>
        ['textbook', 'monograph', 'patent'].includes(String(kind)) && indexed ? {} : null,
    },
  ],
});
