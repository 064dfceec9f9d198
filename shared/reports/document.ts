/**
 * The one document model. Builders fill it; the writers for screen, PDF, DOCX and XLSX read it,
 * so that they cannot disagree. A figure is never a bare number.
 */
import type { Language, LocalText } from '#shared/i18n/language.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';
import type { ChartSpec } from './chart.ts';

/** A number with its proof. `id` is unique in the document and is the anchor of its explanation in the appendix. */
export interface Figure {
  id: string;
  value: IndicatorValue;
  /** Which number of the value is printed here. */
  show: 'value' | 'numerator' | 'denominator' | 'n' | 'interval';
  /** As printed, with unit, in the document's language. */
  text: string;
}

export type Inline =
  | { kind: 'text'; text: string; strong?: boolean; muted?: boolean }
  | { kind: 'figure'; figure: Figure }
  /** A reference to a figure, table or section of the same document. */
  | { kind: 'reference'; to: string; text: string };

export interface TableColumn {
  header: string;
  align: 'start' | 'end' | 'center';
  /** Share of the width. */
  weight: number;
}

export type TableCell = { inlines: Inline[]; state?: IndicatorValue['state'] };

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; id: string; number: string; text: string }
  | { kind: 'paragraph'; inlines: Inline[]; style?: 'body' | 'note' | 'lead' }
  | { kind: 'list'; items: Inline[][] }
  | {
      kind: 'table';
      id: string;
      number: string;
      caption: string;
      columns: TableColumn[];
      rows: TableCell[][];
      wide?: boolean;
    }
  | { kind: 'chart'; id: string; number: string; caption: string; alt: string; chart: ChartSpec }
  /** The explanation of one figure in the appendix, linked both ways. */
  | {
      kind: 'explanation';
      figure: string;
      term: string;
      inlines: Inline[];
      facts: { label: string; text: string }[];
    }
  | { kind: 'page-break' };

export interface ReportDocument {
  language: Language;
  title: string;
  subtitle: string;
  institution: LocalText;
  period: string;
  framework: { id: string; edition: string; label: string };
  template: string;
  status: 'draft' | 'reviewed' | 'approved' | 'frozen';
  /** ISO date of the build. */
  date: string;
  author: string;
  /** Digest of the data that the report stands on. */
  dataDigest: string;
  cover: { label: string; text: string }[];
  blocks: Block[];
}
