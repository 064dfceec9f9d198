/** Readiness of frameworks. */
import { writeFileSync } from 'node:fs';
import type { readinessContract } from '#shared/api/readiness.ts';
import type { Context } from '../context.ts';
import { dayOf } from '../indicators/scope.ts';
import { tablesBook, tablesHtml } from '../printing/tables.ts';
import { keepReadinessDay, readinessDays } from '../readiness/days.ts';
import { readinessMatrix } from '../readiness/matrix.ts';
import { readinessSheet } from '../readiness/sheet.ts';
import { frameworksInUse } from '../standards/states.ts';
import type { Handlers } from './types.ts';

const today = (context: Context) => dayOf(context.env.clock.now());

export const readinessHandlers: Handlers<typeof readinessContract> = {
  'readiness.matrix': ({ framework, period }, context) =>
    readinessMatrix(context.workspace().store.read, framework, period, today(context)),

  'readiness.keep': async ({ period }, context) => {
    const { store } = context.workspace();
    const day = today(context);
    const changed = frameworksInUse(store.read, period).flatMap(({ id }) => {
      const { counts } = readinessMatrix(store.read, id, period, day);
      const last = readinessDays(store.read, id, period).at(-1);
      const known = last && last.day === day && JSON.stringify(last.counts) === JSON.stringify(counts);
      return known ? [] : [{ id, counts }];
    });
    if (changed.length > 0) {
      await store.change(context.actor(), (writer) => {
        for (const { id, counts } of changed)
          keepReadinessDay(writer, { framework: id, period, day }, counts);
      });
      context.changed('readiness');
    }
    return { kept: changed.length };
  },

  'readiness.export': async ({ framework, period, language, path }, context) => {
    const { read } = context.workspace().store;
    const matrix = readinessMatrix(read, framework, period, today(context));
    const sheet = readinessSheet(read, matrix, { framework, period }, language);
    const bytes = path.toLowerCase().endsWith('.pdf')
      ? await context.env.press.print(tablesHtml(sheet, language), { title: sheet.title, language })
      : tablesBook(sheet);
    writeFileSync(path, bytes);
    return { path };
  },
};
