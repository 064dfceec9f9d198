/**
 * Classical item analysis of 5,000 examinees by 200 items: alpha, difficulty, rest correlation and both discriminations, against
 * numpy doing the same in the same run where Python with numpy is there.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examStatistics } from '#shared/statistics/items/binary.ts';
import { randomOf } from '#tests/unit/statistics/simulated-ratings.ts';

const [PEOPLE, ITEMS, ROUNDS] = [5000, 200, 15];

const next = randomOf(7);
const ability = Float64Array.from({ length: PEOPLE }, () => 4 * (next() - 0.5));
const columns = Array.from({ length: ITEMS }, () => {
  const difficulty = 4 * (next() - 0.5);
  return ability.map((value) => (next() < 1 / (1 + Math.exp(difficulty - value)) ? 1 : 0));
});
const times: number[] = [];
let ours = examStatistics(columns)!;
for (let round = 0; round < ROUNDS; round++) {
  const from = performance.now();
  ours = examStatistics(columns)!;
  times.push(performance.now() - from);
}
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
try {
  writeFileSync(
    join(folder, 'x.bin'),
    Uint8Array.from({ length: PEOPLE * ITEMS }, (_, at) => columns[at % ITEMS]![Math.floor(at / ITEMS)]!),
  );
  const script = `
import json, time, numpy as np
x = np.fromfile(${JSON.stringify(join(folder, 'x.bin'))}, dtype=np.uint8).reshape(${PEOPLE}, ${ITEMS}).astype(float)
def run():
    n, k = x.shape
    t = x.sum(1)
    m = x.mean(0)
    v = x.var(0, ddof=1)
    vt = t.var(ddof=1)
    alpha = k / (k - 1) * (1 - v.sum() / vt)
    c = (x - m).T @ (t - t.mean()) / (n - 1)
    r = (c - v) / np.sqrt(v * (vt + v - 2 * c))
    lo, hi = np.quantile(t, .27), np.quantile(t, .73)
    d = x[t >= hi].mean(0) - x[t <= lo].mean(0)
    dropped = (k - 1) / (k - 2) * (1 - (v.sum() - v) / (vt + v - 2 * c))
    return alpha, m, r, d, dropped
run(); times = []
for _ in range(${ROUNDS}):
    s = time.perf_counter(); out = run(); times.append((time.perf_counter() - s) * 1000)
print(json.dumps([sorted(times)[${ROUNDS >> 1}], out[0]] + [o.tolist() for o in out[1:]]))`;
  const { status, stdout } = spawnSync('python3', ['-c', script], { encoding: 'utf8' });
  console.log(
    `item analysis ${PEOPLE} x ${ITEMS}: ${middle(times).toFixed(2)} ms [${Math.min(...times).toFixed(2)}..${Math.max(...times).toFixed(2)}]`,
  );
  if (status === 0) {
    const [ms, alpha, p, r, d, dropped] = JSON.parse(stdout) as [
      number,
      number,
      number[],
      number[],
      number[],
      number[],
    ];
    const off = Math.max(
      Math.abs(alpha - ours.alpha),
      ...ours.items.flatMap((item, j) => [
        Math.abs(item.p - p[j]!),
        Math.abs(item.r_rest - r[j]!),
        Math.abs(item.D_quantile - d[j]!),
        Math.abs(item.alpha_if_dropped - dropped[j]!),
      ]),
    );
    console.log(
      `numpy: ${ms.toFixed(2)} ms, ratio ${(middle(times) / ms).toFixed(2)}, largest difference ${off.toExponential(1)}`,
    );
  } else console.log('Python with numpy is not here: no ratio.');
} finally {
  rmSync(folder, { recursive: true });
}
