/** English stems, lightly: endings of number and tense, no more. */
export function stemOf(word: string): string {
  const small = word
    .toLowerCase()
    .replaceAll(/['’]s?$/g, '')
    .replaceAll(/['’]/g, '');
  if (small.length <= 3) return small;
  for (const [ending, instead] of [
    ['sses', 'ss'],
    ['ies', 'i'],
    ['ied', 'i'],
    ['ingly', ''],
    ['edly', ''],
    ['ing', ''],
    ['ed', ''],
    ['ly', ''],
    ['s', ''],
    ['e', ''],
  ] as const) {
    if (!small.endsWith(ending) || small.endsWith('ss')) continue;
    const stem = small.slice(0, -ending.length) + instead;
    if (stem.length < 3) continue;
    return undouble(stem);
  }
  return small.length > 3 && small.endsWith('y') ? `${small.slice(0, -1)}i` : small;
}

const undouble = (stem: string) => {
  const single = /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  return single.length > 3 && single.endsWith('e') ? single.slice(0, -1) : single;
};
