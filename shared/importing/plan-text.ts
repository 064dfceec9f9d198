/** The rows that a commit writes, as text in a fixed form, for digests. */
import type { FieldValue } from '#shared/records/types.ts';
import { PIECE, type SheetPlan } from './plan.ts';

const ROW = 0x1e;
const VALUE = 0x1f;

/** A text that grows at its end, as the units that it lies in memory with: joined as strings it would take several times as long. */
class Units {
  #units = new Uint16Array(200_000);
  #length = 0;

  put(text: string): void {
    const { length } = text;
    this.#reserve(length);
    const units = this.#units;
    let at = this.#length;
    for (let i = 0; i < length; i++) units[at++] = text.charCodeAt(i);
    this.#length = at;
  }

  putUnit(unit: number): void {
    this.#reserve(1);
    this.#units[this.#length++] = unit;
  }

  putNumber(value: number): void {
    if (value >= 0 && value <= 9 && Number.isInteger(value) && !Object.is(value, -0))
      this.putUnit(48 + value);
    else this.put(String(value));
  }

  /** What was put since the last call; the memory is used again. */
  take(): Uint16Array {
    const taken = this.#units.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#units.length) return;
    const larger = new Uint16Array((this.#length + more) * 2);
    larger.set(this.#units.subarray(0, this.#length));
    this.#units = larger;
  }
}

function putValue(units: Units, value: FieldValue): void {
  if (typeof value === 'string') units.put(value);
  else if (typeof value === 'number') units.putNumber(value);
  else if (Array.isArray(value)) {
    for (let item = 0; item < value.length; item++) {
      if (item > 0) units.putUnit(0x2c);
      const score = value[item];
      if (score !== null && score !== undefined) units.putNumber(score);
    }
  } else if (value !== null) units.put(String(value));
}

const units = new Units();

/** The text of the piece with the given number, as UTF-16 units; it holds until the next one is asked for. */
export function planText(plan: SheetPlan, piece: number): Uint16Array {
  const end = Math.min(plan.reading.rows.length, (piece + 1) * PIECE);
  for (let index = piece * PIECE; index < end; index++) {
    const outcome = plan.outcomes[index];
    if (outcome === 'new') units.putUnit(0x2b);
    else if (outcome === 'changed') {
      const before = plan.stored[index];
      units.put(`~${before?.id}:${before?.version}`);
    } else continue;
    units.putUnit(ROW);
    for (const value of plan.values[index]!) {
      putValue(units, value);
      units.putUnit(VALUE);
    }
  }
  return units.take();
}
