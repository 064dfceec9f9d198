/** `{{` or `/` opens the list of what a text may refer to. */
import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type { Extension } from '@codemirror/state';
import type { LocalText } from '#shared/i18n/language.ts';

export interface Reference {
  source: string;
  label: string;
  /** What it says now. */
  detail: string;
  /** The heading that it stands under, and the rank of that heading. */
  section: { name: string; rank: number };
  /** Names that it is found by. */
  names: LocalText;
  /** Offered before anything has been typed. */
  first: boolean;
}

export interface References {
  all: readonly Reference[];
  /** Departments, for `{{indicator@`. */
  departments: readonly { code: string; name: LocalText }[];
  /** How well a name answers a search, by letters or by sound; 0 where it does not. */
  match(search: string): Promise<(name: string) => number>;
}

const MOST = 60;

export const completion = (references: () => References): Extension =>
  autocompletion({
    override: [(context) => complete(context, references())],
    icons: false,
    tooltipClass: () => 'narrative-completion',
  });

async function complete(
  context: CompletionContext,
  references: References,
): Promise<CompletionResult | null> {
  const department = context.matchBefore(/\{\{[a-z0-9-]+@[^{}@~:\s]*/);
  if (department) return departments(department, context, references);
  const typed =
    context.matchBefore(/\{\{[^{}\n]*/) ??
    context.matchBefore(/(?<![\p{L}\d/:])[/、](?=[^/、]*$)[^\s/{}、，。；]*/u);
  if (!typed || (typed.text.startsWith('、') && typed.from === typed.to)) return null;
  // The Chinese enumeration comma sits on the key of the slash; it opens the list only at the beginning of a line.
  if (typed.text.startsWith('、') && context.state.doc.lineAt(typed.from).from !== typed.from) return null;
  const search = typed.text.replace(/^(\{\{|\/|、)/, '').trim();
  const found =
    search === '' ? references.all.filter(({ first }) => first) : await searched(search, references);
  if (context.aborted || found.length === 0) return null;
  const closed = context.state.sliceDoc(context.pos, context.pos + 2) === '}}' ? 2 : 0;
  return {
    from: typed.from,
    to: context.pos + (typed.text.startsWith('{{') ? closed : 0),
    options: found.slice(0, MOST).map(
      ({ source, label, detail, section }, index): Completion => ({
        label,
        detail,
        section,
        boost: -index,
        apply: source,
      }),
    ),
    filter: false,
  };
}

async function searched(search: string, { all, match }: References): Promise<Reference[]> {
  const mark = await match(search);
  return all
    .map((reference) => ({
      reference,
      mark: Math.max(mark(reference.names.zh), mark(reference.names.en), mark(reference.source)),
    }))
    .filter((entry) => entry.mark > 0)
    .sort((a, b) => a.reference.section.rank - b.reference.section.rank || b.mark - a.mark)
    .map(({ reference }) => reference);
}

async function departments(
  typed: { from: number; text: string },
  context: CompletionContext,
  references: References,
): Promise<CompletionResult | null> {
  const [begin = '', search = ''] = typed.text.split('@');
  const mark = search === '' ? () => 1 : await references.match(search);
  const closed = context.state.sliceDoc(context.pos, context.pos + 2) === '}}' ? 2 : 0;
  const options = references.departments
    .filter(({ code, name }) => mark(name.zh) > 0 || mark(name.en) > 0 || mark(code) > 0)
    .map(({ code, name }): Completion => ({ label: name.zh, detail: code, apply: `${begin}@${code}}}` }));
  return options.length === 0 ? null : { from: typed.from, to: context.pos + closed, options, filter: false };
}
