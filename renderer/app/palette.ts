/** The colours, once: antd's tokens and the style sheets' custom properties are both made from here. */
export interface Palette {
  page: string;
  surface: string;
  raised: string;
  sunken: string;
  line: string;
  lineStrong: string;
  ink: string;
  inkSoft: string;
  inkFaint: string;
  accent: string;
  accentHover: string;
  accentActive: string;
  accentSoft: string;
  onAccent: string;
  good: string;
  goodSoft: string;
  watch: string;
  watchSoft: string;
  act: string;
  actSoft: string;
  hover: string;
}

/** Every ink is at least 4.5:1 on `page`, `surface` and `sunken` of its own palette. */
export const light: Palette = {
  page: '#f3f6f6',
  surface: '#ffffff',
  raised: '#ffffff',
  sunken: '#f7f9f9',
  line: '#dde4e4',
  lineStrong: '#b9c5c6',
  ink: '#182324',
  inkSoft: '#475558',
  inkFaint: '#5c6a6d',
  accent: '#0f6e6e',
  accentHover: '#0b5a5a',
  accentActive: '#084848',
  accentSoft: '#e2f0ef',
  onAccent: '#ffffff',
  good: '#1b6e47',
  goodSoft: '#e4f3ea',
  watch: '#8a5a00',
  watchSoft: '#fbf0d9',
  act: '#b3261e',
  actSoft: '#fbe7e5',
  hover: '#eef4f3',
};

export const dark: Palette = {
  page: '#111718',
  surface: '#182021',
  raised: '#1f292a',
  sunken: '#141b1c',
  line: '#2b3739',
  lineStrong: '#445356',
  ink: '#e7edee',
  inkSoft: '#b6c3c4',
  inkFaint: '#97a6a8',
  accent: '#5cc8c0',
  accentHover: '#7ad6cf',
  accentActive: '#98e2dc',
  accentSoft: '#163536',
  onAccent: '#06201f',
  good: '#74cf9b',
  goodSoft: '#15301f',
  watch: '#e6b75c',
  watchSoft: '#352a11',
  act: '#ff938a',
  actSoft: '#3a1d1b',
  hover: '#202b2c',
};

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Hands the palette to the style sheets as `--accent`, `--ink-soft` and so on. */
export function applyPalette(palette: Palette, root: HTMLElement): void {
  for (const [name, value] of Object.entries(palette)) root.style.setProperty(`--${kebab(name)}`, value);
}
