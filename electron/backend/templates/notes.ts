/** The note on a heading: what belongs there, in both languages. */
import type { TemplateColumn } from '#shared/completeness/template/columns.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import type { FieldSpec } from '#shared/records/types.ts';

/** Options that a note names; a longer list is looked up in the drop-down. */
const MOST_OPTIONS = 12;

const both = (text: LocalText): string => `${text.zh}\n${text.en}`;

export function commentOf({ field, item, required }: TemplateColumn): string {
  const parts: LocalText[] = [];
  if (required) parts.push({ zh: '必填。', en: 'Required.' });
  if (item && item.of === null) {
    parts.push({
      zh: '所选的字母（多选连写，如 AC）或得分；未答留空。',
      en: 'The letter chosen (several in a row, such as AC) or the marks; empty where unanswered.',
    });
  } else if (item?.of) {
    const { lowest, highest, labels } = item.of.scale;
    parts.push({ zh: `分值 ${lowest}–${highest}。`, en: `Scores from ${lowest} to ${highest}.` });
    const named = (pick: (text: LocalText) => string) =>
      labels.map(({ score, label }) => `${score} ${pick(label)}`).join('; ');
    if (labels.length > 0) parts.push({ zh: named(({ zh }) => zh), en: named(({ en }) => en) });
  } else {
    if (field.help) parts.push(field.help);
    parts.push(...kindNotes(field));
  }
  return parts.length === 0 ? both(item?.item.text ?? field.label) : parts.map(both).join('\n');
}

function kindNotes(field: FieldSpec): LocalText[] {
  switch (field.kind) {
    case 'date':
      return [{ zh: '日期，例如 2025-03-10。', en: 'A date, such as 2025-03-10.' }];
    case 'time':
      return [{ zh: '时刻，例如 14:30。', en: 'A time of day, such as 14:30.' }];
    case 'integer':
    case 'number':
      return field.min === undefined || field.max === undefined
        ? [{ zh: '数字。', en: 'A number.' }]
        : [
            {
              zh: `${field.min} 到 ${field.max} 的数字。`,
              en: `A number from ${field.min} to ${field.max}.`,
            },
          ];
    case 'choice':
    case 'choices': {
      const options = field.options.filter(({ retired }) => !retired).slice(0, MOST_OPTIONS);
      const list = {
        zh: `${options.map(({ label }) => label.zh).join('；')}`,
        en: `${options.map(({ label }) => label.en).join('; ')}`,
      };
      if (field.kind === 'choice') return [list];
      return [{ zh: '可填多项，用分号隔开。', en: 'Several may be given, separated by semicolons.' }, list];
    }
    case 'reference':
      return [
        {
          zh: '可从列表选择，也可填编号；重名的人请填工号。',
          en: 'Choose from the list or give the number; for people of one name, the number.',
        },
      ];
    case 'period':
      return [{ zh: '例如 2024-2025 或 2024-2025-1。', en: 'Such as 2024-2025, or 2024-2025-1 for a term.' }];
    default:
      return [];
  }
}
