import {
  elementText,
  isNamed,
  nextTag,
  type PartReader,
  partReader,
  skipAttributes,
  truncated,
} from './bytes.ts';

/** The shared string table in its order. Runs of rich text are joined; phonetic runs (reading aids) are left out. */
export function readSharedStrings(buffer: Buffer, part: string): string[] {
  const reader = partReader(buffer, part);
  const strings: string[] = [];
  let at = 0;
  for (;;) {
    at = nextTag(reader, at);
    if (at < 0) return strings;
    const opensItem = !reader.closing && isNamed(reader, 'si');
    at = skipAttributes(reader, at);
    if (!opensItem) continue;
    if (reader.empty) strings.push('');
    else {
      strings.push(richText(reader, at, 'si'));
      at = reader.nameEnd;
    }
  }
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
