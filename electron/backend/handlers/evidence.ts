/** Evidence: the register, its texts, search and suggestions. */
import { writeFileSync } from 'node:fs';
import { countPassages, passagesOfSource } from '#db/repositories/evidence-texts.ts';
import type { Writer } from '#db/types.ts';
import type { evidenceContract } from '#shared/api/evidence.ts';
import type { Context } from '../context.ts';
import { evidenceBook } from '../evidence/book.ts';
import { itemsFor } from '../evidence/items-for.ts';
import {
  acceptSuggestion,
  addFiles,
  addRecords,
  knownPiece,
  linkPiece,
  refuseSuggestion,
  removePiece,
  savePiece,
} from '../evidence/pieces.ts';
import { readTexts } from '../evidence/read-texts.ts';
import { recordSource } from '../evidence/records.ts';
import { registerOf } from '../evidence/register.ts';
import { searchEvidence } from '../evidence/search.ts';
import { suggestEvidence } from '../evidence/suggest.ts';
import { shownPassage, targetsOf } from '../evidence/targets.ts';
import { reviewWindow } from '../evidence/window.ts';
import { dayOf } from '../indicators/scope.ts';
import { remember } from '../remember.ts';
import type { Handlers } from './types.ts';

const today = (context: Context) => dayOf(context.env.clock.now());

async function changed<T>(context: Context, work: (writer: Writer) => T | Promise<T>): Promise<T> {
  const result = await context.workspace().store.change(context.actor(), work);
  context.changed('evidence', 'standards', 'audit');
  return result;
}

export const evidenceHandlers: Handlers<typeof evidenceContract> = {
  'evidence.list': ({ period }, context) => {
    const { read } = context.workspace().store;
    const day = today(context);
    return remember(read, `evidence.list ${period} ${day}`, () => registerOf(read, period, day));
  },
  'evidence.passages': ({ piece: id, offset, limit }, context) => {
    const { read } = context.workspace().store;
    const piece = knownPiece(read, id);
    const source =
      piece.sha256 ?? (piece.type && piece.record ? recordSource(piece.type, piece.record) : piece.id);
    const targets = targetsOf(read);
    return {
      passages: passagesOfSource(read, source, limit, offset).map((entry) =>
        shownPassage(targets, entry, []),
      ),
      total: countPassages(read, source),
    };
  },
  'evidence.search': ({ search, limit }, context) =>
    searchEvidence(context.workspace().store.read, search, limit),
  'evidence.suggest': ({ limit, ...place }, context) => {
    const { read } = context.workspace().store;
    const window = reviewWindow(read, place.period, today(context));
    return { suggestions: suggestEvidence(read, place, window, limit) };
  },
  'evidence.items': ({ piece, period, limit }, context) => ({
    items: itemsFor(context.workspace().store.read, piece, period, limit),
  }),
  'evidence.add': async ({ paths }, context) => ({
    pieces: await changed(context, (writer) => addFiles(context.workspace().store, writer, paths)),
  }),
  'evidence.addRecords': async (input, context) => ({
    piece: await changed(context, (writer) => addRecords(writer, input)),
  }),
  'evidence.save': async ({ piece, ...words }, context) => {
    await changed(context, (writer) => savePiece(writer, piece, words));
    return {};
  },
  'evidence.remove': async ({ piece, removed }, context) => {
    await changed(context, (writer) => removePiece(writer, piece, removed));
    return {};
  },
  'evidence.link': async ({ piece, slot, linked, ...place }, context) => {
    await changed(context, (writer) => linkPiece(writer, place, piece, slot, linked));
    return {};
  },
  'evidence.accept': async ({ source, slot, ...place }, context) => ({
    piece: await changed(context, (writer) => acceptSuggestion(writer, place, source, slot)),
  }),
  'evidence.refuse': async ({ source, refused, ...place }, context) => {
    await changed(context, (writer) => refuseSuggestion(writer, place, source, refused));
    return {};
  },
  'evidence.read': async (_, context) => {
    const outcome = await readTexts(context.workspace().store, context.actor(), context.job);
    if (outcome.read + outcome.without > 0) context.changed('evidence');
    return outcome;
  },
  'evidence.export': ({ period, language, path }, context) => {
    const { read } = context.workspace().store;
    const { bytes, rows } = evidenceBook(read, registerOf(read, period, today(context)), language);
    writeFileSync(path, bytes);
    return { path, rows };
  },
};
