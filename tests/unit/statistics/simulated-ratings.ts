/** Ratings of lecturers by students in the shape of a large university's: crossed, unbalanced, in whole marks from 1 to 5. */
import type { Design } from '#shared/statistics/mixed-model/design.ts';

export interface Shape {
  students: number;
  lecturers: number;
  departments: number;
  ratings: number;
  seed?: number;
}

/** The second factor has deviation 0.52, the first one 0.33, the residual 1.18; departments and service courses are fixed. */
export function simulatedRatings(shape: Shape): Design {
  const next = randomOf(shape.seed ?? 20261122);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const below = (n: number) => Math.floor(next() * n);
  const student = Float64Array.from({ length: shape.students }, () => 0.33 * normal());
  const lecturer = Float64Array.from({ length: shape.lecturers }, () => 0.52 * normal());
  const home = Int32Array.from(student, () => below(shape.departments));
  const staff = Array.from({ length: shape.departments }, (): number[] => []);
  const department = Int32Array.from(lecturer, (_, d) => d % shape.departments);
  department.forEach((own, d) => {
    staff[own]!.push(d);
  });
  const effects = staff.map(() => 0.1 * normal());
  const n = shape.ratings;
  const s = new Int32Array(n);
  const d = new Int32Array(n);
  const y = new Float64Array(n);
  const fixed = Array.from({ length: shape.departments + 1 }, () => new Float64Array(n));
  for (let i = 0; i < n; i++) {
    s[i] = i < shape.students ? i : below(shape.students);
    const service = next() < 0.4;
    const own = staff[service ? below(shape.departments) : home[s[i]!]!]!;
    d[i] = i < shape.lecturers ? i : own[below(own.length)]!;
    const of = department[d[i]!]!;
    fixed[0]![i] = 1;
    if (of > 0) fixed[of]![i] = 1;
    fixed[shape.departments]![i] = of === home[s[i]!] ? 0 : 1;
    const mean = 3.25 + effects[of]! - 0.07 * fixed[shape.departments]![i]!;
    const mark = Math.round(mean + student[s[i]!]! + lecturer[d[i]!]! + 1.18 * normal());
    y[i] = Math.min(5, Math.max(1, mark));
  }
  const names = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1));
  return {
    y,
    fixed,
    random: [
      { name: 's', codes: s, levels: names(shape.students) },
      { name: 'd', codes: d, levels: names(shape.lecturers) },
    ],
  };
}

/** Uniform numbers in [0, 1) that are the same everywhere (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
