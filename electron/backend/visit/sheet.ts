/** The gaps of a visit on paper: by department, then line by line with what is missing. */
import { frameworksOf } from '#db/repositories/frameworks.ts';
import { departmentsOf } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import { type Language, say } from '#shared/i18n/language.ts';
import { lookUp, translate } from '#shared/i18n/translate.ts';
import { hasGap, openChecks, pointsOf } from '#shared/visit/gaps.ts';
import type { PrintedTables } from '../printing/tables.ts';
import { pointsIn } from './draw.ts';
import { openVisit } from './visits.ts';

/** Throws the refusal `visit-unknown`. */
export function gapSheet(reader: Reader, id: string, language: Language): PrintedTables {
  const { visit, lines, departments } = openVisit(reader, id);
  const t = (key: string, values = {}) => lookUp(language, `visit.${key}`, values) ?? key;
  const join = (parts: readonly string[]) => parts.filter(Boolean).join(language === 'en' ? '; ' : '；');
  const names = new Map(departmentsOf(reader).map(({ code, name }) => [code, say(name, language)]));
  const framework = frameworksOf(reader).all.find((each) => each.id === visit.framework);
  const label = framework ? say(framework.label, language) : visit.framework;
  const points = pointsIn(reader, visit.framework);
  const scored = visit.atStake !== null;
  const order = departments.map(({ department }) => department);
  const gaps = lines
    .filter(hasGap)
    .sort((a, b) => order.indexOf(a.department) - order.indexOf(b.department) || a.line - b.line);
  const kind = (type: string) =>
    reader.catalog.has(type) ? say(reader.catalog.type(type).label, language) : type;
  return {
    title: `${t('gap-list')} · ${label} · ${visit.period}`,
    subtitle: [
      t('sum', { lines: visit.lines, looked: visit.looked, gaps: visit.gaps }),
      ...(scored ? [t('at-stake', { points: visit.atStake })] : []),
      t('drawn', { seed: visit.seed, by: visit.by, period: visit.period }),
    ].join(' '),
    tables: [
      {
        name: t('gaps'),
        widths: [24, 12, 12, 12, 40, ...(scored ? [14] : [])],
        head: [
          translate(language, 'navigation.department'),
          t('column-looked'),
          t('column-gaps'),
          t('column-before'),
          t('column-items'),
          ...(scored ? [t('column-points')] : []),
        ],
        rows: departments.map((line) => [
          names.get(line.department) ?? line.department,
          `${line.looked} / ${line.lines}`,
          line.gaps,
          line.before,
          line.items.join(', '),
          ...(scored ? [line.atStake] : []),
        ]),
      },
      {
        name: t('gap-lines'),
        widths: [18, 6, 14, 18, 16, 26, 36, 12, ...(scored ? [9] : []), 26, 16],
        head: [
          translate(language, 'navigation.department'),
          t('column-no'),
          t('column-items'),
          t('column-kind'),
          t('column-person'),
          t('column-original'),
          t('column-missing'),
          t('column-verdict'),
          ...(scored ? [t('column-points')] : []),
          t('note'),
          t('column-action'),
        ],
        rows: gaps.map((line) => [
          names.get(line.department) ?? line.department,
          line.line,
          line.items.join(', '),
          kind(line.type),
          line.person,
          line.record === null ? '' : line.title,
          line.verdict === 'not-found'
            ? t('original-missing')
            : join(
                openChecks(line).map(({ id: rule, label: words }) =>
                  rule === 'there' ? say(words, language) : t('unmet', { rule: say(words, language) }),
                ),
              ),
          line.verdict === null ? t('not-looked') : t(`verdict-${line.verdict}`),
          ...(scored ? [pointsOf(line.items, points)] : []),
          line.note,
          line.action?.no ?? '',
        ]),
      },
    ],
  };
}
