/** The registry of statistical methods. A new one is a file beside this and a line here. */
import { proportionIntervals } from './proportion-intervals.ts';
import type { Method } from './types.ts';

export const methods: readonly Method[] = [proportionIntervals];

export function findMethod(id: string): Method | undefined {
  return methods.find((method) => method.id === id);
}
