/** Names made from labels: letters, digits and underscores, unique among those taken. */

/** `romanised` is the label in Latin letters, syllables apart ("jiao xue cha fang", "Date of round"). */
export function nameFrom(
  romanised: string,
  taken: ReadonlySet<string>,
  prefix = '',
  separator = '_',
): string {
  const words = romanised
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  let base = words.join(separator).slice(0, 32);
  while (base.endsWith(separator)) base = base.slice(0, -1);
  if (base === '' || (prefix === '' && !/^[a-z]/.test(base)))
    base = base === '' ? 'field' : `f${separator}${base}`;
  let name = prefix + base;
  for (let n = 2; taken.has(name); n++) name = `${prefix}${base}${separator}${n}`;
  return name;
}
