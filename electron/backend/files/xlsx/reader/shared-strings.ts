import { Damaged, fileFailure } from '../../failures.ts';
import { limits } from '../../limits.ts';
import {
  elementText,
  GT,
  isNamed,
  LT,
  nextTag,
  type PartReader,
  partReader,
  skipAttributes,
  textBetween,
  truncated,
} from './bytes.ts';
import { type Budget, memoryOf, spend } from './context.ts';

/**
 * Puts the texts of a window of the shared string table behind those that are there. Runs of rich text are joined;
 * phonetic runs (reading aids) are left out. Throws `Damaged`.
 */
export function readSharedStrings(buffer: Buffer, part: string, strings: string[], budget: Budget): void {
  const reader = partReader(buffer, part);
  const keep = (text: string) => {
    spend(budget, 0, memoryOf.place + memoryOf.text + text.length);
    strings.push(text);
  };
  let at = 0;
  for (;;) {
    if (strings.length > limits.cells) throw new Damaged(fileFailure.tooLarge('cells', limits.cells));
    const plainEnd = plainItemEnd(buffer, at);
    if (plainEnd > 0) {
      keep(textBetween(buffer, at + 7, plainEnd));
      at = plainEnd + 9;
      continue;
    }
    at = nextTag(reader, at);
    if (at < 0) return;
    const opensItem = !reader.closing && isNamed(reader, 'si');
    at = skipAttributes(reader, at);
    if (!opensItem) continue;
    if (reader.empty) keep('');
    else {
      keep(richText(reader, at, 'si'));
      at = reader.nameEnd;
    }
  }
}

/** Where the text of `<si><t>text</t></si>` at `at` ends; -1 when the item is anything else. */
function plainItemEnd(buffer: Buffer, at: number): number {
  if (
    buffer[at + 1] !== 0x73 ||
    buffer[at + 2] !== 0x69 ||
    buffer[at + 3] !== GT ||
    buffer[at + 4] !== LT ||
    buffer[at + 5] !== 0x74 ||
    buffer[at + 6] !== GT
  ) {
    return -1;
  }
  let stop = at + 7;
  while (stop < buffer.length && buffer[stop] !== LT) stop++;
  const closes =
    buffer[stop + 2] === 0x74 &&
    buffer[stop + 3] === GT &&
    buffer[stop + 6] === 0x73 &&
    buffer[stop + 7] === 0x69;
  return closes && buffer[stop + 1] === 0x2f && buffer[stop + 8] === GT ? stop : -1;
}

/**
 * The text of a string item (`si`) or inline string (`is`) from behind its opening tag, up to its closing tag.
 * `reader.nameEnd` is left behind the closing name.
 */
export function richText(reader: PartReader, from: number, container: 'si' | 'is'): string {
  let text = '';
  let phonetic = false;
  let at = from;
  for (;;) {
    at = nextTag(reader, at);
    if (at < 0) throw truncated(reader);
    if (reader.closing) {
      if (isNamed(reader, container)) return text;
      if (isNamed(reader, 'rPh')) phonetic = false;
      continue;
    }
    const isText = isNamed(reader, 't');
    const isPhonetic = isNamed(reader, 'rPh');
    at = skipAttributes(reader, at);
    if (reader.empty) continue;
    if (isPhonetic) phonetic = true;
    else if (isText) {
      const run = elementText(reader, at);
      at = reader.nameEnd;
      if (!phonetic) text += run;
    }
  }
}
