/** The item of a framework in one period that an operation is about. */
import { frameworksOf } from '#db/repositories/frameworks.ts';
import type { Reader } from '#db/types.ts';
import { leafOf } from '#shared/frameworks/index.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import { Refusal } from '#shared/lib/result.ts';
import { grainOf } from '#shared/periods/period.ts';

export interface ItemPlace {
  framework: string;
  period: string;
  code: string;
}

/** Throws the refusals `unknown-framework`, `unknown-standard` and `bad-period`. */
export function itemAt(reader: Reader, place: ItemPlace): { framework: Framework; item: FrameworkItem } {
  checkPeriod(place.period);
  const found = frameworksOf(reader).framework(place.framework);
  return { framework: found, item: leafOf(found, place.code) };
}

/** Throws the refusal `bad-period` for a key of no grain. */
export function checkPeriod(period: string): void {
  if (!grainOf(period)) throw new Refusal('bad-period', `not a period: ${period}`, { period });
}

/** How the audit log names an item. */
export const subjectOf = (place: ItemPlace) => `${place.framework} ${place.code} ${place.period}`;
