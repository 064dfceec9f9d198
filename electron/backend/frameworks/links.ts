/** Judging pairs of items of two frameworks. */
import { putCrosswalkLink } from '#db/repositories/crosswalk.ts';
import { frameworksOf } from '#db/repositories/frameworks.ts';
import type { Writer } from '#db/types.ts';
import type { Input } from '#shared/api/index.ts';
import { leafOf, leavesOf } from '#shared/frameworks/index.ts';
import { Refusal } from '#shared/lib/result.ts';

/** Throws the refusals `unknown-framework`, `unknown-standard` and `framework-link-self`. */
export function judgePair(writer: Writer, input: Input<'frameworks.link'>): void {
  const { framework, code, otherFramework, otherCode, kind, reason = '' } = input;
  if (framework === otherFramework)
    throw new Refusal('framework-link-self', 'links lead to another framework', { id: framework });
  const catalog = frameworksOf(writer);
  leafOf(catalog.framework(framework), code);
  leafOf(catalog.framework(otherFramework), otherCode);
  const before = putCrosswalkLink(writer, { framework, code, otherFramework, otherCode }, kind, reason);
  writer.audit('frameworks.link', `${framework} ${code}`, {
    other: `${otherFramework} ${otherCode}`,
    before: before?.kind ?? null,
    after: kind,
  });
}

/** Links that came with a file, as far as both ends are here; those that somebody judged already stay. Answers how many. */
export function takeLinks(
  writer: Writer,
  framework: string,
  links: Input<'frameworks.save'>['links'],
): number {
  const catalog = frameworksOf(writer);
  const codes = (id: string) =>
    new Set(catalog.has(id) ? leavesOf(catalog.framework(id)).map((item) => item.code) : []);
  const here = codes(framework);
  let n = 0;
  for (const { code, kind, otherFramework, otherCode, reason } of links ?? []) {
    if (otherFramework === framework || !here.has(code) || !codes(otherFramework).has(otherCode)) continue;
    const pair = { framework, code, otherFramework, otherCode };
    const before = putCrosswalkLink(writer, pair, kind, reason);
    if (before) putCrosswalkLink(writer, pair, before.kind, before.reason);
    else n += 1;
  }
  return n;
}
