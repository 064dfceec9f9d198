/** What the office notes on items, and which frameworks it works with. */
import {
  frameworkNotes,
  frameworksOf,
  frameworkUse,
  saveFrameworkNote,
  saveFrameworkUse,
} from '#db/repositories/frameworks.ts';
import type { Writer } from '#db/types.ts';
import type { Input } from '#shared/api/index.ts';
import { type ItemNote, walk } from '#shared/frameworks/catalog.ts';
import { Refusal } from '#shared/lib/result.ts';

/** Throws the refusals `unknown-framework`, `unknown-standard` and `framework-check-source`. */
export function noteItem(writer: Writer, input: Input<'frameworks.note'>): void {
  const { framework, code, text, title, checked } = input;
  const owner = frameworksOf(writer).framework(framework);
  if (![...walk(owner.items)].some((item) => item.code === code))
    throw new Refusal('unknown-standard', `no item ${code} in ${framework}`, { framework, code });
  const source = input.source.trim();
  if (checked && source === '')
    throw new Refusal('framework-check-source', 'a check names its source', { code });
  const before = frameworkNotes(writer).find((note) => note.framework === framework && note.code === code);
  const stands =
    checked && before?.checkedAt && before.source === source ? before : { checkedBy: null, checkedAt: null };
  const after: ItemNote = {
    framework,
    code,
    text: text.trim(),
    title,
    points: input.points,
    source,
    checkedBy: checked ? (stands.checkedBy ?? writer.actor) : null,
    checkedAt: checked ? (stands.checkedAt ?? writer.now) : null,
  };
  saveFrameworkNote(writer, after);
  const told = ({ framework: _f, code: _c, ...rest }: ItemNote) => rest;
  writer.audit('frameworks.note', `${framework} ${code}`, {
    before: before ? told(before) : null,
    after: told(after),
  });
}

/** Throws the refusal `unknown-framework`. */
export function takeIntoUse(writer: Writer, { id, inUse }: Input<'frameworks.use'>): void {
  const catalog = frameworksOf(writer);
  const framework = catalog.framework(id);
  if (catalog.inUse.includes(framework) === inUse) return;
  saveFrameworkUse(writer, { ...frameworkUse(writer), [id]: inUse });
  writer.audit('frameworks.use', id, { inUse });
}
