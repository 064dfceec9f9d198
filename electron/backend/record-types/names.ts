/** Names for labels: Chinese ones by their reading, others by their letters. */
import type { Input } from '#shared/api/index.ts';
import { nameFrom } from '#shared/records/definition/naming.ts';
import { ADDED_FIELD, OWN_TYPE } from '#shared/records/definition/types.ts';

async function romanised(label: { zh: string; en: string }): Promise<string> {
  const latin = label.en.trim();
  if (/[a-z]/i.test(latin) && !/\p{Script=Han}/u.test(latin)) return latin;
  const text = label.zh.trim() || latin;
  if (!/\p{Script=Han}/u.test(text)) return text;
  // The dictionary is large: it is loaded with the first Chinese label.
  const { pinyin } = await import('pinyin-pro');
  return pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).join(' ');
}

/** One unique name per label, in their order. */
export async function namesFor({ labels, kind, taken }: Input<'record-types.names'>): Promise<string[]> {
  const used = new Set(taken);
  const [prefix, separator] =
    kind === 'type' ? [OWN_TYPE, '-'] : kind === 'added-field' ? [ADDED_FIELD, '_'] : ['', '_'];
  const names: string[] = [];
  for (const label of labels) {
    const name = nameFrom(await romanised(label), used, prefix, separator);
    used.add(name);
    names.push(name);
  }
  return names;
}
