import { serialOf } from '../serial.ts';
import type { DropDown, Range, Sheet, ValueRule, Workbook } from '../workbook.ts';
import { absoluteText, rangeText } from './references.ts';
import { escapeAttribute, escapeXml } from './xml-text.ts';

/** Excel's limit for a list that stands in the rule itself. */
const INLINE = 255;

type Source = { sheet: string; range: Range };

/**
 * Drop-down lists that are too long for their rule, or hold the comma that separates it, move to a hidden sheet.
 * Answers the source of every such list and the sheet, if one is needed.
 */
export function placeLists(
  book: Workbook,
  listSheet: string,
): { sources: Map<string, Source>; sheet: Sheet | undefined } {
  const sources = new Map<string, Source>();
  const columns: (readonly string[])[] = [];
  for (const { values } of book.sheets.flatMap((sheet) => sheet.dropDowns ?? [])) {
    if (!isList(values) || fitsInline(values) || sources.has(listKey(values))) continue;
    const column = columns.push(values) - 1;
    const range = { top: 0, left: column, bottom: values.length - 1, right: column };
    sources.set(listKey(values), { sheet: listSheet, range });
  }
  if (columns.length === 0) return { sources, sheet: undefined };
  const length = Math.max(...columns.map((column) => column.length));
  const rows = Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? null));
  return { sources, sheet: { name: listSheet, rows, hidden: 'very' } };
}

/** The `dataValidations` element of a sheet; empty text for none. */
export function dropDownsXml(
  { dropDowns = [], valueRules = [] }: Sheet,
  sources: ReadonlyMap<string, Source>,
  nameOf: (sheet: string) => string,
): string {
  const rules = dropDowns
    .filter(({ values }) => !isList(values) || values.length > 0)
    .map((rule) => {
      const source = isList(rule.values) ? sources.get(listKey(rule.values)) : rule.values;
      const formula = source
        ? absoluteText(nameOf(source.sheet), source.range)
        : `"${isList(rule.values) ? rule.values.join(',') : ''}"`;
      const strict = rule.open ? '' : ' showErrorMessage="1"';
      return `<dataValidation type="list" allowBlank="1"${strict}${messageOf(rule)} sqref="${rangeText(rule.range)}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
    })
    .concat(valueRules.map(valueRuleXml));
  return rules.length > 0
    ? `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
    : '';
}

const messageOf = ({ error }: Pick<DropDown, 'error'>): string =>
  error
    ? ` errorTitle="${escapeAttribute(error.title.slice(0, 32))}" error="${escapeAttribute(error.text.slice(0, 225))}"`
    : '';

function valueRuleXml(rule: ValueRule): string {
  const bound = (value: number | string) => (typeof value === 'number' ? value : (serialOf(value) ?? 0));
  return (
    `<dataValidation type="${rule.kind}" operator="between" allowBlank="1" showErrorMessage="1"${messageOf(rule)} ` +
    `sqref="${rangeText(rule.range)}"><formula1>${bound(rule.from)}</formula1><formula2>${bound(rule.to)}</formula2></dataValidation>`
  );
}

const isList = (values: DropDown['values']): values is readonly string[] => Array.isArray(values);

const listKey = (values: readonly string[]): string => values.join('\n');

const fitsInline = (values: readonly string[]): boolean =>
  values.join(',').length <= INLINE && !values.some((value) => /[",\n]|^\s|\s$/.test(value));
