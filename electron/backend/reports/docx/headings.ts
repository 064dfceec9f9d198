/** Headings: real styles with real numbering, so that a chapter that somebody adds is counted. */
import { Bookmark, HeadingLevel, LevelFormat, LevelSuffix, Paragraph, TextRun } from 'docx';
import type { HouseStyle } from '#shared/reports/house-style.ts';
import { printable } from '../html/escape.ts';
import { color, UNLISTED } from './styles.ts';
import type { Block } from './types.ts';

export const HEADINGS = 'headings';

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** The list that numbers the headings as the model does: decimal, or 一、（一）1. where the model says so. */
export function headingNumbering({ look }: HouseStyle, language: string) {
  const chinese = look === 'official' && language === 'zh-CN';
  const texts = chinese ? ['%1、', '（%2）', '%3.'] : ['%1', '%1.%2', '%1.%2.%3'];
  return {
    reference: HEADINGS,
    levels: texts.map((text, level) => ({
      level,
      text,
      format: chinese && level < 2 ? LevelFormat.CHINESE_COUNTING_THOUSAND : LevelFormat.DECIMAL,
      suffix: chinese ? LevelSuffix.NOTHING : LevelSuffix.TAB,
      alignment: 'left' as const,
      style: { paragraph: { indent: { left: 0, firstLine: 0 }, tabStops: [] } },
    })),
  };
}

export const BULLETS = 'bullets';

/** Points of a list, close to their words and in the colour of the headings. */
export const bulletNumbering = ({ accent }: HouseStyle) => ({
  reference: BULLETS,
  levels: [
    {
      level: 0,
      text: '•',
      format: LevelFormat.BULLET,
      alignment: 'left' as const,
      style: {
        run: { color: color(accent) },
        paragraph: { indent: { left: 300, hanging: 240 } },
      },
    },
  ],
});

/** Numbers of the model that the list counts by itself; those of appendices are words. */
const COUNTED = /^(\d+(\.\d+)*\.?|[〇一二三四五六七八九十]+、|（[〇一二三四五六七八九十]+）)$/;

export const isCounted = ({ unlisted, number }: { unlisted?: boolean; number: string }): boolean =>
  !unlisted && COUNTED.test(number);

export function heading(
  block: Extract<Block, { kind: 'heading' }>,
  anchor: (id: string) => string,
): Paragraph {
  const counted = isCounted(block);
  const text = printable(counted ? block.text : [block.number, block.text].filter(Boolean).join('  '));
  return new Paragraph({
    ...(block.unlisted ? { style: UNLISTED } : { heading: levels[block.level - 1] ?? levels[2] }),
    ...(counted ? { numbering: { reference: HEADINGS, level: block.level - 1, custom: true } } : {}),
    children: [new Bookmark({ id: anchor(block.id), children: [new TextRun({ text })] })],
  });
}
