import { unwrap } from '#shared/lib/result.ts';
import { Damaged, fileFailure } from '../../failures.ts';
import { limits } from '../../limits.ts';
import { inflatedPieces } from '../../zip/pieces.ts';
import { readEntry, type ZipArchive, type ZipEntry } from '../../zip/read.ts';
import { type PartWindow, partWindows } from './windows.ts';
import { scanXml, utf8Part } from './xml.ts';

export interface Relation {
  /** The last step of the relation's type: `worksheet`, `sharedStrings`; the same in both dialects. */
  type: string;
  /** Path of the part in the package. */
  target: string;
}

/** The parts of an OOXML package by path, found whatever the case or the slashes. */
export class Package {
  readonly archive: ZipArchive;
  readonly #entries = new Map<string, ZipEntry>();

  constructor(archive: ZipArchive) {
    this.archive = archive;
    for (const entry of archive.entries) this.#entries.set(partKey(entry.name), entry);
  }

  has(path: string): boolean {
    return this.#entries.has(partKey(path));
  }

  /** The inflated size of a part, as the archive declares it. */
  size(path: string): number {
    return this.#entries.get(partKey(path))?.size ?? 0;
  }

  /**
   * A part in windows that end behind closing tags of `element`: a small one is one window, of a large one at most
   * `size` bytes are inflated at a time. Throws as `bytes`, and `Damaged` where there is no such part.
   */
  async *windows(path: string, element: string, size: number): AsyncGenerator<PartWindow> {
    const entry = this.#entries.get(partKey(path));
    if (!entry || entry.size <= size * 2) {
      yield { buffer: this.required(path), last: true };
      return;
    }
    const pieces = inflatedPieces(this.archive, entry, size);
    yield* partWindows(pieces, element, path, limits.sheetMemory / 2);
  }

  /** The bytes of a part as UTF-8, or undefined where there is none. Throws `Damaged`, or a Refusal of the archive. */
  bytes(path: string): Buffer | undefined {
    const entry = this.#entries.get(partKey(path));
    return entry && utf8Part(unwrap(readEntry(this.archive, entry)), path);
  }

  text(path: string): string | undefined {
    return this.bytes(path)?.toString('utf8');
  }

  /** The relations of a part ('' for those of the whole package) by id. */
  relations(path: string): Map<string, Relation> {
    const cut = path.lastIndexOf('/') + 1;
    const folder = path.slice(0, cut);
    const relations = new Map<string, Relation>();
    const part = `${folder}_rels/${path.slice(cut)}.rels`;
    scanXml(this.text(part) ?? '', part, {
      open(name, { Id = '', Type = '', Target = '', TargetMode }) {
        if (name !== 'Relationship' || TargetMode === 'External') return;
        relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target: resolve(folder, Target) });
      },
    });
    return relations;
  }

  /** The one part that the given relations name under a type, or the customary path where they name none. */
  byType(relations: ReadonlyMap<string, Relation>, type: string, customary: string): string | undefined {
    for (const relation of relations.values()) {
      if (relation.type === type && this.has(relation.target)) return relation.target;
    }
    return this.has(customary) ? customary : undefined;
  }

  required(path: string): Buffer {
    const bytes = this.bytes(path);
    if (!bytes) throw new Damaged(fileFailure.corrupt('part-missing', path));
    return bytes;
  }
}

const partKey = (path: string): string => path.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
