import { comments } from './comments.ts';
import { common } from './common.ts';
import { completeness } from './completeness.ts';
import { definitions } from './definitions.ts';
import { document } from './document.ts';
import { errors } from './errors.ts';
import { evaluation } from './evaluation.ts';
import { evidence } from './evidence.ts';
import { exams } from './exams.ts';
import { exchange } from './exchange.ts';
import { feedbackSheets } from './feedback-sheets.ts';
import { forms } from './forms.ts';
import { frameworks } from './frameworks.ts';
import { grid } from './grid.ts';
import { home } from './home.ts';
import { importing } from './importing.ts';
import { improvement } from './improvement.ts';
import { indicators } from './indicators.ts';
import { inspect } from './inspect.ts';
import { instruments } from './instruments.ts';
import { menu } from './menu.ts';
import { narratives } from './narratives.ts';
import { navigation } from './navigation.ts';
import { people } from './people.ts';
import { problems } from './problems.ts';
import { quality } from './quality.ts';
import { readiness } from './readiness.ts';
import { receipt } from './receipt.ts';
import { recordTypes } from './record-types.ts';
import { records } from './records.ts';
import { recovery } from './recovery.ts';
import { reports } from './reports.ts';
import { settings } from './settings.ts';
import { standards } from './standards.ts';
import { steps } from './steps.ts';
import { visit } from './visit.ts';
import { welcome } from './welcome.ts';

export const catalogue = {
  common,
  navigation,
  welcome,
  home,
  forms,
  frameworks,
  grid,
  records,
  'record-types': recordTypes,
  completeness,
  people,
  quality,
  evaluation,
  comments,
  evidence,
  exams,
  'feedback-sheets': feedbackSheets,
  importing,
  readiness,
  receipt,
  improvement,
  indicators,
  definitions,
  instruments,
  inspect,
  standards,
  visit,
  narratives,
  reports,
  document,
  exchange,
  settings,
  recovery,
  menu,
  errors,
  problems,
  steps,
};
