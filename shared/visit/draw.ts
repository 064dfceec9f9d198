/** A draw that is the same for the same seed, whatever the order in which records are found. */
export interface Candidate {
  id: string;
  department: string;
  /** The person that it belongs to; null where cases are drawn. */
  person: string | null;
}

/** FNV-1a over the label, mixed with the seed (murmur3 finaliser): a number that stands for a place in the draw. */
export function lot(seed: number, label: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let i = 0; i < label.length; i++) hash = Math.imul(hash ^ label.charCodeAt(i), 0x01000193) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Draws `take` persons of each department and one record of each of them; without persons, `take` records. Departments
 * with fewer give all they have.
 * @param seed any whole number; it and `label` (the form) decide the draw.
 */
export function draw(
  candidates: readonly Candidate[],
  take: number,
  seed: number,
  label: string,
): Candidate[] {
  const order = (of: string) => lot(seed, `${label} ${of}`);
  const sorted = [...candidates]
    .map((candidate) => ({ candidate, at: order(candidate.id) }))
    .sort((a, b) => a.at - b.at || (a.candidate.id < b.candidate.id ? -1 : 1))
    .map(({ candidate }) => candidate);
  const departments = [...new Set(sorted.map(({ department }) => department))].sort();
  return departments.flatMap((department) => {
    const first = new Map<string, Candidate>();
    for (const candidate of sorted) {
      const key = candidate.person ?? candidate.id;
      if (candidate.department === department && !first.has(key)) first.set(key, candidate);
    }
    return [...first]
      .map(([key, candidate]) => ({ candidate, at: order(`${department} ${key}`), key }))
      .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
      .slice(0, take)
      .map(({ candidate }) => candidate);
  });
}
