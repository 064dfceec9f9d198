import { evaluationSource } from '#shared/evaluation/source.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import type { RecordType } from '#shared/records/types.ts';
import type { Translator } from '../../../app/language.tsx';

/** What a kind of respondent is called. */
export function groupLabel(
  type: RecordType,
  code: string | null,
  say: (text: LocalText) => string,
  t: Translator,
): string {
  if (code === null) return t('evaluation.no-group');
  const field = evaluationSource(type)?.group;
  const option = field?.kind === 'choice' ? field.options.find((entry) => entry.code === code) : undefined;
  return option ? say(option.label) : code;
}
