import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { isSpoken, nameReader, PERFECT, type Readings, spokenSearch } from '#shared/people/pinyin.ts';

const options = { toneType: 'none', type: 'array', v: true, nonZh: 'removed' } as const;
const readings: Readings = {
  of: (char) => pinyin(char, { ...options, multiple: true }),
  surname: (char) => pinyin(char, { ...options, surname: 'all' })[0] ?? null,
};
const read = nameReader(readings);
const mark = (name: string, search: string) => spokenSearch(search)(read(name));

describe('names by their sound', () => {
  it.each([
    'zw',
    'zhangw',
    'zhangwei',
    'zhang wei',
    'Zhang',
    'ZHANG Wei',
    'zhwei',
    'zwei',
    'zha',
    'wei',
    'wei zhang',
    'Wei ZHANG',
    '张w',
    '张伟',
    '张 wei',
    'z',
  ])('finds 张伟 by %s', (search) => {
    expect(mark('张伟', search)).toBeGreaterThan(0);
  });

  it.each(['wz zhao', 'zhangweiq', 'li', 'zhaw', 'zx', '王w', '', '·'])(
    'does not find 张伟 by %s',
    (search) => {
      expect(mark('张伟', search)).toBe(0);
    },
  );

  it.each([
    ['单雄信', 'shan'],
    ['单雄信', 'dan'],
    ['曾国华', 'zeng'],
    ['曾国华', 'ceng'],
    ['吕丽', 'lv'],
    ['吕丽', 'lu'],
    ['吕丽', 'lü li'],
    ['吕丽', 'LYU Li'],
    ['女娲', 'nv'],
    ['尉迟恭', 'yuchi'],
    ['万俟卨', 'moqi'],
    ['仇和', 'qiu'],
    ['解晓东', 'xie'],
    ['区小明', 'ou'],
    ['任长霞', 'rcx'],
    ['任长霞', 'ren zhangxia'],
    ['心血管内科', 'xxgnk'],
    ['Zhang Wei', 'zw'],
    ['Zhang Wei', 'zhangwei'],
    ['欧阳·娜', 'ouyangna'],
  ])('finds %s by %s', (name, search) => {
    expect(mark(name, search)).toBeGreaterThan(0);
  });

  it('puts surname readings, full readings and whole names first', () => {
    expect(mark('单明', 'shanming')).toBe(PERFECT);
    expect(mark('单明', 'shan')).toBeGreaterThan(mark('单明', 'dan'));
    expect(mark('曾明', 'zeng')).toBeGreaterThan(mark('曾明', 'ceng'));
    expect(mark('张伟', 'zhangwei')).toBeGreaterThan(mark('张伟', 'zhangw'));
    expect(mark('张伟', 'zhangw')).toBeGreaterThan(mark('张伟', 'zw'));
    expect(mark('张伟', 'zw')).toBeGreaterThan(mark('张维明', 'zw'));
    expect(mark('张伟', 'zhangwei')).toBeGreaterThan(mark('张伟', 'wei zhang'));
    expect(mark('魏明', 'wei')).toBeGreaterThan(mark('张伟', 'wei'));
  });

  it('knows which searches are by sound', () => {
    expect(isSpoken('zw')).toBe(true);
    expect(isSpoken('张w')).toBe(true);
    expect(isSpoken('张伟')).toBe(false);
    expect(isSpoken('2024')).toBe(false);
  });
});
