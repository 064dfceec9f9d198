/**
 * The migrations in order: entry n brings a store from version n to n + 1. Entries are never changed once released;
 * record tables are not made here, they follow their record types.
 */
import { core } from './0001-core.ts';
import { peopleAndQuality } from './0002-people-and-quality.ts';
import { recordTypes } from './0003-record-types.ts';
import { forms } from './0004-forms.ts';
import { completeness } from './0005-completeness.ts';
import { improvement } from './0006-improvement.ts';
import { comments } from './0007-comments.ts';
import { evidence } from './0008-evidence.ts';
import { frameworks } from './0009-frameworks.ts';
import { narratives } from './0010-narratives.ts';
import { ownIndicators } from './0011-own-indicators.ts';
import { reports } from './0012-reports.ts';
import { frozenReports } from './0013-frozen-reports.ts';
import { visits } from './0014-visits.ts';
import { themesAndPhases } from './0017-themes-and-phases.ts';

export interface Migration {
  name: string;
  sql: string;
}

export const migrations: readonly Migration[] = [
  { name: '0001-core', sql: core },
  { name: '0002-people-and-quality', sql: peopleAndQuality },
  { name: '0003-record-types', sql: recordTypes },
  { name: '0004-forms', sql: forms },
  { name: '0005-completeness', sql: completeness },
  { name: '0006-improvement', sql: improvement },
  { name: '0007-comments', sql: comments },
  { name: '0008-evidence', sql: evidence },
  { name: '0009-frameworks', sql: frameworks },
  { name: '0010-narratives', sql: narratives },
  { name: '0011-own-indicators', sql: ownIndicators },
  { name: '0012-reports', sql: reports },
  { name: '0013-frozen-reports', sql: frozenReports },
  { name: '0014-visits', sql: visits },
  { name: '0017-themes-and-phases', sql: themesAndPhases },
];
