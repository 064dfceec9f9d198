/** Finds names by letters, in Chinese also by sound. The dictionary is large and is loaded with the first search by letters. */
import { isSpoken, nameReader, spokenSearch } from '#shared/people/pinyin.ts';

let loading: Promise<ReturnType<typeof nameReader>> | null = null;

async function load(): Promise<ReturnType<typeof nameReader>> {
  const { pinyin } = await import('pinyin-pro');
  const plain = { toneType: 'none', type: 'array', v: true, nonZh: 'removed' } as const;
  return nameReader({ of: (char) => pinyin(char, { ...plain, multiple: true }), surname: () => null });
}

/** How well a name answers the search, higher is better; 0 where it does not. */
export async function searchBySound(search: string): Promise<(name: string) => number> {
  const wanted = search.trim().toLowerCase();
  const plain = (name: string) => {
    const at = name.toLowerCase().indexOf(wanted);
    return at < 0 ? 0 : at === 0 ? 300 : 200;
  };
  if (!isSpoken(search)) return plain;
  loading ??= load();
  const read = await loading;
  const spoken = spokenSearch(search);
  return (name) => Math.max(plain(name), /\p{Script=Han}/u.test(name) ? spoken(read(name)) : 0);
}
