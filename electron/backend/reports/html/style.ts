/** The sheet of styles of a printed document. */
import { type HouseStyle, houseStyle } from '#shared/reports/house-style.ts';

export type { HouseStyle } from '#shared/reports/house-style.ts';

export const modern: HouseStyle = houseStyle();

const mm = (margins: HouseStyle['margins']) => margins.map((side) => `${side}mm`).join(' ');

export const FONT = 'Noto Sans SC';

/** The font's own files by address, so that the PDF embeds TrueType outlines. */
export const fontFaces = (base: string): string =>
  [
    ['400', 'NotoSansSC_400Regular.ttf'],
    ['700', 'NotoSansSC_700Bold.ttf'],
  ]
    .map(
      ([weight, file]) =>
        `@font-face { font-family: '${FONT}'; font-weight: ${weight}; src: url('${base}${file}') format('truetype'); }`,
    )
    .join('\n');

/** The sheet of a printed report. */
export const styleSheet = (style: HouseStyle): string => `
@page { size: A4 portrait; margin: ${mm(style.margins)}; }
@page cover { size: A4 portrait; margin: 30mm 26mm; }
* { box-sizing: border-box; }
html { font-family: '${FONT}', sans-serif; font-size: ${style.body}pt; line-height: ${style.lineHeight}; color: ${style.text};
  -webkit-print-color-adjust: exact; print-color-adjust: exact; font-variant-numeric: tabular-nums; }
body { margin: 0; }
a { color: inherit; text-decoration: none; }
section.page { break-before: page; }
section.cover { page: cover; break-before: auto; }
h1, h2, h3 { color: ${style.accent}; font-weight: 700; line-height: 1.35; break-after: avoid; break-inside: avoid; }
h1 { font-size: ${style.headings[0]}pt; margin: 26pt 0 10pt; padding-bottom: 5pt; border-bottom: 1.2pt solid ${style.accent}; }
h2 { font-size: ${style.headings[1]}pt; margin: 16pt 0 6pt; }
h3 { font-size: ${style.headings[2]}pt; margin: 13pt 0 4pt; color: ${style.text}; }
section.page > :first-child { margin-top: 0; }
h1 .number, h2 .number { margin-right: .7em; }
/* Not justified: figures do not break, and Chinese lines would be stretched at their few blanks. */
p { margin: 0 0 6pt; orphans: 2; widows: 2; }
/* The Chinese font sets quotation marks and dashes a full square wide; English text takes their narrow forms. */
html[lang^=en] { font-variant-east-asian: proportional-width; }
p.lead { font-size: ${style.body + 0.5}pt; }
/* Without break-inside beside it: Chromium 114 never ends the layout. */
p.keep { break-after: avoid; }
p.note { font-size: ${style.table}pt; color: ${style.quiet}; line-height: 1.55; }
ul { margin: 0 0 6pt; padding-left: 1.3em; }
li { margin: 0 0 3pt; break-inside: avoid; }
li::marker { color: ${style.accent}; }
strong { font-weight: 700; }
.muted { color: ${style.quiet}; }
a.figure { font-weight: 700; white-space: nowrap; }
td a.figure { font-weight: 400; }
a.mark { font-size: 6.5pt; line-height: 0; vertical-align: 4pt; color: ${style.accent}; margin-left: 1.5pt; font-weight: 400; }
a.reference { color: ${style.accent}; }
.caption { font-size: ${style.table + 0.5}pt; font-weight: 700; line-height: 1.4; }
.caption .number { margin-right: .7em; }
.table { margin: 9pt 0 11pt; }
.table > .caption { margin-bottom: 4pt; break-after: avoid; }
.table.short { break-inside: avoid; }
figure { margin: 8pt 0 10pt; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; }
figure .caption { text-align: center; margin-top: 3pt; break-before: avoid; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: ${style.table}pt; line-height: 1.42;
  border-top: 1pt solid ${style.text}; border-bottom: 1pt solid ${style.text}; }
table.dense { font-size: ${style.dense}pt; line-height: 1.35; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th { font-weight: 700; font-size: ${style.table - 0.7}pt; border-bottom: .6pt solid ${style.text}; vertical-align: bottom; }
th, td { padding: 3.2pt 3pt; overflow-wrap: break-word; }
th.end, td.end { text-align: right; }
th.center, td.center { text-align: center; }
th.start, td.start { text-align: left; }
td.end + td.start, th.end + th.start { padding-left: 8pt; }
.year { white-space: nowrap; }
td { border-bottom: .4pt solid ${style.hairline}; vertical-align: top; }
tr:last-child td { border-bottom: 0; }
.dense th, .dense td { padding: 2.2pt 2.4pt; }
.dense th { font-size: ${style.dense - 0.7}pt; }
.state { white-space: nowrap; }
.state svg { width: 7pt; height: 7pt; margin-right: 3pt; vertical-align: -0.6pt; }
.places { position: relative; display: block; }
.places > span { white-space: nowrap; }
a.probe { position: absolute; left: 0; top: 0; width: 4pt; height: 4pt; }
section.sheet h2 { margin: 11pt 0 4pt; }
section.sheet .table { margin: 5pt 0 7pt; }
section.sheet figure { margin: 2pt 0 4pt; }
.logo { display: block; object-fit: contain; }
.letterhead { display: flex; gap: 5mm; align-items: center; border-bottom: 1.2pt solid ${style.accent}; padding-bottom: 6pt; margin-bottom: 9pt; }
.letterhead .institution { font-size: ${style.table}pt; color: ${style.quiet}; }
.letterhead .title { font-size: ${style.headings[0] + 3}pt; font-weight: 700; line-height: 1.35; color: ${style.accent}; }
.letterhead .subtitle { font-size: ${style.table + 0.5}pt; color: ${style.quiet}; }
nav.probes { position: relative; height: 0; }
.contents a.caption-line { font-size: ${style.table + 1}pt; line-height: 1.55; }
.cover .logo { margin-bottom: 6mm; }
/* As official papers are set: black, centred titles, the first line of a paragraph indented by two characters. */
.official h1, .official h2, .official h3 { color: ${style.text}; }
.official h1 { border-bottom: 0; padding-bottom: 0; }
.official h2 { font-weight: 400; }
html[lang^=zh] .official p.body, html[lang^=zh] .official p.lead { text-indent: 2em; }
.official p.note { text-indent: 0; }
.official.cover { text-align: center; align-items: center; }
.official.cover .rule { visibility: hidden; margin: 40mm 0 0; }
.official.cover .title { color: ${style.text}; font-size: 22pt; line-height: 1.5; }
.official.cover .subtitle { font-size: 16pt; }
.official.cover dl { text-align: left; font-size: 14pt; border-top: 0; margin-bottom: 10mm; }
.official .contents .heading { color: ${style.text}; text-align: center; border-bottom: 0; }
.official .contents a { line-height: 1.6; font-size: ${Math.min(style.body, 12)}pt; }
.official .letterhead { border-bottom-color: ${style.text}; }
.official .letterhead .title { color: ${style.text}; }
section.cover { height: 230mm; display: flex; flex-direction: column; }
.cover .institution { font-size: 14pt; font-weight: 700; letter-spacing: .06em; }
.cover .rule { width: 36mm; height: 2.2pt; background: ${style.accent}; margin: 62mm 0 9mm; }
.cover .title { font-size: 29pt; font-weight: 700; line-height: 1.25; color: ${style.accent}; }
html[lang^=en] .cover .title { font-size: 26pt; }
.cover .subtitle { font-size: 13pt; margin-top: 6mm; }
.cover dl { margin: auto 0 0; display: grid; grid-template-columns: max-content 1fr; gap: 3pt 8mm; font-size: 10pt;
  border-top: .6pt solid ${style.hairline}; padding-top: 6mm; }
.cover dt { color: ${style.quiet}; }
.cover dd { margin: 0; }
.contents .heading { font-size: ${style.headings[0]}pt; font-weight: 700; color: ${style.accent}; margin-bottom: 8pt;
  padding-bottom: 5pt; border-bottom: 1.2pt solid ${style.accent}; line-height: 1.35; }
.contents a { display: flex; align-items: baseline; break-inside: avoid; line-height: 1.38; }
.contents a.level-1 { font-weight: 700; margin-top: 4pt; }
.contents .leaves { padding-left: 3.2em; }
.contents .leaves.dense { columns: 2; column-gap: 8mm; padding-left: 1.6em; }
.contents a.level-2 { padding-left: 1.6em; }
.contents a.level-3 { font-size: ${style.body - 1.5}pt; line-height: 1.36; color: ${style.quiet}; }
.contents .number { margin-right: .6em; white-space: nowrap; }
/* Engines that lay all pages out by the size of the first would cut rows off a landscape page: they keep to upright
   pages, with the heads of many columns turned. The feature asked for is younger than the right layout. */
@supports (reading-flow: normal) {
  @page wide { size: A4 landscape; margin: ${mm(style.wideMargins)}; }
  section.wide { page: wide; }
}
@supports not (reading-flow: normal) {
  .many table { font-size: ${style.dense - 0.5}pt; }
  .many th, .many td { padding-left: 1.6pt; padding-right: 1.6pt; }
  .many .state { white-space: normal; }
  .many.turned th + th { height: 62pt; padding-bottom: 5pt; }
  .many.turned th + th > span { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 64pt; line-height: 1.2; text-align: left; }
}
.contents .dots { flex: 1 1 auto; min-width: 1em; border-bottom: .6pt dotted ${style.quiet}; margin: 0 .4em; transform: translateY(-2.5pt); }
.contents .leaf { flex: 0 0 2.4em; text-align: right; font-variant-numeric: tabular-nums; }
`;
