/** House styles of print as data: what the office chooses once, and the measures that follow from it. */
import { z } from 'zod';

export const looks = ['modern', 'official'] as const;
export type Look = (typeof looks)[number];

/** Families that Word and WPS have, by script. A PDF always embeds the program's own font. */
export const fontChoices = {
  sans: {
    label: { zh: '微软雅黑 / Arial', en: 'Microsoft YaHei / Arial' },
    latin: 'Arial',
    body: 'Microsoft YaHei',
    headings: ['Microsoft YaHei', 'Microsoft YaHei', 'Microsoft YaHei'],
  },
  song: {
    label: { zh: '宋体、黑体 / Times New Roman', en: 'SimSun with SimHei / Times New Roman' },
    latin: 'Times New Roman',
    body: 'SimSun',
    headings: ['SimHei', 'SimHei', 'SimHei'],
  },
  fangsong: {
    label: {
      zh: '仿宋、黑体、楷体 / Times New Roman',
      en: 'FangSong with SimHei and KaiTi / Times New Roman',
    },
    latin: 'Times New Roman',
    body: 'FangSong',
    headings: ['SimHei', 'KaiTi', 'FangSong'],
  },
} as const satisfies Record<string, FontChoice>;

interface FontChoice {
  label: { zh: string; en: string };
  latin: string;
  body: string;
  headings: readonly [string, string, string];
}

export const fontIds = Object.keys(fontChoices) as [keyof typeof fontChoices];
export type FontId = keyof typeof fontChoices;

/** Bytes of a logo's data URL at most: it is kept with every report. */
export const MOST_LOGO = 200_000;

export const houseSettingsSchema = z.object({
  look: z.enum(looks),
  fonts: z.enum(fontIds),
  accent: z.string().regex(/^#[0-9a-fA-F]{6}$/),
  /** A picture as data URL, with its size in pixels. */
  logo: z
    .object({
      url: z
        .string()
        .max(MOST_LOGO)
        .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/),
      width: z.number().int().min(1).max(4000),
      height: z.number().int().min(1).max(4000),
    })
    .nullable(),
});
export type HouseSettings = z.output<typeof houseSettingsSchema>;

export const defaultHouse: HouseSettings = { look: 'modern', fonts: 'sans', accent: '#0F6E6E', logo: null };

export interface HouseStyle {
  look: Look;
  /** Points. */
  body: number;
  table: number;
  dense: number;
  lineHeight: number;
  headings: [number, number, number];
  accent: string;
  text: string;
  quiet: string;
  hairline: string;
  /** Millimetres: top, right, bottom, left. */
  margins: [number, number, number, number];
  wideMargins: [number, number, number, number];
  fonts: FontId;
  logo: HouseSettings['logo'];
}

const shared = { text: '#1F2933', quiet: '#5F6B76', hairline: '#D5DADF', logo: null } as const;

const modern: HouseStyle = {
  ...shared,
  look: 'modern',
  body: 10.5,
  table: 8.5,
  dense: 7.5,
  lineHeight: 1.7,
  headings: [17, 13, 11],
  accent: defaultHouse.accent,
  margins: [25, 23, 22, 23],
  wideMargins: [22, 20, 20, 20],
  fonts: 'sans',
};

/**
 * After GB/T 9704-2012: margins of 37 mm above and 28 mm on the left around a type area of 156 by 225 mm, body in
 * size 3 (16 points) on 22 lines, titles in size 2 (22 points). Tables keep to a smaller size, or they would not fit.
 */
const official: HouseStyle = {
  ...shared,
  look: 'official',
  text: '#000000',
  quiet: '#4A4A4A',
  body: 16,
  table: 10.5,
  dense: 8,
  lineHeight: 1.81,
  headings: [16, 16, 16],
  accent: defaultHouse.accent,
  margins: [37, 26, 35, 28],
  wideMargins: [28, 22, 24, 22],
  fonts: 'fangsong',
};

/** The measures of what the office has chosen. */
export function houseStyle({ look, fonts, accent, logo }: HouseSettings = defaultHouse): HouseStyle {
  return { ...(look === 'official' ? official : modern), accent, fonts, logo };
}

/** A letter of one page in the house's colours and fonts; a longer one is set once more in the smaller size. */
export function sheetStyles(house: HouseStyle = modern): readonly [HouseStyle, HouseStyle] {
  const { accent, fonts, logo } = house;
  const own = { ...modern, accent, fonts, logo };
  return [
    { ...own, body: 10, lineHeight: 1.55, headings: [15, 11.5, 10.5], margins: [16, 20, 14, 20] },
    {
      ...own,
      body: 9,
      table: 8,
      lineHeight: 1.42,
      headings: [14, 10.5, 10],
      margins: [13, 18, 11, 18],
    },
  ];
}

/** Contrast of two colours by WCAG 2: 1 to 21. Colours as `#RRGGBB`. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Least contrast of headings and links on white paper. */
export const LEAST_CONTRAST = 4.5;

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
