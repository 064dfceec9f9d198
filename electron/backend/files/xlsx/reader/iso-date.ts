import type { Formatter } from '#shared/importing/number-formats/compile.ts';
import type { RawCell } from '#shared/importing/raw.ts';
import { serialOf } from '../serial.ts';

/** A cell of the strict dialect that stores its date as text. Without a date style it is shown as it stands. */
export function isoCell(text: string, format: Formatter | null): RawCell {
  const serial = serialOf(text);
  if (serial === undefined) return text === '' ? null : text;
  const shown = format?.(serial);
  if (shown !== null && typeof shown === 'object' && 'format' in shown) return shown;
  const hasTime = text.includes('T');
  return {
    text: text.replace('T', ' ').replace('Z', ''),
    value: serial,
    format: hasTime ? 'datetime' : 'date',
  };
}
