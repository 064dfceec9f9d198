/** Finds the record that a reference means by its key, a name, an English name, or a name written a little differently. */
import type { LocalText } from '#shared/i18n/language.ts';
import { plainNumber } from '#shared/people/evidence.ts';
import type { RecordTypeId } from '#shared/records/types.ts';
import { clean, fold } from './fold.ts';
import { nearest } from './suggest.ts';

export interface ReferenceTarget {
  /** The natural key. */
  key: string;
  /** All names, the one to show first. */
  names: string[];
  /** For people: the department whose rows mean this one when the name alone does not tell. */
  department: string | null;
  /** For people: first and last day here, where they are known. */
  from?: string | null;
  until?: string | null;
  /** Keys under which it was known before it was merged or renamed. */
  earlier?: readonly string[];
}

export type Resolution =
  | { kind: 'one'; target: ReferenceTarget }
  | { kind: 'many'; targets: ReferenceTarget[] }
  | { kind: 'none'; near: ReferenceTarget | null };

export interface ReferenceIndex {
  resolve(type: RecordTypeId, text: string): Resolution;
  has(type: RecordTypeId, key: string): boolean;
  targets(type: RecordTypeId): readonly ReferenceTarget[];
}

const UNIT_SUFFIX = /(?:教研室|专业基地|科室|病区|基地|科|部|中心)$/;
const UNIT_WORDS = /^(?:department|dept|division|unit)of(?:the)?|(?:department|dept|division|unit)$/;

/** A department's folded name without what departments add or leave out. */
function core(folded: string): string {
  const bare = folded.replace(UNIT_WORDS, '').replace(UNIT_SUFFIX, '').replace(UNIT_SUFFIX, '');
  return bare === '' ? folded : bare;
}

class TypeIndex {
  readonly all: ReferenceTarget[];
  readonly #keys = new Map<string, ReferenceTarget>();
  readonly #names = new Map<string, ReferenceTarget[]>();
  readonly #cores = new Map<string, ReferenceTarget[]>();
  readonly #earlier = new Map<string, ReferenceTarget>();
  readonly #numbers = new Map<string, ReferenceTarget[]>();
  readonly #loose: boolean;

  constructor(all: ReferenceTarget[], loose: boolean) {
    this.all = all;
    this.#loose = loose;
    for (const target of all) {
      this.#keys.set(target.key, target);
      push(this.#names, fold(target.key), target);
      for (const earlier of target.earlier ?? []) this.#earlier.set(earlier, target);
      if (!loose && /\d/.test(target.key)) push(this.#numbers, plainNumber(target.key), target);
      for (const name of target.names) {
        const folded = fold(name);
        push(this.#names, folded, target);
        if (loose) push(this.#cores, core(folded), target);
      }
    }
  }

  key(text: string): ReferenceTarget | undefined {
    return this.#keys.get(text);
  }

  resolve(given: string): Resolution {
    const text = clean(given);
    const exact = this.#keys.get(text);
    if (exact) return { kind: 'one', target: exact };
    const before = this.#earlier.get(text);
    if (before) return { kind: 'one', target: before };
    const folded = fold(text);
    const named = this.#names.get(folded) ?? (this.#loose ? this.#cores.get(core(folded)) : undefined);
    if (named)
      return named.length === 1 ? { kind: 'one', target: named[0]! } : { kind: 'many', targets: named };
    // A number is the same with other blanks, widths and leading zeros, as long as it is one person's only.
    const numbered = /\d/.test(text) ? this.#numbers.get(plainNumber(text)) : undefined;
    if (numbered?.length === 1) return { kind: 'one', target: numbered[0]! };
    return this.#byParts(text) ?? { kind: 'none', near: this.#near(folded) };
  }

  /** "张伟（T0012）", "T0012 张伟": one part is a key, or all parts that are names agree. */
  #byParts(text: string): Resolution | null {
    const parts = text.split(/[\s()（）[\]【】/,，;；:：-]+/).filter((part) => part !== '');
    if (parts.length < 2) return null;
    const keyed = [...new Set(parts.flatMap((part) => this.#keys.get(part) ?? []))];
    return keyed.length === 1 ? { kind: 'one', target: keyed[0]! } : null;
  }

  #near(folded: string): ReferenceTarget | null {
    // Comparing with every name of a large register would take seconds for a column of unknown names.
    if (this.all.length > 3000) return null;
    const words: [string, ReferenceTarget][] = [];
    for (const [name, targets] of this.#names) if (targets.length === 1) words.push([name, targets[0]!]);
    return nearest(folded, words);
  }
}

function push(map: Map<string, ReferenceTarget[]>, key: string, target: ReferenceTarget): void {
  if (key === '') return;
  const list = map.get(key);
  if (!list) map.set(key, [target]);
  else if (!list.includes(target)) list.push(target);
}

/** An index over the targets of each type; departments are also found without 科, 教研室, "Department of". */
export function createReferenceIndex(
  targets: ReadonlyMap<RecordTypeId, readonly ReferenceTarget[]>,
): ReferenceIndex {
  const types = new Map<RecordTypeId, TypeIndex>();
  for (const [type, list] of targets) types.set(type, new TypeIndex([...list], type === 'department'));
  return {
    resolve: (type, text) => types.get(type)?.resolve(text) ?? { kind: 'none', near: null },
    has: (type, key) => types.get(type)?.key(key) !== undefined,
    targets: (type) => types.get(type)?.all ?? [],
  };
}

/** How a target is shown: its name with its key. */
export function targetLabel(target: ReferenceTarget): LocalText {
  const name = target.names[0];
  const text = name && name !== target.key ? `${name} (${target.key})` : target.key;
  return { zh: text, en: text };
}
