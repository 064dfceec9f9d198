/** Units by the words that people write for them. */
const UNITS: ReadonlyMap<string, string> = new Map(
  [
    ['h', 'h|hr|hrs|hour|hours|小时|时'],
    ['min', 'min|mins|minute|minutes|分钟'],
    ['s', 's|sec|secs|second|seconds|秒|秒钟'],
    ['%', '%|％|percent|pct|百分比'],
    ['分', '分|分数|百分制'],
    ['学时', '学时|课时'],
    ['学分', '学分'],
    ['人', '人|名|位'],
    ['人次', '人次'],
    ['次', '次'],
    ['项', '项'],
    ['篇', '篇'],
    ['例', '例'],
    ['张', '张'],
    ['个', '个'],
    ['台', '台'],
    ['门', '门'],
    ['床', '床'],
    ['元', '元|rmb|cny|¥|￥'],
    ['万元', '万元'],
    ['天', '天|日|d|day|days'],
    ['周', '周|week|weeks'],
    ['月', '月|个月|month|months'],
    ['岁', '岁|周岁'],
    ['年', '年|year|years|yr|yrs'],
    ['m²', 'm2|m²|㎡|平方米'],
    ['cm', 'cm|厘米'],
    ['m', 'm|米'],
    ['kg', 'kg|公斤|千克'],
    ['g', 'g|gram|grams|in grams|克'],
    ['mm', 'mm'],
    ['points', 'pt|pts|point|points'],
    ['USD', 'usd|$|us$'],
    ['EUR', 'eur|€'],
  ].flatMap(([unit, words]) => words!.split('|').map((word) => [word, unit!] as const)),
);

/** The unit that a word stands for; null for any other word. */
export const unitNamed = (text: string): string | null => {
  const word = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^(?:单位|unit|in)\s*[:：]?\s*/, '');
  return UNITS.get(word) ?? null;
};
