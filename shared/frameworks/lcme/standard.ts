import { branch } from '../build.ts';
import type { FrameworkItem } from '../types.ts';

/** A standard with its elements; tables are those of the standard as a whole, separated by blanks. */
export const standard = (
  code: string,
  zh: string,
  en: string,
  tables: string,
  elements: readonly FrameworkItem[],
): FrameworkItem => ({
  ...branch(code, zh, en, true, elements),
  ...(tables === '' ? {} : { tables: tables.split(' ') }),
});
