/** What in a report wants a person's look before it is handed on, told by its annex. */
import { z } from 'zod';
import type { IndicatorState } from '#shared/indicators/types.ts';
import type { ReportDocument } from './document.ts';
import { figuresOf } from './references.ts';

const namedSchema = z.array(z.object({ indicator: z.string(), label: z.string() }));

export const attentionSchema = z.object({
  /** Indicators that must be acted upon, those withheld, and those without data, as the report names them. */
  act: namedSchema,
  withheld: namedSchema,
  noData: namedSchema,
  /** Whether no indicator has a value at all. */
  empty: z.boolean(),
  /** Codes of the standards under which nobody has written a narrative. */
  narratives: z.array(z.string()),
});
export type Attention = z.output<typeof attentionSchema>;

/**
 * Of a department: its values of the report's period. Of anything else: the values that the report prints, since the
 * annex holds the hospital's whole book.
 */
export function attentionOf(document: ReportDocument): Attention {
  const { annex, period, subject } = document;
  const department = subject?.department ?? null;
  const told = department === null ? figuresOf(document).map(({ value }) => value) : annex.values;
  const own = told.filter((value) => value.period === period && value.department === department);
  const labels = new Map(annex.definitions.map(({ id, version, label }) => [`${id} ${version}`, label]));
  const inState = (state: IndicatorState) => [
    ...new Map(
      own
        .filter((value) => value.state === state)
        .map(({ indicator, version }) => [
          indicator,
          { indicator, label: labels.get(`${indicator} ${version}`) ?? indicator },
        ]),
    ).values(),
  ];
  return {
    act: inState('act'),
    withheld: inState('withheld'),
    noData: inState('no-data'),
    empty: own.length > 0 && own.every(({ state }) => state === 'no-data'),
    narratives: annex.standards.filter(({ narrative }) => narrative === 'none').map(({ code }) => code),
  };
}

/** Whether anything in it cannot be handed on as it is. Single indicators without data are usual and are no reason. */
export const needsLook = ({ act, withheld, empty, narratives }: Attention): boolean =>
  empty || act.length + withheld.length + narratives.length > 0;

/** Sorts by need: what has no report (null) first, then what has no data, then by how much must be acted upon. */
export function byNeed(a: Attention | null, b: Attention | null): number {
  const rank = (of: Attention | null) =>
    of === null
      ? [1]
      : [0, Number(of.empty), of.act.length, of.withheld.length, of.narratives.length, of.noData.length];
  const other = rank(b);
  for (const [index, value] of rank(a).entries()) {
    const difference = (other[index] ?? 0) - value;
    if (difference !== 0) return difference;
  }
  return 0;
}
