/** Tokens as chips: one step of the arrow keys selects a chip, the next one leaves it. */
import {
  EditorSelection,
  type EditorState,
  type Extension,
  Prec,
  type Range,
  StateField,
} from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, keymap, WidgetType } from '@codemirror/view';
import { narrativePieces } from '#shared/narratives/tokens.ts';
import { type Chip, contextField, openToken, setContext } from './context.ts';

export interface TokenRange {
  from: number;
  to: number;
  source: string;
}

class ChipWidget extends WidgetType {
  readonly chip: Chip;
  readonly selected: boolean;
  constructor(chip: Chip, selected: boolean) {
    super();
    this.chip = chip;
    this.selected = selected;
  }
  override eq(other: ChipWidget) {
    const { chip } = other;
    return (
      other.selected === this.selected &&
      chip.text === this.chip.text &&
      chip.look === this.chip.look &&
      chip.light === this.chip.light &&
      chip.about === this.chip.about
    );
  }
  override toDOM() {
    const { text, look, light, about } = this.chip;
    const dom = document.createElement('span');
    dom.className = 'narrative-chip';
    dom.dataset.look = look;
    if (light) dom.dataset.light = light;
    if (this.selected) dom.dataset.selected = 'true';
    dom.title = about;
    dom.textContent = text;
    return dom;
  }
  override ignoreEvent() {
    return false;
  }
}

export const tokensField = StateField.define<{ ranges: readonly TokenRange[]; chips: DecorationSet }>({
  create: read,
  update: (value, transaction) =>
    transaction.docChanged ||
    transaction.selection ||
    transaction.effects.some((effect) => effect.is(setContext))
      ? read(transaction.state)
      : value,
  provide: (field) => [
    EditorView.decorations.from(field, ({ chips }) => chips),
    EditorView.atomicRanges.of((view) => view.state.field(field).chips),
  ],
});

function read(state: EditorState): { ranges: TokenRange[]; chips: DecorationSet } {
  const context = state.field(contextField, false);
  const ranges: TokenRange[] = [];
  const chips: Range<Decoration>[] = [];
  const { from: begin, to: end } = state.selection.main;
  for (const piece of narrativePieces(state.doc.toString())) {
    if (piece.kind !== 'token') continue;
    const to = piece.from + piece.source.length;
    ranges.push({ from: piece.from, to, source: piece.source });
    if (context)
      chips.push(
        Decoration.replace({
          widget: new ChipWidget(context.chip(piece.source), begin === piece.from && end === to),
        }).range(piece.from, to),
      );
  }
  return { ranges, chips: Decoration.set(chips) };
}

/** The chip that is selected by itself. */
export function selectedToken(state: EditorState): TokenRange | null {
  const { from, to, empty } = state.selection.main;
  if (empty) return null;
  return state.field(tokensField).ranges.find((range) => range.from === from && range.to === to) ?? null;
}

function step(view: EditorView, forward: boolean): boolean {
  const { state } = view;
  const { main } = state.selection;
  const { ranges } = state.field(tokensField);
  if (selectedToken(state)) {
    view.dispatch({ selection: { anchor: forward ? main.to : main.from } });
    return true;
  }
  if (!main.empty) return false;
  const next = ranges.find(({ from, to }) => (forward ? from : to) === main.head);
  if (!next) return false;
  const { about } = state.field(contextField).chip(next.source);
  view.dispatch({
    selection: EditorSelection.single(next.from, next.to),
    effects: EditorView.announce.of(about),
  });
  return true;
}

function open(view: EditorView): boolean {
  const range = selectedToken(view.state);
  if (!range) return false;
  for (const tell of view.state.facet(openToken)) tell(range.from, range.to);
  return true;
}

const mouse = EditorView.domEventHandlers({
  mousedown: (event, view) => {
    const chip = (event.target as HTMLElement).closest('.narrative-chip');
    if (!chip || event.button !== 0) return false;
    const at = view.posAtDOM(chip);
    const range = view.state.field(tokensField).ranges.find(({ from, to }) => from <= at && at <= to);
    if (!range) return false;
    event.preventDefault();
    view.focus();
    view.dispatch({ selection: EditorSelection.single(range.from, range.to) });
    for (const tell of view.state.facet(openToken)) tell(range.from, range.to);
    return true;
  },
});

export const chips: Extension = [
  tokensField,
  mouse,
  Prec.high(
    keymap.of([
      { key: 'ArrowRight', run: (view) => step(view, true) },
      { key: 'ArrowLeft', run: (view) => step(view, false) },
      { key: 'Enter', run: open },
    ]),
  ),
];
