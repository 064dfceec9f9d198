/**
 * The one document model. Builders fill it; the writers for screen, PDF, DOCX and XLSX read it,
 * so that they cannot disagree. A figure is never a bare number.
 */
import type { Language, LocalText } from '#shared/i18n/language.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';
import type { ChartSpec } from './chart.ts';
import type { HouseStyle } from './house-style.ts';

/** A number with its proof. `id` is unique in the document and is the anchor of its explanation in the appendix. */
export interface Figure {
  id: string;
  value: IndicatorValue;
  /** Which number of the value is printed here. */
  show: 'value' | 'numerator' | 'denominator' | 'n' | 'interval';
  /** As printed, with unit, in the document's language. */
  text: string;
  /** Number of its explanation in the appendix, `A12`: printed small beside figures in running text. */
  mark?: string;
}

export type Inline =
  | { kind: 'text'; text: string; strong?: boolean; muted?: boolean }
  | { kind: 'figure'; figure: Figure }
  /** A reference to a figure, table or section of the same document. */
  | { kind: 'reference'; to: string; text: string; strong?: boolean; muted?: boolean };

export interface TableColumn {
  header: string;
  align: 'start' | 'end' | 'center';
  /** Share of the width. */
  weight: number;
}

export type TableCell = {
  inlines: Inline[];
  state?: IndicatorValue['state'];
  /** Makes the cell a target of references. */
  anchor?: string;
};

export type Block =
  | {
      kind: 'heading';
      level: 1 | 2 | 3;
      id: string;
      number: string;
      text: string;
      /** Left out of the contents. */
      unlisted?: boolean;
    }
  | { kind: 'paragraph'; inlines: Inline[]; style?: 'body' | 'note' | 'lead' }
  | { kind: 'list'; items: Inline[][] }
  | {
      kind: 'table';
      id: string;
      /** Number and caption are empty in a sheet, where a heading says the same. */
      number: string;
      caption: string;
      columns: TableColumn[];
      rows: TableCell[][];
      /** Printed on a landscape page. */
      wide?: boolean;
      /** Printed smaller: appendices with many columns. */
      dense?: boolean;
    }
  | { kind: 'chart'; id: string; number: string; caption: string; alt: string; chart: ChartSpec }
  /**
   * The explanation of a figure in the appendix, linked both ways. A value that is printed in several places
   * is explained once: `figure` is its first place, `also` are the others. Explanations that follow one another
   * with the same labels may be printed as one table.
   */
  | {
      kind: 'explanation';
      id: string;
      /** `A12`. */
      mark: string;
      figure: string;
      also?: string[];
      term: string;
      /** The sources, as references into the appendix of sources. */
      inlines: Inline[];
      facts: { label: string; text: string }[];
    }
  | { kind: 'page-break' };

export interface ReportDocument {
  /** A `paper` has a letterhead instead of cover and contents. A book unless it says so. */
  form?: 'book' | 'paper';
  /** Lists of tables and figures behind the contents. */
  lists?: boolean;
  /** Codes of the department and the course that it is about; absent for the hospital. */
  subject?: { department: string | null; course: string | null };
  /** What that is called. */
  subjectLabel?: string;
  /** How it is set on paper; the default style where it is absent. */
  style?: HouseStyle;
  /** A `sheet` is a letter of one page: no cover, no contents, no running titles. A book unless it says so. */
  layout?: 'book' | 'sheet';
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
  /** The same content as data, for writers of data: workbooks and exchange. */
  annex: ReportAnnex;
}

export interface AnnexDefinition {
  id: string;
  version: string;
  label: string;
  definition: string;
  source: string;
  verified: boolean;
  unit: string;
  decimals: number;
  target: number | null;
  direction: 'higher' | 'lower';
  exclusions: string[];
}

export interface AnnexStandard {
  code: string;
  title: string;
  /** As shown: a level's name, or points of points; empty when not rated. */
  rating: string;
  narrative: 'none' | 'draft' | 'reviewed' | 'approved';
  evidence: number;
  missingEvidence: string[];
  indicators: string[];
}

export interface AnnexSource {
  /** `S3`. */
  mark: string;
  batch: string;
  file: string;
  sha256: string;
  department: string;
  types: string;
  /** Ids of the same; absent in documents that were made before they were kept. */
  typeIds?: string[];
  at: string;
  by: string;
  rowsRead: number;
  rowsNew: number;
  rowsChanged: number;
  rowsUnchanged: number;
  rowsRejected: number;
  digest: string;
}

/** A part of a narrative as it is printed; the rows of its tables and the points of its charts are parts of their own. */
export interface AnnexWords {
  code: string;
  title: string;
  part: 'paragraph' | 'list' | 'note' | 'table' | 'chart';
  text: string;
}

export interface ReportAnnex {
  /** Absent in documents that were made before narratives were part of the workbook. */
  words?: AnnexWords[];
  departments: { code: string; name: string }[];
  definitions: AnnexDefinition[];
  values: IndicatorValue[];
  standards: AnnexStandard[];
  sources: AnnexSource[];
}
