/** Plain text, in whatever encoding it is. */
import { ok } from '#shared/lib/result.ts';
import { fileFailure } from '../../files/failures.ts';
import { decodeBytes } from '../../files/text/decode.ts';
import { Collector } from './collect.ts';
import type { ExtractAnswer } from './task.ts';

export function extractPlain(data: Uint8Array): ExtractAnswer {
  const decoded = decodeBytes(data);
  if (decoded === 'binary' || decoded === 'unknown') return fileFailure.unsupported('', 'binary');
  const collector = new Collector();
  let paragraphs = 0;
  for (const line of decoded.text.split(/\r\n?|\n/)) {
    if (line.trim() === '') continue;
    paragraphs++;
    collector.add(paragraphs, line);
  }
  return ok({ unit: 'paragraph', pages: paragraphs, blocks: collector.blocks, cut: collector.cut });
}
