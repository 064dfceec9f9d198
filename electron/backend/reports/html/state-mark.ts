/** The forms of the states as tiny drawings: they need no font. */
import type { IndicatorState } from '#shared/indicators/types.ts';

const drawings: Record<IndicatorState, string> = {
  good: '<path d="M1.5 6.5 4.5 9.5 10.5 2.5" fill="none" stroke="#0F6E6E" stroke-width="1.8"/>',
  watch: '<path d="M6 1.8 10.8 10.4H1.2Z" fill="none" stroke="#1F2933" stroke-width="1.3"/>',
  act: '<circle cx="6" cy="6" r="4.6" fill="#1F2933"/>',
  developing:
    '<circle cx="6" cy="6" r="4.6" fill="none" stroke="#5F6B76" stroke-width="1.2" stroke-dasharray="2 1.6"/>',
  'no-target': '<circle cx="6" cy="6" r="1.8" fill="#8A949E"/>',
  'no-data': '<path d="M2 6H10" stroke="#8A949E" stroke-width="1.2"/>',
  withheld: '<path d="M6 1.2 10.8 6 6 10.8 1.2 6Z" fill="none" stroke="#5F6B76" stroke-width="1.2"/>',
};

export const stateMark = (state: IndicatorState): string =>
  `<svg viewBox="0 0 12 12" aria-hidden="true">${drawings[state]}</svg>`;
