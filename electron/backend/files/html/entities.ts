import { decodeEntities } from '../xlsx/reader/xml.ts';

/** The named characters that office programs write; all others come as numbers. */
const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  middot: '·',
  bull: '•',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  times: '×',
  divide: '÷',
  plusmn: '±',
  le: '≤',
  ge: '≥',
  ne: '≠',
  deg: '°',
  permil: '‰',
  copy: '©',
  reg: '®',
  trade: '™',
  yen: '¥',
  euro: '€',
  pound: '£',
  sect: '§',
  micro: 'µ',
  frac12: '½',
  sup2: '²',
  sup3: '³',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  mu: 'μ',
};

export function htmlText(text: string): string {
  if (!text.includes('&')) return text;
  return decodeEntities(
    text.replaceAll(/&([a-z]+[0-9]{0,2});/gi, (whole, name: string) => named[name] ?? whole),
  );
}
