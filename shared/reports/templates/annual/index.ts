/** The annual quality report against a framework. */
import { type Language, say } from '#shared/i18n/language.ts';
import { periodLabel } from '#shared/periods/period.ts';
import type { ReportData } from '../../data.ts';
import type { ReportDocument } from '../../document.ts';
import type { ReportTemplate } from '../types.ts';
import { actionsChapter } from './actions.ts';
import { annexOf } from './annex.ts';
import { figuresAppendix } from './appendix-figures.ts';
import { sourcesAppendix } from './appendix-sources.ts';
import { basisChapter } from './basis.ts';
import { departmentsChapter } from './departments.ts';
import { overviewChapter } from './overview.ts';
import { createScope } from './scope.ts';
import { numberSources } from './sources.ts';
import { standardsChapter } from './standards.ts';
import { summaryChapter } from './summary.ts';

/** The whole report; the same data and language give the same document. */
export function buildAnnual(data: ReportData, language: Language): ReportDocument {
  const scope = createScope(data, language);
  const { word, framework } = scope;
  const sources = numberSources(data.sources, data.holdings);
  summaryChapter(scope);
  basisChapter(scope);
  overviewChapter(scope);
  departmentsChapter(scope);
  standardsChapter(scope);
  actionsChapter(scope);
  figuresAppendix(scope, sources);
  sourcesAppendix(scope, sources);
  const period = say(periodLabel(data.period), language);
  const title = word('annual-title');
  return {
    language,
    title,
    subtitle: word('annual-subtitle', { period, framework }),
    institution: data.institution,
    period: data.period,
    framework: { id: data.framework.id, edition: data.framework.edition, label: framework },
    template: 'annual',
    status: data.status,
    date: data.date,
    author: data.author,
    dataDigest: data.dataDigest,
    cover: [
      { label: word('cover-institution'), text: say(data.institution, language) },
      { label: word('cover-period'), text: period },
      { label: word('cover-framework'), text: framework },
      { label: word('cover-edition'), text: data.framework.edition },
      { label: word('cover-status'), text: word(data.status) },
      { label: word('cover-date'), text: data.date.slice(0, 10) },
      { label: word('cover-author'), text: data.author },
      { label: word('cover-digest'), text: data.dataDigest.slice(0, 16) },
    ],
    blocks: scope.out.blocks,
    annex: annexOf(scope, sources),
  };
}

export const annual: ReportTemplate = {
  id: 'annual',
  label: { zh: '教学质量年度报告', en: 'Annual quality report' },
  fileWord: { zh: '年度报告', en: 'annual-report' },
  build: buildAnnual,
};
