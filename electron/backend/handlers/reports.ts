/** Reports: see one, build its files, open those that were built. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { coursesOfYear } from '#db/repositories/course-report.ts';
import {
  ownTemplates,
  readHouse,
  removeTemplate,
  saveHouse,
  saveTemplate,
} from '#db/repositories/report-templates.ts';
import type { reportsContract } from '#shared/api/reports.ts';
import { Refusal } from '#shared/lib/result.ts';
import { contrast, LEAST_CONTRAST } from '#shared/reports/house-style.ts';
import { reportTemplate, reportTemplates } from '#shared/reports/templates/index.ts';
import { buildBatch } from '../reports/batch.ts';
import { buildReport, composeReport } from '../reports/build.ts';
import { compareKept } from '../reports/compare.ts';
import { exportComparison } from '../reports/compare-book.ts';
import { explainFigures } from '../reports/explain.ts';
import { fileNamePart } from '../reports/file-names.ts';
import { exportFrozen, freezeCheck, freezeReport, renderAgain } from '../reports/freeze.ts';
import { listReports, openReport } from '../reports/stored.ts';
import type { Handlers } from './types.ts';

export const reportsHandlers: Handlers<typeof reportsContract> = {
  'reports.preview': async (input, context) => ({ document: await composeReport(context, input) }),

  'reports.templates': (_, context) => ({
    templates: [
      ...reportTemplates.map((template) => ({ template, own: false, at: null })),
      ...ownTemplates(context.workspace().store.read).map(({ template, at }) => ({
        template,
        own: true,
        at,
      })),
    ],
  }),

  'reports.saveTemplate': async ({ template }, context) => {
    if (reportTemplate(template.id)) {
      throw new Refusal('report-template-shipped', `${template.id} comes with the program`, {
        id: template.id,
      });
    }
    await context.workspace().store.change(context.actor(), (writer) => saveTemplate(writer, template));
    context.changed('reports', 'audit');
    return { template };
  },

  'reports.removeTemplate': async ({ id }, context) => {
    await context.workspace().store.change(context.actor(), (writer) => removeTemplate(writer, id));
    context.changed('reports', 'audit');
    return {};
  },

  'reports.courses': ({ period }, context) => ({
    courses: coursesOfYear(context.workspace().store.read, period),
  }),

  'reports.house': (_, context) => ({ house: readHouse(context.workspace().store.read) }),

  'reports.saveHouse': async ({ house }, context) => {
    if (contrast(house.accent, '#FFFFFF') < LEAST_CONTRAST) {
      throw new Refusal('house-style-contrast', `${house.accent} is too light on white`, {
        colour: house.accent,
      });
    }
    await context.workspace().store.change(context.actor(), (writer) => saveHouse(writer, house));
    context.changed('reports', 'workspace', 'audit');
    return { house };
  },

  'reports.build': (input, context) => buildReport(context, input),

  'reports.freezeCheck': ({ id }, context) => freezeCheck(context.workspace().store.read, id),

  'reports.freeze': (input, context) => freezeReport(context, input),

  'reports.exportFrozen': (input, context) => exportFrozen(context, input),

  'reports.renderAgain': ({ id }, context) => renderAgain(context, id),

  'reports.compare': (input, context) => compareKept(context.workspace().store.read, input),

  'reports.exportComparison': (input, context) => exportComparison(context, input),

  'reports.batch': (input, context) => buildBatch(context, input),

  'reports.list': (_, context) => ({ reports: listReports(context.workspace().store.read) }),

  'reports.open': ({ id }, context) => openReport(context.workspace().store.read, id),

  'reports.figures': ({ id }, context) => explainFigures(context.workspace().store.read, id),

  'reports.folder': (_, context) => {
    const { info } = context.workspace();
    const folder = join(context.env.documents, 'Attest reports', fileNamePart(info.name) || 'workspace');
    mkdirSync(folder, { recursive: true });
    return { folder };
  },
};
