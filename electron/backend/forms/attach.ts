/** Papers of a record: pictures and PDF files, kept under their content. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { createIds } from '#db/ids.ts';
import {
  attachmentById,
  attachmentsOf,
  linkAttachment,
  type RecordPlace,
  setAttached,
} from '#db/repositories/attachments.ts';
import { getRecord } from '#db/repositories/record-reader.ts';
import type { Reader, Store, Writer } from '#db/types.ts';
import type { Attachment } from '#shared/api/forms.ts';
import { Refusal } from '#shared/lib/result.ts';
import { knownType } from '../record-types/known-type.ts';

const MOST_MEGABYTES = 50;

export interface NewAttachments {
  paths: readonly string[];
  pasted: readonly { name: string; bytes: Uint8Array }[];
}

const starts =
  (...signature: number[]) =>
  (bytes: Uint8Array) =>
    signature.every((byte, at) => bytes[at] === byte);
const ascii = (text: string, from: number) => (bytes: Uint8Array) =>
  [...text].every((sign, at) => bytes[from + at] === sign.charCodeAt(0));

/** What is kept with a record, told by the content and not by the name, with the ending under which it opens. */
const KINDS: readonly { ending: string; also: readonly string[]; is(bytes: Uint8Array): boolean }[] = [
  { ending: '.pdf', also: [], is: ascii('%PDF-', 0) },
  { ending: '.png', also: [], is: starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { ending: '.jpg', also: ['.jpeg'], is: starts(0xff, 0xd8, 0xff) },
];

/** The name with the ending that its content asks for. Throws the refusal `attachment-kind`. */
function nameFor(name: string, bytes: Uint8Array): string {
  const kind = KINDS.find(({ is }) => is(bytes));
  if (!kind) throw new Refusal('attachment-kind', `${name} is neither a picture nor a PDF`, { file: name });
  const lower = name.toLowerCase();
  return [kind.ending, ...kind.also].some((ending) => lower.endsWith(ending))
    ? name
    : `${name}${kind.ending}`;
}

async function readPath(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > MOST_MEGABYTES * 1024 * 1024) throw tooBig(name);
    return { name, bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const missing = (error as { code?: unknown }).code === 'ENOENT';
    throw new Refusal(missing ? 'file-not-found' : 'file-unreadable', `cannot read ${name}`, { file: name });
  }
}

const tooBig = (file: string) =>
  new Refusal('attachment-too-big', `${file} is too large`, { file, most: MOST_MEGABYTES });

const subjectOf = ({ type, record }: RecordPlace) => `${type}/${record}`;

function mustExist(reader: Reader, { type, record }: RecordPlace): void {
  if (!getRecord(reader, knownType(reader, type), record))
    throw new Refusal('record-unknown', `no ${type} ${record}`);
}

export const listAttachments = (reader: Reader, place: RecordPlace): Attachment[] =>
  attachmentsOf(reader, place).map(({ id, file, sha256, bytes, added_at, added_by }) => ({
    id,
    file,
    sha256,
    bytes,
    addedAt: added_at,
    addedBy: added_by,
  }));

/**
 * Keeps files with a record, all or none. Throws the refusals `record-unknown`, `attachment-kind`,
 * `attachment-too-big`, `file-not-found`, `file-unreadable`.
 */
export async function addAttachments(
  store: Store,
  writer: Writer,
  place: RecordPlace,
  { paths, pasted }: NewAttachments,
): Promise<void> {
  mustExist(writer, place);
  const nextId = createIds(() => Date.parse(writer.now));
  const files = [...(await Promise.all(paths.map(readPath))), ...pasted];
  for (const { name, bytes } of files) {
    if (bytes.length > MOST_MEGABYTES * 1024 * 1024) throw tooBig(name);
    const file = nameFor(name, bytes);
    const { sha256 } = store.keepFile(writer, bytes, file);
    linkAttachment(writer, place, { name: file, sha256 }, nextId);
    writer.audit('record.attach', subjectOf(place), { file, sha256 });
  }
}

/** Takes a paper away or brings it back; the file stays. Throws the refusal `attachment-unknown`. */
export function attach(writer: Writer, place: RecordPlace, id: string, attached: boolean): void {
  const found = attachmentById(writer, place, id);
  if (!found) throw new Refusal('attachment-unknown', 'no such attachment at this record');
  if ((found.removed_at === null) === attached) return;
  setAttached(writer, id, attached);
  writer.audit(attached ? 'record.reattach' : 'record.detach', subjectOf(place), {
    attachment: id,
    file: found.file,
    sha256: found.sha256,
  });
}
