/** A template and the data make the document: each section in its order, then what every document says of itself. */
import { type Language, say } from '#shared/i18n/language.ts';
import { periodLabel } from '#shared/periods/period.ts';
import type { ReportData } from './data.ts';
import type { ReportDocument } from './document.ts';
import type { HouseStyle } from './house-style.ts';
import { annexOf } from './sections/annex.ts';
import { findSection, optionsOf, type SectionKind } from './sections/index.ts';
import { createScope, type Scope } from './sections/scope.ts';
import type { SectionNeed } from './sections/types.ts';
import type { ReportTemplate } from './templates/types.ts';

/** What must be gathered for a template; sections that nobody knows any more need nothing. */
export function needsOf(template: ReportTemplate): Set<SectionNeed> {
  return new Set(knownOf(template).flatMap(({ kind }) => kind.needs ?? []));
}

/** The same template, data and language give the same document. */
export function buildDocument(
  template: ReportTemplate,
  data: ReportData,
  language: Language,
  style?: HouseStyle,
): ReportDocument {
  const known = knownOf(template);
  const scope = createScope(data, language, {
    flow: template.form === 'paper',
    numbering: style?.look === 'official' && language === 'zh-CN' ? 'chinese' : 'decimal',
    appendices: known.flatMap(({ kind }) => (kind.appendix ? [kind.id] : [])),
  });
  for (const { kind, entry } of known) {
    const title = entry.title && say(entry.title, language);
    if (title) scope.out.nextTitle(title);
    kind.write(scope, optionsOf(kind, entry.options));
  }
  const framework = needsOf(template).has('framework');
  const period = say(periodLabel(data.period), language);
  const about = subjectName(scope);
  return {
    form: template.form,
    ...(template.lists ? { lists: true } : {}),
    ...(data.department || data.course
      ? {
          subject: { department: data.department ?? null, course: data.course?.code ?? null },
          subjectLabel: about,
        }
      : {}),
    ...(style ? { style } : {}),
    language,
    title: say(template.title ?? template.label, language),
    subtitle: framework
      ? scope.word('annual-subtitle', { period, framework: scope.framework })
      : [about, period].filter(Boolean).join(' · '),
    institution: data.institution,
    period: data.period,
    framework: framework
      ? { id: data.framework.id, edition: data.framework.edition, label: scope.framework }
      : { id: '', edition: '', label: '' },
    template: template.id,
    status: data.status,
    date: data.date,
    author: data.author,
    dataDigest: data.dataDigest,
    cover: coverOf(scope, about, framework),
    blocks: scope.out.blocks,
    annex: annexOf(scope, framework),
  };
}

/** Sections that the program still knows, of what the template is about. */
function knownOf({
  sections,
  subject,
}: ReportTemplate): { kind: SectionKind; entry: (typeof sections)[number] }[] {
  return sections.flatMap((entry) => {
    const kind = findSection(entry.section);
    return kind?.subjects.includes(subject) ? [{ kind, entry }] : [];
  });
}

function subjectName({ data, here, language, departmentName }: Scope): string {
  const department = here === null ? '' : departmentName(here);
  return data.course
    ? `${say(data.course.name, language) || data.course.name.zh} (${data.course.code})`
    : department;
}

function coverOf(scope: Scope, about: string, framework: boolean): ReportDocument['cover'] {
  const { data, language, word } = scope;
  const aboutLabel = data.course ? word('cover-course') : word('department');
  return [
    { label: word('cover-institution'), text: say(data.institution, language) },
    ...(about ? [{ label: aboutLabel, text: about }] : []),
    { label: word('cover-period'), text: say(periodLabel(data.period), language) },
    ...(framework
      ? [
          { label: word('cover-framework'), text: scope.framework },
          { label: word('cover-edition'), text: data.framework.edition },
        ]
      : []),
    { label: word('cover-status'), text: word(data.status) },
    { label: word('cover-date'), text: data.date.slice(0, 10) },
    { label: word('cover-author'), text: data.author },
    { label: word('cover-digest'), text: data.dataDigest.slice(0, 16) },
  ];
}
