/** Reads evidence in the background: one document after another, each kept as soon as it is read. */
import { createHash } from 'node:crypto';
import { updatePiece, wordsOf } from '#db/repositories/evidence.ts';
import { dropText, keepText, type StoredText } from '#db/repositories/evidence-texts.ts';
import { getRecord } from '#db/repositories/record-reader.ts';
import type { Store, Writer } from '#db/types.ts';
import { languageOf, passagesOf, type TextBlock } from '#shared/evidence/passages.ts';
import { folded } from '#shared/evidence/words.ts';
import type { Failure } from '#shared/lib/result.ts';
import type { Job } from '../context.ts';
import { extract } from './extract/index.ts';
import type { Extracted } from './extract/task.ts';
import { blocksOfRecord, wordsOfRecord } from './records.ts';
import { type Source, staleSources } from './sources.ts';

export interface ReadingOutcome {
  read: number;
  /** Files that hold no text that can be read, for whatever reason. */
  without: number;
}

/** Records that are read within one change. */
const TOGETHER = 200;

/** Brings the texts up to date. Leaves with the refusal `cancelled`; what was read until then is kept. */
export async function readTexts(store: Store, actor: string, job: Job): Promise<ReadingOutcome> {
  const { stale, gone } = staleSources(store.read);
  const outcome: ReadingOutcome = { read: 0, without: 0 };
  if (gone.length > 0) {
    await store.change(actor, (writer) => {
      for (const source of gone) dropText(writer, source);
    });
  }
  const short = stale.filter((source) => source.kind !== 'file');
  for (let at = 0; at < short.length; at += TOGETHER) {
    await job.progress('evidence-reading', at, stale.length);
    await store.change(actor, (writer) => {
      for (const source of short.slice(at, at + TOGETHER)) keepShort(writer, source);
    });
    outcome.read += Math.min(TOGETHER, short.length - at);
  }
  for (const source of stale) {
    if (source.kind !== 'file') continue;
    await job.progress('evidence-reading', outcome.read + outcome.without, stale.length, {
      file: source.name,
    });
    const text = await readOne(store, source.source, source.name, job);
    await store.change(actor, (writer) => keepFileText(writer, source, text));
    if (text.ok && text.blocks.length > 0) outcome.read++;
    else outcome.without++;
  }
  return outcome;
}

type FileText = ({ ok: true } & Extracted) | { ok: false; failure: Failure; blocks: [] };

async function readOne(store: Store, sha256: string, name: string, job: Job): Promise<FileText> {
  const bytes = store.readFile(sha256);
  if (!bytes)
    return {
      ok: false,
      failure: { code: 'file-missing', message: 'the file is not in this workspace' },
      blocks: [],
    };
  try {
    const found = await extract(bytes, name, { turn: async () => job.check() });
    return found.ok ? { ok: true, ...found.data } : { ok: false, failure: found.error, blocks: [] };
  } catch (error) {
    job.check();
    return { ok: false, failure: { code: 'file-corrupt', message: String(error).slice(0, 200) }, blocks: [] };
  }
}

function keepFileText(writer: Writer, { source, basis }: Source, text: FileText): void {
  if (!text.ok) {
    const picture = text.failure.details?.looksLike === 'image';
    keepText(
      writer,
      {
        ...nothing(source, basis),
        state: picture ? 'picture' : 'unreadable',
        failure: picture ? null : JSON.stringify(text.failure),
      },
      [],
    );
    return;
  }
  keepBlocks(writer, { source, basis, unit: text.unit, pages: text.pages, cut: text.cut }, text.blocks);
}

function keepShort(writer: Writer, source: Source): void {
  const { source: id, basis } = source;
  if (source.kind === 'words') {
    const words = wordsOf(source.piece);
    const type = source.piece.type;
    const lines = [words.title, ...words.tags, words.note, words.owner ?? ''];
    if (type && writer.catalog.has(type)) {
      const { label, help } = writer.catalog.type(type);
      lines.push(label.zh, label.en, help.zh, help.en);
    }
    keepBlocks(writer, { source: id, basis, unit: 'paragraph', pages: 1, cut: false }, [
      { page: 0, part: null, text: lines.filter(Boolean).join('\n') },
    ]);
    return;
  }
  if (source.kind !== 'record' || !writer.catalog.has(source.type)) return;
  const record = getRecord(writer, writer.catalog.type(source.type), source.record);
  if (!record) return;
  keepBlocks(writer, { source: id, basis, unit: 'paragraph', pages: 1, cut: false }, blocksOfRecord(record));
  // The piece goes with its record: a policy that is reviewed again holds longer.
  const piece = writer.firstSql<{ id: string }>(
    'SELECT id FROM evidence_piece WHERE type = ? AND record = ?',
    source.type,
    source.record,
  );
  if (!piece) return;
  const stored = writer.firstSql<Parameters<typeof wordsOf>[0]>(
    'SELECT * FROM evidence_piece WHERE id = ?',
    piece.id,
  )!;
  const own = wordsOf(stored);
  const now = { ...wordsOfRecord(record), language: own.language, tags: own.tags, note: own.note };
  if (JSON.stringify(now) !== JSON.stringify(own)) updatePiece(writer, piece.id, now);
}

function keepBlocks(
  writer: Writer,
  about: { source: string; basis: string; unit: string; pages: number; cut: boolean },
  blocks: readonly TextBlock[],
): void {
  const passages = passagesOf(blocks, about.unit);
  const whole = passages.map(({ text }) => text).join('\n');
  keepText(
    writer,
    {
      ...nothing(about.source, about.basis),
      state: passages.length === 0 ? 'empty' : 'read',
      unit: about.unit,
      pages: about.pages,
      cut: about.cut ? 1 : 0,
      characters: whole.length,
      language: languageOf(whole),
      digest: whole === '' ? null : digestOf(whole),
    },
    passages,
  );
}

/** The same for the same text, however it is spaced and whatever program saved it. */
const digestOf = (text: string): string =>
  createHash('sha256').update(folded(text).replaceAll(/\s+/g, '')).digest('hex');

const nothing = (source: string, basis: string): Omit<StoredText, 'at'> => ({
  source,
  basis,
  state: 'empty',
  unit: 'paragraph',
  pages: 0,
  characters: 0,
  cut: 0,
  language: null,
  digest: null,
  failure: null,
});
