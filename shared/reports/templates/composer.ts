/** Collects blocks and gives headings, tables and charts their numbers. */
import type { Language } from '#shared/i18n/language.ts';
import type { ChartSpec } from '../chart.ts';
import type { Block, Inline, TableCell, TableColumn } from '../document.ts';
import { word } from './text.ts';

type Level = 1 | 2 | 3;

export interface TableParts {
  caption: string;
  columns: TableColumn[];
  rows: TableCell[][];
  wide?: boolean;
  dense?: boolean;
}

export interface Composer {
  readonly language: Language;
  readonly blocks: Block[];
  heading(
    level: Level,
    title: string,
    options?: { id?: string; number?: string; unlisted?: boolean },
  ): string;
  /** A chapter after the numbered ones: `Appendix A`. */
  appendix(title: string): string;
  paragraph(inlines: Inline[], style?: 'body' | 'note' | 'lead'): void;
  list(items: Inline[][]): void;
  table(parts: TableParts): { id: string; number: string };
  chart(caption: string, alt: string, chart: ChartSpec): { id: string; number: string };
  add(block: Block): void;
  /** What the next chapter is called instead of its own title. */
  nextTitle(title: string): void;
  pageBreak(): void;
}

export type Numbering = 'decimal' | 'chinese';

const DIGITS = '〇一二三四五六七八九';
/** Up to 99. */
const chinese = (n: number): string =>
  n < 10
    ? (DIGITS[n] ?? '')
    : `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]}十${n % 10 === 0 ? '' : DIGITS[n % 10]}`;

export function createComposer(
  language: Language,
  { flow = false, numbering = 'decimal' }: { flow?: boolean; numbering?: Numbering } = {},
): Composer {
  const blocks: Block[] = [];
  const chapter: [string, number, number] = ['', 0, 0];
  let chapters = 0;
  let appendices = 0;
  let tables = 0;
  let charts = 0;
  let headings = 0;
  let given: string | null = null;

  const nextNumber = (level: Level): string => {
    if (level === 1) {
      chapters += 1;
      chapter.splice(0, 3, String(chapters), 0, 0);
      return numbering === 'chinese' ? `${chinese(chapters)}、` : chapter[0];
    }
    if (level === 2) {
      chapter[1] += 1;
      chapter[2] = 0;
      return numbering === 'chinese' ? `（${chinese(chapter[1])}）` : `${chapter[0]}.${chapter[1]}`;
    }
    chapter[2] += 1;
    return numbering === 'chinese' ? `${chapter[2]}.` : `${chapter[0]}.${chapter[1]}.${chapter[2]}`;
  };
  const addHeading = (level: Level, number: string, title: string, id?: string, unlisted = false) => {
    headings += 1;
    const anchor = id ?? `h${headings}`;
    blocks.push({
      kind: 'heading',
      level,
      id: anchor,
      number,
      text: title,
      ...(unlisted ? { unlisted } : {}),
    });
    return anchor;
  };

  const taken = (title: string) => {
    const said = given ?? title;
    given = null;
    return said;
  };

  return {
    language,
    blocks,
    heading(level, title, options = {}) {
      // A chapter begins on a page of its own.
      if (level === 1 && blocks.length > 0 && !flow) blocks.push({ kind: 'page-break' });
      const said = level === 1 ? taken(title) : title;
      return addHeading(level, options.number ?? nextNumber(level), said, options.id, options.unlisted);
    },
    appendix(title) {
      const letter = String.fromCharCode(65 + appendices);
      appendices += 1;
      chapter.splice(0, 3, letter, 0, 0);
      if (blocks.length > 0 && !flow) blocks.push({ kind: 'page-break' });
      return addHeading(1, word(language, 'appendix', { letter }), taken(title));
    },
    paragraph(inlines, style) {
      if (inlines.length > 0) blocks.push({ kind: 'paragraph', inlines, ...(style ? { style } : {}) });
    },
    list(items) {
      if (items.length > 0) blocks.push({ kind: 'list', items });
    },
    table(parts) {
      tables += 1;
      const place = { id: `t${tables}`, number: word(language, 'table', { number: tables }) };
      blocks.push({ kind: 'table', ...place, ...parts });
      return place;
    },
    chart(caption, alt, chart) {
      charts += 1;
      const place = { id: `c${charts}`, number: word(language, 'figure', { number: charts }) };
      blocks.push({ kind: 'chart', ...place, caption, alt, chart });
      return place;
    },
    add: (block) => blocks.push(block),
    nextTitle: (title) => {
      given = title;
    },
    pageBreak: () => blocks.push({ kind: 'page-break' }),
  };
}

/** Shorthands for tables. */
export const column = (
  header: string,
  weight: number,
  align: TableColumn['align'] = 'start',
): TableColumn => ({
  header,
  weight,
  align,
});

export const cell = (
  value: string | number | Inline | Inline[],
  rest: Partial<TableCell> = {},
): TableCell => ({
  inlines:
    typeof value === 'object'
      ? Array.isArray(value)
        ? value
        : [value]
      : [{ kind: 'text', text: String(value) }],
  ...rest,
});
