/** Two kept reports side by side: which figures differ, and what lies behind the difference. */
import type { IndicatorValue } from '#shared/indicators/types.ts';
import type { AnnexSource, AnnexStandard, Block, Figure, ReportDocument } from './document.ts';
import { figuresOf } from './references.ts';
import { plainText } from './templates/text.ts';

/**
 * Why a figure may differ. `definition`: another version of its definition; `new-rows`, `corrected-rows`: files that only
 * the later report knows brought or changed rows; `taken-back`: files that only the earlier one knows; `day`: the same
 * files and definition, so what changed was typed, undone, or came with the calendar.
 */
export type DifferenceReason =
  | 'definition'
  | 'new-rows'
  | 'corrected-rows'
  | 'taken-back'
  | 'edition'
  | 'day';

export interface ComparedFigure {
  indicator: string;
  label: string;
  period: string;
  department: string | null;
  earlier: IndicatorValue | null;
  later: IndicatorValue | null;
  /** As printed; null where a report does not print the value itself. */
  printed: { earlier: string | null; later: string | null };
  reasons: DifferenceReason[];
}

export interface ComparedStandard {
  code: string;
  title: string;
  changes: { what: 'rating' | 'narrative' | 'evidence' | 'title' | 'item'; earlier: string; later: string }[];
}

export interface ReportComparison {
  /** Values of the two in all, and how many of them are the same. */
  values: number;
  same: number;
  figures: ComparedFigure[];
  standards: ComparedStandard[];
  /** Chapters whose running text differs beyond the figures in it. */
  texts: { section: string; earlier: string; later: string }[];
  sources: { added: AnnexSource[]; gone: AnnexSource[] };
  definitions: { indicator: string; label: string; earlier: string | null; later: string | null }[];
  edition: { earlier: string; later: string } | null;
}

const keyOf = ({ indicator, period, department, group }: IndicatorValue) =>
  `${indicator}\n${period}\n${department ?? ''}${group ? `\n${group.by}\n${group.code}` : ''}`;

const sameValue = (a: IndicatorValue, b: IndicatorValue) =>
  a.version === b.version &&
  a.value === b.value &&
  a.numerator === b.numerator &&
  a.denominator === b.denominator &&
  a.n === b.n &&
  a.excluded === b.excluded;

/** What an indicator reads: ids of record types, and their names for documents that kept no ids. */
export interface Reads {
  ids: readonly string[];
  labels: readonly string[];
}

/**
 * @param readsOf what a file brought counts for the indicators that read it. Null: not known any more, every file counts.
 */
export function compareReports(
  earlier: ReportDocument,
  later: ReportDocument,
  readsOf: (indicator: string) => Reads | null,
): ReportComparison {
  const before = valuesByKey(earlier);
  const after = valuesByKey(later);
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const sources = sourcesBetween(earlier, later);
  const edition =
    earlier.framework.id === later.framework.id && earlier.framework.edition === later.framework.edition
      ? null
      : {
          earlier: `${earlier.framework.label} ${earlier.framework.edition}`.trim(),
          later: `${later.framework.label} ${later.framework.edition}`.trim(),
        };
  const labels = new Map(
    [...earlier.annex.definitions, ...later.annex.definitions].map(({ id, label }) => [id, label]),
  );
  const printed = { earlier: printedValues(earlier), later: printedValues(later) };
  const figures = keys.flatMap((key): ComparedFigure[] => {
    const a = before.get(key) ?? null;
    const b = after.get(key) ?? null;
    if (a && b && sameValue(a, b)) return [];
    const known = (a ?? b)!;
    return [
      {
        indicator: known.indicator,
        label: labels.get(known.indicator) ?? known.indicator,
        period: known.period,
        department: known.department,
        earlier: a,
        later: b,
        printed: {
          earlier: printed.earlier.get(key)?.text ?? null,
          later: printed.later.get(key)?.text ?? null,
        },
        reasons: reasonsOf(a, b, sources, readsOf(known.indicator)),
      },
    ];
  });
  return {
    values: keys.length,
    same: keys.length - figures.length,
    figures,
    standards: standardsBetween(earlier.annex.standards, later.annex.standards),
    texts: textsBetween(earlier, later),
    sources,
    definitions: definitionsBetween(earlier, later, labels),
    edition,
  };
}

const valuesByKey = ({ annex }: ReportDocument) =>
  new Map(annex.values.map((value) => [keyOf(value), value]));

const printedValues = (document: ReportDocument): Map<string, Figure> =>
  new Map(
    figuresOf(document)
      .filter(({ show }) => show === 'value')
      .map((figure) => [keyOf(figure.value), figure]),
  );

