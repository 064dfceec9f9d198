/** Frameworks of the office's own: a version at a time, and what lies at items that were given other codes goes with them. */
import {
  frameworksOf,
  frameworkUse,
  frameworkVersions,
  saveFrameworkUse,
  saveFrameworkVersion,
} from '#db/repositories/frameworks.ts';
import { materialOf, recodeItems } from '#db/repositories/item-material.ts';
import type { Writer } from '#db/types.ts';
import type { Input, Output } from '#shared/api/index.ts';
import { OWN_FRAMEWORK, walk } from '#shared/frameworks/catalog.ts';
import { keyOf, problemsOf } from '#shared/frameworks/edit.ts';
import type { Framework } from '#shared/frameworks/types.ts';
import { Refusal } from '#shared/lib/result.ts';

/**
 * Throws the refusals `framework-shipped` for an id that is not of the office's own, and `framework-changed` when another
 * version was saved since the person began.
 */
export function saveFramework(
  writer: Writer,
  { framework: given, from, leave }: Input<'frameworks.save'>,
): Output<'frameworks.save'> {
  if (!given.id.startsWith(OWN_FRAMEWORK))
    throw new Refusal('framework-shipped', 'a shipped framework is changed as a new edition', {
      id: given.id,
    });
  const [last] = frameworkVersions(writer, given.id);
  const before = last?.framework ?? null;
  if (from !== (before ? last!.version : null))
    throw new Refusal('framework-changed', 'another version was saved since', { by: last?.by ?? '' });
  const framework = tidy(given);
  const problems = problemsOf(framework);
  if (problems.length > 0) return { version: null, problems, left: [] };
  if (before) keepsRatings(writer, framework);
  const codes = before ? recoded(before, framework) : new Map<string, string>();
  const kept = new Set([...walk(framework.items)].filter((item) => !item.children).map(({ code }) => code));
  const left = before
    ? materialOf(writer, framework.id, null).filter(({ code }) => !kept.has(codes.get(code) ?? code))
    : [];
  if (left.length > 0 && !leave) return { version: null, problems, left };
  const version = saveFrameworkVersion(writer, framework.id, framework);
  recodeItems(writer, framework.id, codes);
  writer.audit('frameworks.save', framework.id, {
    version,
    label: framework.label,
    edition: framework.edition,
    items: [...walk(framework.items)].length,
    recoded: Object.fromEntries([...codes].filter(([a, b]) => a !== b)),
  });
  return { version, problems, left: [] };
}

/** Throws the refusal `framework-level-rated` where items are rated by a level, or by points, that would be no more. */
function keepsRatings(writer: Writer, { id, rating }: Framework): void {
  const given = writer.allSql<{ level: string | null }>(
    'SELECT DISTINCT level FROM rating WHERE framework = ? AND (level IS NOT NULL OR points IS NOT NULL)',
    id,
  );
  const kept = (level: string | null) =>
    rating.kind === 'points' ? level === null : rating.levels.some(({ code }) => code === level);
  const lost = given.find(({ level }) => !kept(level));
  if (lost)
    throw new Refusal('framework-level-rated', 'items are rated by what was left out', {
      level: lost.level ?? '',
    });
}

/** Codes and titles without blanks around them; whether all was checked is counted anew. */
function tidy(framework: Framework): Framework {
  const items = [...walk(framework.items)];
  const verified = items.filter((item) => item.verified).length;
  return {
    ...framework,
    status: verified === 0 ? 'unverified' : verified === items.length ? 'verified' : 'partly',
  };
}

function recoded(before: Framework, after: Framework): Map<string, string> {
  const now = new Map([...walk(after.items)].map((item) => [keyOf(item), item.code]));
  return new Map(
    [...walk(before.items)].flatMap((item) => {
      const code = now.get(keyOf(item));
      return code === undefined ? [] : [[item.code, code] as const];
    }),
  );
}

/** Takes a framework away. Throws the refusals `unknown-framework`, `framework-shipped` and `framework-in-use`. */
export function removeFramework(writer: Writer, id: string): void {
  const catalog = frameworksOf(writer);
  const { label, edition } = catalog.framework(id);
  if (catalog.isShipped(id)) throw new Refusal('framework-shipped', 'a shipped framework stays', { id });
  const material = materialOf(writer, id, null);
  if (material.length > 0)
    throw new Refusal('framework-in-use', 'there is work at its items', { n: material.length });
  const version = saveFrameworkVersion(writer, id, null);
  const { [id]: _gone, ...use } = frameworkUse(writer);
  saveFrameworkUse(writer, use);
  writer.audit('frameworks.remove', id, { version, label, edition });
}
