/**
 * Fair scores of a whole university: 73,421 ratings of 1,128 lecturers by 2,972 students with departments and service courses
 * as fixed effects, the size of lme4's InstEval. Against lme4 in the same run where R is there.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Design } from '#shared/statistics/mixed-model/design.ts';
import { fitMixed } from '#shared/statistics/mixed-model/fit.ts';
import { simulatedRatings } from '#tests/unit/statistics/simulated-ratings.ts';

const ROUNDS = 3;
/** What lme4 needed for InstEval on the machine of the design measurements. */
const STATED = 8.4;

const design = simulatedRatings({ students: 2972, lecturers: 1128, departments: 14, ratings: 73_421 });
const times: number[] = [];
let fit = fitMixed(design)!;
for (let round = 0; round < ROUNDS; round++) {
  const from = performance.now();
  fit = fitMixed(design)!;
  times.push((performance.now() - from) / 1000);
}
const seconds = times.toSorted((a, b) => a - b)[ROUNDS >> 1]!;
const ours = [...fit.factors.map(({ variance }) => variance), fit.residual];
const peer = lme4(design);
console.log(
  `mixed model: ${seconds.toFixed(2)} s [${Math.min(...times).toFixed(2)}..${Math.max(...times).toFixed(2)}], ${fit.evaluations} evaluations, variances ${ours.map((value) => value.toPrecision(6)).join(' ')}`,
);
if (peer) {
  const off = Math.max(...peer.variances.map((value, i) => Math.abs(ours[i]! / value - 1)));
  console.log(
    `lme4: ${peer.seconds.toFixed(2)} s, ratio ${(seconds / peer.seconds).toFixed(2)}, largest relative difference of a variance ${off.toExponential(1)}`,
  );
} else {
  console.log(
    `R with lme4 is not here; against its stated ${STATED} s on another machine the ratio would be ${(seconds / STATED).toFixed(2)}`,
  );
}

function lme4({ y, fixed, random }: Design): { seconds: number; variances: number[] } | null {
  const folder = mkdtempSync(join(tmpdir(), 'attest-bench-'));
  try {
    const lines = Array.from(y, (value, i) =>
      [value, ...random.map(({ codes }) => codes[i]), ...fixed.slice(1).map((column) => column[i])].join(','),
    );
    const names = fixed.slice(1).map((_, f) => `x${f}`);
    writeFileSync(join(folder, 'd.csv'), [`y,s,d,${names.join(',')}`, ...lines].join('\n'));
    const script = `suppressMessages(library(lme4)); x <- read.csv("${join(folder, 'd.csv')}")
t <- system.time(m <- lmer(y ~ ${names.join(' + ')} + (1|s) + (1|d), x))[["elapsed"]]
v <- as.data.frame(VarCorr(m)); r <- setNames(v$vcov, v$grp)
cat(t, sprintf("%.12g", r[c("s", "d", "Residual")]))`;
    const { status, stdout } = spawnSync('Rscript', ['-e', script], { encoding: 'utf8' });
    if (status !== 0) return null;
    const [taken = Number.NaN, ...variances] = stdout.trim().split(/\s+/).map(Number);
    return { seconds: taken, variances };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
