/** A paper of the sample's office, as it would lie in a drawer. */
export interface SamplePaper {
  /** Its ending decides how it is written: `docx`, `pdf`, `xlsx` or `png`. */
  file: string;
  /** Framework, item and the kind of evidence that it is there. Nothing: it serves no standard yet. */
  serves: readonly (readonly [framework: string, code: string, slot: string])[];
  dated: string;
  validUntil?: string;
  owner: string;
  tags?: readonly string[];
  note?: string;
  /** The first line is the title. A line with bars is a row of a table; pictures have none. */
  lines: readonly string[];
}
