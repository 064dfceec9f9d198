/** The collected files, and what the importer says of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { readFile } from '#backend/files/read-file.ts';
import { type Inspection, inspect } from '#backend/importing/inspect/index.ts';
import type { RawFile } from '#shared/importing/raw.ts';

/** Answers null when right, otherwise what is wrong. */
export interface Case {
  group: string;
  name: string;
  check(): Promise<string | null>;
}

export interface ManifestEntry {
  rel: string;
  what: string;
  enc: string | null;
  shape: string | null;
}

export class Corpus {
  readonly folder: string;
  readonly files: string[];
  readonly manifest: readonly ManifestEntry[];
  readonly #inspections = new Map<string, Promise<Inspection>>();

  constructor(folder: string) {
    this.folder = folder;
    this.files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .filter((file) => file.includes('/'))
      .sort();
    this.manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as ManifestEntry[];
  }

  /** The folder beside the repository, or the one that a variable names; null where neither is there. */
  static find(): Corpus | null {
    const root = resolve(import.meta.dirname, '../..');
    const shared = process.env.ATTEST_SHARED ?? join(root, '..', 'shared');
    const folder = join(shared, 'data');
    return existsSync(join(folder, 'manifest.json')) ? new Corpus(folder) : null;
  }

  bytes(file: string): Uint8Array {
    return readFileSync(join(this.folder, file));
  }

  /** As the terminal does it: in a thread of its own, bounded. */
  inspect(file: string): Promise<Inspection> {
    const known = this.#inspections.get(file);
    if (known) return known;
    const answer = inspect(join(this.folder, file), { language: 'en', read: {}, cells: null });
    this.#inspections.set(file, answer);
    return answer;
  }

  async read(file: string): Promise<RawFile> {
    const raw = await readFile(this.bytes(file), basename(file));
    if (!raw.ok) throw new Error(`refused: ${raw.error.code}`);
    return raw.data;
  }
}

/** The difference of two values, as a short text. */
export function differs(what: string, expected: unknown, got: unknown): string | null {
  const [a, b] = [JSON.stringify(expected), JSON.stringify(got)];
  return a === b ? null : `${what}: ${b ?? 'nothing'} instead of ${a}`;
}

/** The first of several answers that tells something wrong. */
export const firstOf = (...answers: (string | null)[]): string | null =>
  answers.filter((answer) => answer !== null).join('; ') || null;
