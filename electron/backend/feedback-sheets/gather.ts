/** The facts of feedback sheets, from the same blocks as the results on screen. */
import { departmentsOf } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import { evaluationSource } from '#shared/evaluation/source.ts';
import { itemDifferences } from '#shared/feedback-sheets/compare.ts';
import type { SheetFacts, SheetKind } from '#shared/feedback-sheets/facts.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import { Refusal } from '#shared/lib/result.ts';
import { yearOf } from '#shared/periods/period.ts';
import { commentsOfYear, type KnownComment, themesOf } from '../evaluation/comments.ts';
import { DEPARTMENT, sourceOf } from '../evaluation/forms.ts';
import { evaluationResults, evaluationTarget, itemsOfOthers, type Question } from '../evaluation/results.ts';

export interface SheetsOf {
  question: Question;
  /** Only those judged in this department; null for all. */
  department: string | null;
  institution: LocalText;
  madeOn: string;
}

/**
 * Those who are judged, by key and in the order of their names, and the facts of each when asked for.
 * Throws the refusals of `evaluationResults`.
 */
export function sheetsOf(reader: Reader, { question, department, institution, madeOn }: SheetsOf) {
  const source = sourceOf(reader, question.type);
  const results = evaluationResults(reader, { ...question, department });
  const asked = { ...question, group: results.group };
  const names = new Map(departmentsOf(reader).map(({ code, name }) => [code, name]));
  const kind: SheetKind =
    question.by === DEPARTMENT
      ? DEPARTMENT
      : source.targets.find(({ field }) => field.name === question.by)!.kind;
  const options = source.group?.kind === 'choice' ? source.group.options : [];
  const group = options.find(({ code }) => code === results.group)?.label ?? null;
  const { model, floor } = results;
  const form = evaluationSource(source.type)!.scores.instrument;

  // Read, masked and cut once for all sheets.
  let comments: Promise<KnownComment[]> | undefined;
  const commentsOnce = () => {
    comments ??= commentsOfYear(reader, source, yearOf(question.period));
    return comments;
  };

  const factsOf = async (key: string): Promise<SheetFacts> => {
    const judged = results.targets.find((entry) => entry.key === key);
    if (!judged) throw new Refusal('not-judged', `not judged: ${key}`, { by: key });
    const found = evaluationTarget(reader, { ...asked, target: key });
    const visible = judged.summary !== null;
    const said = visible ? await themesOf(reader, asked, key, commentsOnce()) : null;
    return {
      institution,
      kind,
      target: judged,
      name: (kind === 'department' && names.get(key)) || { zh: judged.name, en: judged.name },
      departments:
        kind === 'department'
          ? []
          : judged.departments.map((code) => names.get(code) ?? { zh: code, en: code }),
      form,
      period: question.period,
      group,
      floor,
      model: model && { raters: model.raters, mean: model.mean, needed: model.needed },
      // What is withheld does not even reach the sheet.
      items: visible ? found.items : [],
      differences: visible
        ? itemDifferences(form, found.items, itemsOfOthers(reader, { ...asked, target: key }))
        : [],
      trend: visible ? found.trend : [],
      // A theme that only a few speak of could tell who they are.
      themes: (said?.themes ?? [])
        .filter(({ count }) => count >= floor)
        .map(({ label, count }) => ({ label, comments: count })),
      madeOn,
    };
  };
  return { keys: results.targets.map(({ key }) => key), kind, factsOf };
}
