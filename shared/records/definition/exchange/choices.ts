/** Choices in one cell, `1, 是 / Yes = 对; 有 | 0, 否 / No`; an exclamation mark before the code of a retired one. */
import type { OptionDefinition } from '../types.ts';
import { escaped, listOf, listText, split, unescaped } from './cells.ts';

export function choicesText(options: readonly OptionDefinition[]): string {
  return options
    .map(({ code, label, aliases, retired }) => {
      const words = label.zh === label.en ? escaped(label.zh) : `${escaped(label.zh)} / ${escaped(label.en)}`;
      const more = aliases.length > 0 ? ` = ${listText(aliases)}` : '';
      return `${retired ? '!' : ''}${escaped(code)}, ${words}${more}`;
    })
    .join(' | ');
}

/** One option per part; a part without a comma is its own code. */
export function choicesOf(text: string): OptionDefinition[] {
  return split(text, '|').flatMap((part): OptionDefinition[] => {
    if (part.trim() === '') return [];
    const [head, ...rest] = split(part, ',', 2);
    const retired = head!.trim().startsWith('!');
    const code = unescaped(retired ? head!.trim().slice(1) : head!);
    const [words = '', aliases = ''] = split(rest[0] ?? head!, '=', 2);
    const [zh = '', en] = split(words, '/', 2);
    return [
      {
        code,
        label: { zh: unescaped(zh), en: unescaped(en ?? zh) },
        aliases: listOf(aliases),
        ...(retired ? { retired } : {}),
      },
    ];
  });
}
