/** Reports: see one, build its files, open those that were built. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { reportsContract } from '#shared/api/reports.ts';
import { buildReport, composeReport } from '../reports/build.ts';
import { explainFigures } from '../reports/explain.ts';
import { fileNamePart } from '../reports/file-names.ts';
import { listReports, openReport } from '../reports/stored.ts';
import type { Handlers } from './types.ts';

export const reportsHandlers: Handlers<typeof reportsContract> = {
  'reports.preview': (input, context) => ({ document: composeReport(context, input) }),

  'reports.build': (input, context) => buildReport(context, input),

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
