import type { RawCell } from '#shared/importing/raw.ts';
import type { Attributes } from '../xlsx/reader/xml.ts';
import { serialOf } from '../xlsx/serial.ts';
import { daysOf } from './durations.ts';

/** The cell that OpenDocument means: its value by type, and the text that was shown, which the file holds, too. */
export function odsCell(attributes: Attributes, text: string): RawCell {
  const type = attributes['value-type'];
  if (type === 'boolean') return attributes['boolean-value'] === 'true';
  if (type === 'error' || (type === 'float' && /^(#[A-Z/0-9!?]+|Err:\d+)$/.test(text)))
    return { error: text };
  if (type === 'date') return dateCell(attributes['date-value'] ?? '', text);
  if (type === 'time') return timeCell(attributes['time-value'] ?? '', text);
  if (type === 'string') return (text !== '' ? text : (attributes['string-value'] ?? '')) || null;
  if (type === 'float' || type === 'currency' || type === 'percentage')
    return numberCell(Number(attributes.value), text, type === 'percentage');
  return text === '' ? null : text;
}

function numberCell(value: number, text: string, isPercent: boolean): RawCell {
  if (!Number.isFinite(value)) return text === '' ? null : text;
  if (isPercent) return { text: text || String(value), value, format: 'percent' };
  // Leading zeros and letters are the author's: a code, or a unit behind the number.
  const speaks = /^-?0\d/.test(text) || /\p{L}/u.test(text.replaceAll(/[eE][+-]\d/g, ''));
  return speaks ? { text, value, format: 'number' } : value;
}

function dateCell(iso: string, text: string): RawCell {
  const value = serialOf(iso.replace(/(\d{2})\.\d+$/, '$1'));
  if (value === undefined) return text === '' ? iso || null : text;
  return { text: text || iso.replace('T', ' '), value, format: iso.includes('T') ? 'datetime' : 'date' };
}

function timeCell(duration: string, text: string): RawCell {
  const value = daysOf(duration);
  if (value === undefined) return text === '' ? null : text;
  const isLong = value >= 1 || value < 0;
  return { text: text || duration, value, format: isLong ? 'duration' : 'time' };
}
