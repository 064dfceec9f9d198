/** Saves indicators of the office's own: every version stays, and nothing is saved that could not be computed. */
import {
  indicatorBookOf,
  indicatorVersions,
  ownIndicators,
  saveIndicator,
} from '#db/repositories/indicator-definitions.ts';
import type { Reader, Writer } from '#db/types.ts';
import type { Input, Output } from '#shared/api/index.ts';
import { type IndicatorBook, indicatorBook } from '#shared/indicators/book.ts';
import { indicatorChanges, isSameIndicator } from '#shared/indicators/definition/changes.ts';
import { tidyIndicator, withWords } from '#shared/indicators/definition/draft.ts';
import { indicatorProblems, type Surroundings } from '#shared/indicators/definition/problems.ts';
import type { Indicator } from '#shared/indicators/types.ts';
import { Refusal } from '#shared/lib/result.ts';

type Outcome = Output<'indicators.save'>;

/** What a definition is checked against: without itself, so that none is made of itself. */
export function surroundingsOf(reader: Reader, id: string): Surroundings {
  const others = ownIndicators(reader).filter((entry) => entry.id !== id);
  const book: IndicatorBook = indicatorBook(others, reader.catalog);
  return { catalog: reader.catalog, indicator: (other) => book.find(other) };
}

/** As it would be kept, and what is wrong with it. */
export function examine(
  reader: Reader,
  given: Indicator,
): { definition: Indicator; problems: Outcome['problems'] } {
  const around = surroundingsOf(reader, given.id);
  const definition = tidyIndicator(withWords(given, around));
  return { definition, problems: indicatorProblems(definition, around) };
}

/** Throws the refusal `indicator-changed` when another version was saved since the person began. */
export function defineIndicator(
  writer: Writer,
  { definition: given, from }: Input<'indicators.save'>,
): Outcome {
  const [last] = indicatorVersions(writer, given.id);
  if (from !== null && from !== last?.version)
    throw new Refusal('indicator-changed', 'another version was saved since', { by: last?.by ?? '' });
  const { definition, problems } = examine(writer, given);
  if (from === null && last) problems.push({ at: 'id', code: 'id-taken', values: { id: given.id } });
  if (problems.length > 0) return { version: null, definition, problems };
  return { ...keep(writer, definition), problems };
}

function keep(writer: Writer, definition: Indicator): Pick<Outcome, 'version' | 'definition'> {
  const [last] = indicatorVersions(writer, definition.id);
  const before = last?.definition ?? null;
  if (last && before && isSameIndicator(before, definition)) return { version: last.version, definition };
  const around = surroundingsOf(writer, definition.id);
  const version = saveIndicator(writer, definition.id, definition);
  writer.audit('indicator.save', definition.id, {
    version,
    changes: indicatorChanges(before, definition, around).map(({ code }) => code),
    before,
    after: { ...definition, version: String(version) },
  });
  return { version, definition: { ...definition, version: String(version) } };
}

/** Throws the refusals `unknown-indicator` and, where others are made of it, `indicator-in-use`. */
export function retireIndicator(writer: Writer, id: string): void {
  const [last] = indicatorVersions(writer, id);
  if (!last?.definition) throw new Refusal('unknown-indicator', `no own indicator ${id}`, { id });
  const using = indicatorBookOf(writer).indicators.filter(
    ({ measure }) => measure.kind === 'arithmetic' && measure.parts.some(({ indicator }) => indicator === id),
  );
  if (using.length > 0)
    throw new Refusal('indicator-in-use', 'others are made of it', {
      zh: using.map(({ label }) => label.zh).join('、'),
      en: using.map(({ label }) => label.en).join(', '),
    });
  const version = saveIndicator(writer, id, null);
  writer.audit('indicator.retire', id, { version });
}

/** Takes definitions over from a file; those that others are made of come first, so that any order of the file will do. */
export function takeIndicators(
  writer: Writer,
  { definitions }: Input<'indicators.import'>,
): Output<'indicators.import'> {
  const outcomes = new Map<string, Output<'indicators.import'>['outcomes'][number]>();
  let waiting = [...definitions];
  while (waiting.length > 0) {
    const refused: Indicator[] = [];
    for (const given of waiting) {
      const { definition, problems } = examine(writer, given);
      const { id, label } = definition;
      if (problems.length > 0) refused.push(given);
      const version = problems.length > 0 ? null : keep(writer, definition).version;
      outcomes.set(id, { id, label, version, problems });
    }
    if (refused.length === waiting.length) break;
    waiting = refused;
  }
  return { outcomes: [...outcomes.values()] };
}
