/** From a value to the rows behind it. */
import { indicatorBookOf } from '#db/repositories/indicator-definitions.ts';
import type { Reader } from '#db/types.ts';
import { type Group, groupingsOf } from '#shared/indicators/grouping.ts';
import { isGuarded } from '#shared/indicators/guard.ts';
import { hasOneList, rowSetsOf } from '#shared/indicators/row-sets.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { Refusal } from '#shared/lib/result.ts';
import { answersOpen, requireAnswers } from '../anonymity/answers.ts';
import { remember } from '../remember.ts';
import { pageOf, type RowGroup, totalsOf } from './drill-down/listing.ts';
import { listingsOf, type Part } from './drill-down/listings.ts';
import { type Missing, missingOf } from './drill-down/missing.ts';
import type { MeasureContext } from './measures/types.ts';
import { dayOf } from './scope.ts';
import { shielded } from './shield.ts';
import { departmentCodes, groupedValues, measureContext, valuesOf } from './values.ts';

export interface RowsRequest {
  indicator: string;
  period: string;
  /** null: the hospital. */
  department: string | null;
  part: Part | 'missing';
  offset: number;
  limit: number;
  today?: string;
  /** The rows of one programme, cohort or value of a field; `department` does not matter then. */
  group?: Group | null;
}

/** What takes the place of a department where the values of a group are asked about. */
export function placeIn<Asked extends { department: string | null; group?: Group | null | undefined }>(
  entry: Indicator,
  context: MeasureContext,
  { department, group }: Asked,
): { context: MeasureContext; place: string | null } {
  if (!group) return { context, place: department };
  if (!groupingsOf(entry).includes(group.by))
    throw new Refusal('unknown-group', `${entry.id} has no groups by ${group.by}`, { by: group.by });
  return { context: { ...context, by: group.by }, place: group.code };
}

/** Throws the refusal `value-withheld` where the rows would tell what the value must not. */
export function refuseWithheld(
  entry: Indicator,
  context: MeasureContext,
  {
    department,
    group,
    today,
  }: { department: string | null; group?: Group | null | undefined; today?: string | undefined },
): void {
  if (!isGuarded(entry)) return;
  // Asked for with every page of rows.
  const key = `values of ${entry.id} ${entry.version} ${context.scope.key} ${today ?? dayOf(new Date())} ${group?.by ?? ''}`;
  const values = remember(context.reader, key, () =>
    group
      ? groupedValues(entry, { ...context, by: group.by })
      : valuesOf(entry, context, departmentCodes(context.reader)),
  );
  const found = values.find((value) =>
    group ? value.group?.code === group.code : value.department === department,
  );
  if (found?.state !== 'withheld') return;
  throw new Refusal('value-withheld', 'the rows are withheld to protect the respondents', {
    indicator: entry.id,
  });
}

export interface RowsBehind {
  /** Rows of all groups, or missing units, before paging. */
  total: number;
  groups: RowGroup[];
  missing: Missing[];
}

/**
 * The rows of one part of a value, a page over all its groups. Throws the refusals `unknown-indicator` and, where the
 * value is withheld to protect respondents, `value-withheld`, or where the list itself would tell what was said on single
 * forms, `answers-closed`.
 */
export function rowsBehind(reader: Reader, request: RowsRequest): RowsBehind {
  const context = measureContext(reader, request.period, request.today);
  return rowsOfEntry(indicatorBookOf(reader).at(request.indicator, context.scope.to), context, request);
}

/** As `rowsBehind`, of a definition that need not be in force. */
export function rowsOfEntry(
  entry: Indicator,
  plain: MeasureContext,
  request: Pick<RowsRequest, 'department' | 'group' | 'part' | 'offset' | 'limit'>,
): RowsBehind {
  const { reader } = plain;
  const { part, offset, limit } = request;
  const { context: placed, place: department } = placeIn(entry, plain, request);
  refuseWithheld(entry, plain, request);
  const context = shielded(entry, placed, department);
  const closed = isGuarded(entry) && !answersOpen(reader);
  // Which forms of a block are above the line is what each of them says.
  if (closed && part === 'numerator' && !hasOneList(entry.measure))
    for (const { from } of rowSetsOf(entry)) requireAnswers(reader, reader.catalog.type(from));
  if (part === 'missing') {
    const missing = missingOf(entry.measure, context, department);
    return { total: missing.length, groups: [], missing: missing.slice(offset, offset + limit) };
  }
  let total = 0;
  const groups = listingsOf(entry.measure, part, context, department).map((listing): RowGroup => {
    const { n, amount } = totalsOf(reader, listing, department);
    const from = Math.max(0, offset - total);
    const room = Math.min(limit, offset + limit - total - from);
    total += n;
    const rows =
      from < n && room > 0 ? pageOf(reader, listing, department, { offset: from, limit: room }) : [];
    return {
      type: listing.rows.type.id,
      label: listing.rows.type.plural,
      amount,
      factor: listing.factor,
      rows: closed ? rows.map((row) => ({ ...row, contribution: null })) : rows,
    };
  });
  return { total, groups, missing: [] };
}
