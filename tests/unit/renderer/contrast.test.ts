import { describe, expect, it } from 'vitest';
import { dark, light, type Palette } from '../../../renderer/app/palette.ts';

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

const inks = ['ink', 'inkSoft', 'inkFaint', 'accent', 'good', 'watch', 'act'] as const;
const grounds = ['page', 'surface', 'raised', 'sunken', 'hover'] as const;
const pairs: [keyof Palette, keyof Palette][] = [
  ...inks.flatMap((ink) => grounds.map((ground): [keyof Palette, keyof Palette] => [ink, ground])),
  ['onAccent', 'accent'],
  ['onAccent', 'accentHover'],
  ['onAccent', 'accentActive'],
  ['accent', 'accentSoft'],
  ['good', 'goodSoft'],
  ['watch', 'watchSoft'],
  ['act', 'actSoft'],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s palette', (_name, palette) => {
  it.each(pairs)('%s can be read on %s', (ink, ground) => {
    expect(contrast(palette[ink], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });
});
