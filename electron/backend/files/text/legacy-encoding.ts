import { alphabets } from './alphabets.ts';
import { codecOf } from './codecs.ts';
import { commonHan } from './common-han.ts';

/**
 * Encodings without a mark of their own, told apart by what the bytes would say. GB18030 (with GBK and GB2312 inside)
 * is what hospital systems and WPS write; the others are only suspected, so that they are never read as it silently.
 */
interface Candidate {
  name: string;
  /** How plausible the decoded text is, 0..1. */
  score(text: string, bytes: Uint8Array): number;
}

const SAMPLE = 131_072;
const HAN = /\p{Script=Han}/u;

const candidates: readonly Candidate[] = [
  { name: 'gb18030', score: (text) => hanScore(text) },
  { name: 'big5', score: (text) => traditionalScore(text) },
  { name: 'shift_jis', score: (text) => share(text, /[\u3040-\u30ff]/, 0.25) * 0.9 },
  { name: 'euc-jp', score: (text) => share(text, /[\u3040-\u309f]/, 0.2) * 0.9 },
  { name: 'euc-kr', score: (text) => share(text, /[\uac00-\ud7a3]/, 0.9) * 0.5 },
  ...alphabets.map(({ name, score }) => ({ name, score })),
];

/** The most plausible encoding and how far it leads. Bytes are known not to be UTF-8 or UTF-16. */
export function guessLegacy(bytes: Uint8Array): { name: string; confidence: number } {
  const sample = wholeLines(bytes);
  const scored = candidates
    .map(({ name, score }) => {
      const text = decodeStrictly(name, sample);
      return { name, text, score: text === undefined ? 0 : score(text, sample) };
    })
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  if (!best || best.score <= 0) return { name: 'gb18030', confidence: 0.1 };
  // An encoding that reads the same is no rival.
  const second = scored.find(({ text }) => text !== best.text);
  const lead = best.score - (second?.score ?? 0);
  const confidence = Math.min(best.name === 'gb18030' ? 0.98 : 0.75, best.score * 0.6 + Math.min(0.4, lead));
  return {
    name: best.name === 'gb18030' && !hasFourBytes(sample) ? 'gbk' : best.name,
    confidence: round(confidence),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** A sample of whole lines, so that no character is cut in two, from the first line on that tells anything. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = first <= 0 ? 0 : bytes.lastIndexOf(0x0a, first) + 1;
  const rest = bytes.subarray(start);
  if (rest.length <= SAMPLE) return rest;
  const end = rest.lastIndexOf(0x0a, SAMPLE);
  return rest.subarray(0, end > 0 ? end : SAMPLE - 1);
}

/** Undefined when the bytes are not valid; one flaw in 2,000 characters is forgiven (a cut end, a damaged cell). */
function decodeStrictly(name: string, bytes: Uint8Array): string | undefined {
  const text = codecOf(name)?.decode(bytes);
  if (text === undefined) return undefined;
  let flaws = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) flaws++;
  return flaws * 2000 > text.length ? undefined : text;
}

/** The share of `wanted` among all non-ASCII characters, where `enough` counts as all. */
function share(text: string, wanted: RegExp, enough: number): number {
  let foreign = 0;
  let found = 0;
  for (const char of text) {
    if (char < '\u0080') continue;
    foreign++;
    if (wanted.test(char)) found++;
  }
  return foreign === 0 ? 0 : Math.min(1, found / foreign / enough);
}

const PLAUSIBLE =
  /[\p{Script=Han}\u3000-\u303f\uff01-\uff5e\u2010-\u2033\u00b7\u00d7\u2460-\u24ff\u2500-\u257f\u2103\u25a0-\u25ff]/u;

/** Simplified Chinese: nearly all characters plausible, a good part of them among the most frequent. */
function hanScore(text: string): number {
  let han = 0;
  let common = 0;
  for (const char of text) {
    if (char < '\u0080' || !HAN.test(char)) continue;
    han++;
    if (commonHan.has(char)) common++;
  }
  const plausible = share(text, PLAUSIBLE, 1);
  if (han === 0) return plausible * 0.5;
  // A few characters prove little: the prior of one neutral character in two keeps them modest.
  const frequency = (common + 1) / (han + 2);
  return plausible * Math.min(1, frequency / 0.45);
}

const TRADITIONAL = new Set(
  '的一是不了人我在有他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自學對可裡後小麼心多天而能好都然沒於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市',
);

function traditionalScore(text: string): number {
  let han = 0;
  let common = 0;
  for (const char of text) {
    if (char < '\u0080' || !HAN.test(char)) continue;
    han++;
    if (TRADITIONAL.has(char)) common++;
  }
  return han === 0 ? 0 : share(text, PLAUSIBLE, 1) * Math.min(1, common / han / 0.35) * 0.9;
}

/** GB18030's four-byte characters are a high byte, a digit, a high byte, a digit. */
function hasFourBytes(bytes: Uint8Array): boolean {
  for (let at = 0; at + 3 < bytes.length; at++) {
    if (bytes[at]! < 0x81) continue;
    const second = bytes[at + 1]!;
    if (second >= 0x30 && second <= 0x39) return true;
    at++;
  }
  return false;
}
