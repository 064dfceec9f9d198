/** A chapter in the office's own words; live figures stand in double braces as in narratives. */
import { say } from '#shared/i18n/language.ts';
import { narrativeParagraphs } from './narrative.ts';
import type { Scope } from './scope.ts';
import type { Options, SectionKind } from './types.ts';

function wordsChapter(scope: Scope, options: Options): void {
  const { out, language } = scope;
  const own = say({ zh: String(options.zh), en: String(options.en) }, language).trim();
  const other = say({ zh: String(options.en), en: String(options.zh) }, language).trim();
  out.heading(1, scope.word('words'));
  for (const inlines of narrativeParagraphs(scope, own || other)) out.paragraph(inlines);
}

export const words: SectionKind = {
  id: 'words',
  label: { zh: '自撰文字', en: 'Words of your own' },
  hint: {
    zh: '标题与正文由您撰写，例如前言、致谢；可插入 {{指标代码}} 引用数值。',
    en: 'A heading and paragraphs that you write, such as a preface; {{indicator-id}} stands for a figure.',
  },
  subjects: ['hospital', 'department', 'course'],
  many: true,
  options: [
    { kind: 'text', id: 'zh', label: { zh: '中文正文', en: 'Text in Chinese' }, default: '' },
    { kind: 'text', id: 'en', label: { zh: '英文正文', en: 'Text in English' }, default: '' },
  ],
  write: wordsChapter,
};