function sourcesBetween(earlier: ReportDocument, later: ReportDocument): ReportComparison['sources'] {
  const idsOf = ({ annex }: ReportDocument) => new Set(annex.sources.map(({ batch }) => batch));
  const before = idsOf(earlier);
  const after = idsOf(later);
  return {
    added: later.annex.sources.filter(({ batch }) => !before.has(batch)),
    gone: earlier.annex.sources.filter(({ batch }) => !after.has(batch)),
  };
}

function reasonsOf(
  a: IndicatorValue | null,
  b: IndicatorValue | null,
  { added, gone }: ReportComparison['sources'],
  reads: Reads | null,
): DifferenceReason[] {
  const touches = (source: AnnexSource) => bringsWhatIsRead(source, reads);
  const reasons: DifferenceReason[] = [];
  if (a && b && a.version !== b.version) reasons.push('definition');
  if (added.some((source) => touches(source) && source.rowsNew > 0)) reasons.push('new-rows');
  if (added.some((source) => touches(source) && source.rowsChanged > 0)) reasons.push('corrected-rows');
  if (gone.some(touches)) reasons.push('taken-back');
  if (reasons.length === 0) reasons.push(a && b ? 'day' : 'edition');
  return reasons;
}

/** Whether a file holds records of the types that an indicator reads. */
export function bringsWhatIsRead({ typeIds, types }: AnnexSource, reads: Reads | null): boolean {
  if (reads === null) return true;
  return typeIds
    ? reads.ids.some((id) => typeIds.includes(id))
    : reads.labels.some((label) => types.includes(label));
}

function standardsBetween(
  earlier: readonly AnnexStandard[],
  later: readonly AnnexStandard[],
): ComparedStandard[] {
  const before = new Map(earlier.map((entry) => [entry.code, entry]));
  const after = new Map(later.map((entry) => [entry.code, entry]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((code): ComparedStandard[] => {
    const a = before.get(code);
    const b = after.get(code);
    const title = (b ?? a)!.title;
    if (!a || !b) {
      return [{ code, title, changes: [{ what: 'item', earlier: a?.title ?? '', later: b?.title ?? '' }] }];
    }
    const pairs = [
      ['title', a.title, b.title],
      ['rating', a.rating, b.rating],
      ['narrative', a.narrative, b.narrative],
      ['evidence', String(a.evidence), String(b.evidence)],
    ] as const;
    const changes = pairs.flatMap(([what, then, now]) =>
      then === now ? [] : [{ what, earlier: then, later: now }],
    );
    return changes.length > 0 ? [{ code, title, changes }] : [];
  });
}

/** Running text under each heading, a mark in place of each figure: numbers are compared as figures. */
function textsOf({ blocks }: ReportDocument): Map<string, string> {
  const texts = new Map<string, string[]>();
  const path: string[] = [];
  const textOf = (inlines: Extract<Block, { kind: 'paragraph' }>['inlines']) =>
    plainText(inlines.map((inline) => (inline.kind === 'text' ? inline : { kind: 'text', text: '…' })));
  for (const block of blocks) {
    if (block.kind === 'heading') path.splice(block.level - 1, 3, `${block.number} ${block.text}`.trim());
    const lines =
      block.kind === 'paragraph'
        ? [textOf(block.inlines)]
        : block.kind === 'list'
          ? block.items.map(textOf)
          : [];
    if (lines.length === 0) continue;
    const section = path.filter(Boolean).join(' › ');
    texts.set(section, [...(texts.get(section) ?? []), ...lines]);
  }
  return new Map([...texts].map(([section, lines]) => [section, lines.join('\n')]));
}

function textsBetween(earlier: ReportDocument, later: ReportDocument): ReportComparison['texts'] {
  if (earlier.language !== later.language) return [];
  const before = textsOf(earlier);
  const after = textsOf(later);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((section) => {
    const a = before.get(section) ?? '';
    const b = after.get(section) ?? '';
    return a === b ? [] : [{ section, earlier: a, later: b }];
  });
}

function definitionsBetween(
  earlier: ReportDocument,
  later: ReportDocument,
  labels: ReadonlyMap<string, string>,
): ReportComparison['definitions'] {
  const versionsOf = ({ annex }: ReportDocument) => {
    const versions = new Map<string, string[]>();
    for (const { id, version } of annex.definitions) versions.set(id, [...(versions.get(id) ?? []), version]);
    return new Map([...versions].map(([id, list]) => [id, list.sort().join(', ')]));
  };
  const before = versionsOf(earlier);
  const after = versionsOf(later);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((indicator) => {
    const a = before.get(indicator) ?? null;
    const b = after.get(indicator) ?? null;
    return a === b ? [] : [{ indicator, label: labels.get(indicator) ?? indicator, earlier: a, later: b }];
  });
}
