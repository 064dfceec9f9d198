/** Lines of a form above a table, which look like headings and are none. */
import { isValue } from './cell-kinds.ts';
import type { Area, Grid } from './grid.ts';
import { isHeadingWord } from './words.ts';

const LABEL_END = /[:：]$|(?:人|名称|日期|时间|电话|月份|单位|科室|部门|编号|地点|负责人|年度|学期|周期)$/;

/** True for the words in front of what is filled in. */
export const isFormLabel = (text: string): boolean =>
  text.length <= 12 && (isHeadingWord(text) || LABEL_END.test(text));

/** A form above the table: 科室 | 心内科 | 填报人 | 张三. The row below is another such line, blank, or the heading. */
export function labelsAndValues(grid: Grid, area: Area, row: number): boolean {
  if (!alternates(grid, area, row)) return false;
  if (row + 1 > area.bottom || grid.isBlank(row + 1, area) || alternates(grid, area, row + 1)) return true;
  const below = grid.filled(row + 1, area);
  return below.length >= 2 && below.every((column) => isFormLabel(grid.text(row + 1, column)));
}

function alternates(grid: Grid, area: Area, row: number): boolean {
  const filled = grid.filled(row, area);
  if (filled.length < 4 || filled.length % 2 === 1) return false;
  return filled.every((column, place) => {
    const label = !isValue(grid.kind(row, column)) && isFormLabel(grid.text(row, column));
    return label === (place % 2 === 0);
  });
}
