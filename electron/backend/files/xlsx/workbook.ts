import type { MergedRange } from '#shared/importing/raw.ts';

/** What the writer takes: a workbook as data. Ranges are zero-based and inclusive. */

/** A calendar day `YYYY-MM-DD`, or a moment `YYYY-MM-DDTHH:MM[:SS]`; written as a real date. */
export interface DateValue {
  date: string;
}

export type CellValue = string | number | boolean | null | DateValue;

export interface StyledCell {
  value: CellValue;
  /** A key of the book's `styles`. */
  style?: string;
  /** A note that shows when the pointer rests on the cell. */
  comment?: string;
}

export type BookCell = CellValue | StyledCell;

export type Range = MergedRange;

export interface CellStyle {
  bold?: boolean;
  italic?: boolean;
  /** Points; 11 by default. */
  size?: number;
  /** RRGGBB, as all colours here. */
  color?: string;
  fill?: string;
  border?: 'thin' | 'medium' | 'bottom';
  borderColor?: string;
  wrap?: boolean;
  align?: 'left' | 'center' | 'right';
  verticalAlign?: 'top' | 'center' | 'bottom';
  /** A format code such as `0.0` or `yyyy-mm-dd`; `@` keeps what a person types as text. */
  numberFormat?: string;
}

export interface Column {
  /** In characters of the standard font; a Chinese character takes two. */
  width?: number;
  /** Also formats the cells that are still empty, for people who fill in a template. */
  style?: string;
  numberFormat?: string;
  hidden?: boolean;
}

export interface DropDown {
  range: Range;
  /** Lists of any length: long ones move to a hidden sheet by themselves. */
  values: readonly string[] | { sheet: string; range: Range };
  /** Whether other values may be typed in; then the list only offers. */
  open?: boolean;
  /** Shown when a value outside the list is refused. */
  error?: { title: string; text: string };
}

/** What numbers or days may be typed into cells; days as `YYYY-MM-DD`. Other programs' values that break it stay. */
export interface ValueRule {
  range: Range;
  kind: 'date' | 'whole' | 'decimal';
  from: number | string;
  to: number | string;
  error?: { title: string; text: string };
}

export interface Sheet {
  name: string;
  columns?: readonly Column[];
  rows: readonly (readonly BookCell[])[];
  /** Points, by row. */
  rowHeights?: Readonly<Record<number, number>>;
  merges?: readonly Range[];
  /** How many rows and columns stay in sight. */
  freeze?: { rows?: number; columns?: number };
  autoFilter?: Range;
  /** A named table; its first row holds unique texts. */
  table?: { name: string; range: Range };
  dropDowns?: readonly DropDown[];
  valueRules?: readonly ValueRule[];
  /** Zero-based rows that are there and not shown. */
  hiddenRows?: readonly number[];
  /** Rows printed on top of every page. */
  repeatRows?: { from: number; to: number };
  landscape?: boolean;
  /** All columns on one page's width. */
  fitToWidth?: boolean;
  /** Below every printed page on the left; the page's number stands on the right. */
  footer?: string;
  hidden?: boolean | 'very';
}

export interface Workbook {
  sheets: readonly Sheet[];
  styles?: Readonly<Record<string, CellStyle>>;
  names?: readonly { name: string; sheet: string; range: Range }[];
  properties?: { title?: string; author?: string; subject?: string; created?: string };
}

/** Styles that most books share; spread them into `styles` and add to them. */
export const commonStyles = {
  title: { bold: true, size: 16, align: 'center', verticalAlign: 'center' },
  header: {
    bold: true,
    fill: 'DDEBE8',
    border: 'thin',
    align: 'center',
    verticalAlign: 'center',
    wrap: true,
  },
  cell: { border: 'thin', verticalAlign: 'top' },
  wrap: { border: 'thin', verticalAlign: 'top', wrap: true },
  date: { border: 'thin', verticalAlign: 'top', numberFormat: 'yyyy-mm-dd' },
  text: { border: 'thin', verticalAlign: 'top', numberFormat: '@' },
  wrong: { border: 'thin', verticalAlign: 'top', fill: 'FBD9D3', color: '8C1D18' },
  hint: { italic: true, color: '6B6B6B', wrap: true },
} as const satisfies Record<string, CellStyle>;
