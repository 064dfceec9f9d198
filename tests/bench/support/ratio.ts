/** Ours against theirs, in turns within one process: medians, the ratio, and whether it is what we aim for. */

export interface Contest {
  name: string;
  ours: () => unknown;
  /** What else does the same, by its name. */
  peers: Readonly<Record<string, () => unknown>>;
  /** The most that ours may take of the fastest peer's time. */
  goal: number;
  rounds?: number;
}

async function timed(run: () => unknown): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Runs all once to warm up, then `rounds` times in turns, and prints one line. */
export async function contest({ name, ours, peers, goal, rounds = 5 }: Contest): Promise<void> {
  const runs = { ours, ...peers };
  const times = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const [who, run] of Object.entries(runs)) {
      const ms = await timed(run);
      if (round > 0) times.set(who, [...(times.get(who) ?? []), ms]);
    }
  }
  const medians = [...times].map(([who, all]) => ({ who, ms: median(all) }));
  const [mine, ...others] = medians;
  const fastest = others.toSorted((a, b) => a.ms - b.ms)[0]!;
  const ratio = mine!.ms / fastest.ms;
  console.log(
    `${name}: ${medians.map(({ who, ms }) => `${who} ${ms.toFixed(0)} ms`).join(', ')}; ` +
      `ratio to ${fastest.who} ${ratio.toFixed(2)}, goal ${goal.toFixed(2)}: ${ratio <= goal ? 'reached' : 'missed'}`,
  );
}
