/**
 * The forms of a year divided into blocks. There is one division of a type's forms, whoever asks: results, profiles,
 * comments and indicators are sums of the same blocks, so that none is the difference between two others.
 */
import { evaluationFormIds, readEvaluationForms } from '#db/repositories/evaluation-forms.ts';
import type { Reader } from '#db/types.ts';
import { type Blocks, divide } from '#shared/evaluation/blocks.ts';
import type { EvaluationForms } from '#shared/evaluation/forms.ts';
import { type FormColumns, formColumns } from '#shared/evaluation/source.ts';
import { withScored } from '#shared/instruments/profile.ts';
import type { RecordType } from '#shared/records/types.ts';
import { remember } from '../remember.ts';
import { floorOf } from './floor.ts';

export interface DividedForms {
  forms: EvaluationForms;
  blocks: Blocks;
}

export function dividedForms(reader: Reader, type: RecordType, year: string): DividedForms {
  return remember(reader, `blocks ${type.id} ${year}`, () => {
    const columns = formColumns(type);
    const forms = countable(columns, readEvaluationForms(reader, columns, year));
    // What different surveys ask cannot be added up.
    const apart = columns.about === 'survey' ? (['target'] as const) : [];
    return { forms, blocks: divide(forms, floorOf(reader, type), apart) };
  });
}

/** A form about those who fill it in counts where it has every score, in its profile and everywhere else. */
const countable = ({ scores, about }: FormColumns, forms: EvaluationForms): EvaluationForms =>
  scores && about === 'self' ? withScored(scores.instrument, forms) : forms;

/** Place of each form among the divided ones, by the id of its record. */
export function placesOf(reader: Reader, type: RecordType, year: string): ReadonlyMap<string, number> {
  return remember(
    reader,
    `places ${type.id} ${year}`,
    () => new Map(evaluationFormIds(reader, type, year).map((id, at) => [id, at])),
  );
}
