/** Headings, lists and strong words look as they will be printed; their marks show where the cursor is. */
import { type EditorState, type Extension, type Range, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap } from '@codemirror/view';
import { markupLines } from '#shared/narratives/markup.ts';
import { findPassage } from '#shared/narratives/passages.ts';
import { contextField, setContext } from './context.ts';

const lineOf = {
  heading: Decoration.line({ class: 'narrative-heading' }),
  item: Decoration.line({ class: 'narrative-item' }),
  paragraph: null,
};
const unread = Decoration.line({ class: 'narrative-unread' });
const strong = Decoration.mark({ class: 'narrative-strong' });
const mark = Decoration.mark({ class: 'narrative-mark' });
const hidden = Decoration.replace({});
const commented = Decoration.mark({ class: 'narrative-commented' });
const shownComment = Decoration.mark({ class: 'narrative-commented narrative-shown' });

function read(state: EditorState): DecorationSet {
  const context = state.field(contextField, false);
  const text = state.doc.toString();
  const drafted = new Set(context?.drafted);
  const { from: begin, to: end } = state.selection.main;
  const found: Range<Decoration>[] = [];
  for (const line of markupLines(text)) {
    const whole = line.mark + line.content;
    const to = line.from + whole.length;
    const looks = lineOf[line.kind];
    if (looks) found.push(looks.range(line.from));
    if (whole.trim() !== '' && drafted.has(whole)) found.push(unread.range(line.from));
    // The marks of a line do not come and go while it is being written, which would disturb an input method.
    const here = begin <= to && end >= line.from;
    const put = (from: number, length: number) => {
      if (length > 0) found.push((here ? mark : hidden).range(from, from + length));
    };
    put(line.from, line.mark.length);
    for (let index = 0; index < line.stars.length; index += 2) {
      const [first, last] = [line.from + line.stars[index]!, line.from + line.stars[index + 1]!];
      put(first, 2);
      if (last > first + 2) found.push(strong.range(first + 2, last));
      put(last, 2);
    }
  }
  for (const comment of context?.comments ?? []) {
    if (comment.resolved) continue;
    const passage = findPassage(text, comment);
    if (passage)
      found.push((comment.id === context?.shown ? shownComment : commented).range(passage.from, passage.to));
  }
  return Decoration.set(found, true);
}

const markupField = StateField.define<DecorationSet>({
  create: read,
  update: (value, transaction) =>
    transaction.docChanged ||
    transaction.selection ||
    transaction.effects.some((effect) => effect.is(setContext))
      ? read(transaction.state)
      : value,
  provide: (field) => EditorView.decorations.from(field),
});

/** Makes what is selected strong, or plain again. */
export function toggleStrong(view: EditorView): boolean {
  const { state } = view;
  const { from, to } = state.selection.main;
  const before = state.sliceDoc(Math.max(0, from - 2), from);
  const after = state.sliceDoc(to, to + 2);
  if (before === '**' && after === '**') {
    view.dispatch({
      changes: [
        { from: from - 2, to: from },
        { from: to, to: to + 2 },
      ],
    });
  } else {
    view.dispatch({
      changes: [
        { from, insert: '**' },
        { from: to, insert: '**' },
      ],
      selection: { anchor: from + 2, head: to + 2 },
    });
  }
  return true;
}

/** Gives the lines of the selection a mark, or takes it from them when all have it. */
export function toggleLines(view: EditorView, wanted: '## ' | '- '): boolean {
  const { state } = view;
  const { from, to } = state.selection.main;
  const lines = markupLines(state.doc.toString()).filter(
    (line) => line.from <= to && line.from + line.mark.length + line.content.length >= from,
  );
  const kind = wanted === '- ' ? 'item' : 'heading';
  const all = lines.every((line) => line.kind === kind);
  view.dispatch({
    changes: lines.map((line) => ({
      from: line.from,
      to: line.from + line.mark.length,
      insert: all ? '' : wanted,
    })),
  });
  return true;
}

/** A new line after an item is an item; after an empty item the list ends. */
function continueList(view: EditorView): boolean {
  const { state } = view;
  const { main } = state.selection;
  if (!main.empty) return false;
  const line = state.doc.lineAt(main.head);
  const [read] = markupLines(line.text);
  if (read?.kind !== 'item' || main.head - line.from < read.mark.length) return false;
  if (read.content.trim() === '') view.dispatch({ changes: { from: line.from, to: line.to } });
  else
    view.dispatch({
      changes: { from: main.head, insert: `\n${read.mark}` },
      selection: { anchor: main.head + 1 + read.mark.length },
    });
  return true;
}

export const markup: Extension = [
  markupField,
  keymap.of([
    { key: 'Mod-b', run: toggleStrong },
    { key: 'Mod-Alt-2', run: (view) => toggleLines(view, '## ') },
    { key: 'Mod-Shift-8', run: (view) => toggleLines(view, '- ') },
    { key: 'Enter', run: continueList },
  ]),
];
