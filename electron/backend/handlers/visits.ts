/** Mock visits. */
import { writeFileSync } from 'node:fs';
import { keepVisit, markLine } from '#db/repositories/visits.ts';
import type { visitsContract } from '#shared/api/visits.ts';
import { tablesBook, tablesHtml } from '../printing/tables.ts';
import { checkPeriod } from '../standards/item.ts';
import { drawVisit } from '../visit/draw.ts';
import { gapSheet } from '../visit/sheet.ts';
import { checkLine, listVisits, openVisit } from '../visit/visits.ts';
import type { Handlers } from './types.ts';

const SEEDS = 1_000_000;

export const visitsHandlers: Handlers<typeof visitsContract> = {
  'visits.list': (_, context) => ({ visits: listVisits(context.workspace().store.read) }),

  'visits.open': ({ id }, context) => openVisit(context.workspace().store.read, id),

  'visits.draw': async ({ framework, period, seed: given }, context) => {
    checkPeriod(period);
    const { store } = context.workspace();
    const seed = given ?? context.env.clock.now().getTime() % SEEDS;
    const id = await store.change(context.actor(), (writer) =>
      keepVisit(writer, { framework, period, seed, lines: drawVisit(writer, { framework, period, seed }) }),
    );
    context.changed('standards', 'audit');
    return { id };
  },

  'visits.mark': async ({ id, line, verdict, note }, context) => {
    await context.workspace().store.change(context.actor(), (writer) => {
      checkLine(writer, id, line);
      markLine(writer, { visit: id, line, verdict, note });
    });
    context.changed('standards', 'audit');
    return {};
  },

  'visits.export': async ({ id, language, path }, context) => {
    const sheet = gapSheet(context.workspace().store.read, id, language);
    const bytes = path.toLowerCase().endsWith('.pdf')
      ? await context.env.press.print(tablesHtml(sheet, language), { title: sheet.title, language })
      : tablesBook(sheet);
    writeFileSync(path, bytes);
    return { path };
  },
};
