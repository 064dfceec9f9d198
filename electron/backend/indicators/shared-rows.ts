/** Whether the figures that an indicator is made of stand on rows of their own. */
import { leavesOfIndicator } from '#shared/indicators/leaves.ts';
import type { Arithmetic, Indicator } from '#shared/indicators/types.ts';
import { type Listing, within } from './drill-down/listing.ts';
import { coveringRows, listingsOf } from './drill-down/listings.ts';
import type { MeasureContext } from './measures/types.ts';
import { shielded } from './shield.ts';
import { sql } from './sql.ts';

const rowsOf = (entry: Indicator, plain: MeasureContext): Listing[] =>
  leavesOfIndicator(entry).flatMap((leaf) => {
    const context = shielded(leaf, plain, null);
    const { measure } = leaf;
    return [
      ...listingsOf(measure, 'numerator', context, null),
      ...listingsOf(measure, 'denominator', context, null),
      ...(measure.kind === 'coverage' ? [coveringRows(measure, context)] : []),
    ];
  });

/** Whether a row of the period counts in two of the parts, in the hospital as a whole. */
export function sharesRows({ parts }: Arithmetic, context: MeasureContext): boolean {
  const lists = parts.flatMap(({ of }) => (of ? [rowsOf(of, context)] : []));
  return lists.some((own, index) =>
    lists.slice(index + 1).some((others) => own.some((a) => others.some((b) => meet(a, b, context)))),
  );
}

function meet(a: Listing, b: Listing, { reader }: MeasureContext): boolean {
  if (a.rows.type.id !== b.rows.type.id) return false;
  const query = sql`SELECT 1 AS found FROM ${a.rows.table}
    WHERE (${within(a, null)}) AND (${within(b, null)}) LIMIT 1`;
  return reader.firstSql(query.text, ...query.values) !== undefined;
}
