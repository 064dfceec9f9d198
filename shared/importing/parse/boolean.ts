import type { BooleanField } from '#shared/records/types.ts';
import { narrow } from '../fold.ts';
import { meansMissing } from '../missing.ts';
import { type CellParser, refuse } from '../parse-result.ts';
import { finding } from '../problem.ts';
import { cellText } from '../raw.ts';

const yes =
  '是 有 √ ✓ ✔ ☑ ● ○√ 对 对号 已 已完成 完成 需要 需 合格 通过 及格 已验证 已培训 y yes t true 1 x√ v pass passed done ok';
const no =
  '否 无 没有 × ✗ ✘ ☐ x 错 未 未完成 不 不需要 无需 不合格 未通过 不通过 不及格 未验证 未培训 n no f false 0 fail failed';

const words = new Map<string, boolean>([
  ...yes.split(' ').map((word) => [word, true] as const),
  ...no.split(' ').map((word) => [word, false] as const),
]);

/** Yes or no as a text says it, or null. */
export function readBoolean(text: string): boolean | null {
  return words.get(narrow(text).toLowerCase()) ?? null;
}

/** Yes and no in the words and signs that departments use. */
export function booleanParser(field: BooleanField): CellParser {
  return (cell) => {
    if (typeof cell === 'boolean') return cell;
    const text = cellText(cell);
    const value = readBoolean(text);
    if (value !== null) return value;
    const shown = narrow(text);
    if (meansMissing(shown)) return null;
    return refuse(finding('error', 'cell', 'not-yes-or-no', { field: field.label, text: shown }));
  };
}
