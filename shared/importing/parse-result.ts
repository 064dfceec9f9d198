import type { Finding } from './problem.ts';
import type { RawCell } from './raw.ts';

/** One cell's value; score columns parse to single numbers. */
export type Scalar = string | number | boolean | null;

/** A value together with what there is to say about it. An error's value is null: the row is rejected anyway. */
export interface Remark {
  value: Scalar;
  finding: Finding | null;
  /** A value for another field, said in this cell: "absent" in a score column. */
  also?: { field: string; value: Scalar };
  /** Targets of a reference that the text alone cannot tell apart. */
  candidates?: readonly Candidate[];
}

export interface Candidate {
  key: string;
  department: string | null;
  from?: string | null;
  until?: string | null;
}

/** Plain values travel bare, so that a file without problems allocates nothing per cell. */
export type Parsed = Scalar | Remark;

export type CellParser = (cell: RawCell) => Parsed;

export function isRemark(parsed: Parsed): parsed is Remark {
  return typeof parsed === 'object' && parsed !== null;
}

/** A cell that cannot be taken. */
export function refuse(found: Finding): Remark {
  return { value: null, finding: found };
}

/** A cell that is taken, with a remark. */
export function remark(value: Scalar, found: Finding): Remark {
  return { value, finding: found };
}
