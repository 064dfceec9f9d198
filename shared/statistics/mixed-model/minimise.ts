/**
 * Minimises a smooth function of a few numbers that must not be negative, with as few evaluations as possible: Newton steps
 * from central differences, the matrix of second derivatives being kept while the steps shrink.
 */
export interface Minimum {
  at: number[];
  value: number;
  converged: boolean;
  evaluations: number;
}

const EDGE = 1e-4;
/** Below this gain the quadratic is trusted: the difference of two criteria would be noise. */
const TINY = 1e-3;

/** `near`: the start is known to be close to the minimum. `tolerance`: relative size of the last step. */
export function minimise(
  f: (at: readonly number[]) => number,
  from: readonly number[],
  { near = false, tolerance = 2e-5 } = {},
): Minimum {
  let evaluations = 0;
  const value = (at: readonly number[]) => {
    evaluations++;
    return f(at);
  };
  const n = from.length;
  let at = [...from];
  let here = value(at);
  let hessian: number[][] | null = null;
  let lastStep = near ? 0.04 : Number.POSITIVE_INFINITY;
  for (let round = 0; round < 60; round++) {
    // Narrow differences for the last digits: the error of a slope goes with the square of the width.
    const width = lastStep > 0.05 ? 0.01 : 2e-3;
    const steps = at.map((x) => Math.max(width * x, 1e-4));
    const gradient: number[] = [];
    const bends: number[] = [];
    for (let i = 0; i < n; i++) {
      const up = value(moved(at, i, steps[i]!));
      // The criterion is even in every relative deviation, so that a step below 0 is one above.
      const down = value(moved(at, i, -steps[i]!).map(Math.abs));
      gradient.push((up - down) / (2 * steps[i]!));
      bends.push((up - 2 * here + down) / steps[i]! ** 2);
    }
    const anew = lastStep > 0.05;
    if (hessian === null || anew) {
      hessian = bends.map((bend, i) => bends.map((_, j) => (i === j ? bend : 0)));
      for (let i = 0; i < n; i++) {
        for (let j = i + 1; j < n; j++) {
          const both = value(moved(moved(at, i, steps[i]!), j, steps[j]!));
          const mixed =
            (both -
              here -
              gradient[i]! * steps[i]! -
              gradient[j]! * steps[j]! -
              (bends[i]! * steps[i]! ** 2) / 2 -
              (bends[j]! * steps[j]! ** 2) / 2) /
            (steps[i]! * steps[j]!);
          hessian[i]![j] = hessian[j]![i] = mixed;
        }
      }
    }
    // What lies on the edge and would leave it stays there.
    const free = at.map((x, i) => x > EDGE || gradient[i]! < 0);
    const direction = newton(hessian, gradient, free);
    const gain = -direction.reduce((sum, step, i) => sum + step * gradient[i]!, 0) / 2;
    let next = at.map((x, i) => clip(x + direction[i]!));
    let there = here - gain;
    if (gain > TINY) {
      there = value(next);
      for (let length = 1 / 3; there > here && length > 1e-6; length /= 3) {
        next = at.map((x, i) => clip(x + length * direction[i]!));
        there = value(next);
      }
      if (there > here) return { at, value: here, converged: false, evaluations };
    }
    lastStep = Math.max(...next.map((x, i) => Math.abs(x - at[i]!) / Math.max(x, 0.01)));
    at = next;
    here = there;
    // Newton's error is about the square of its last step.
    if (lastStep < tolerance) return { at, value: here, converged: true, evaluations };
  }
  return { at, value: here, converged: false, evaluations };
}

const clip = (x: number) => (x < EDGE ? 0 : x);

function moved(at: readonly number[], index: number, by: number): number[] {
  const copy = [...at];
  copy[index]! += by;
  return copy;
}

/** -H⁻¹ g over the free coordinates by elimination; steepest descent in a coordinate that bends the wrong way. */
function newton(
  hessian: readonly number[][],
  gradient: readonly number[],
  free: readonly boolean[],
): number[] {
  const places = gradient.map((_, i) => i).filter((i) => free[i]);
  const m = places.map((i) => [...places.map((j) => hessian[i]![j]!), -gradient[i]!]);
  for (let k = 0; k < m.length; k++) {
    if (!(m[k]![k]! > 1e-8)) {
      // Not convex here: go downhill by a moderate step in each coordinate.
      return gradient.map((slope, i) => (free[i] ? -Math.sign(slope) * 0.3 : 0));
    }
    for (let i = k + 1; i < m.length; i++) {
      const factor = m[i]![k]! / m[k]![k]!;
      for (let j = k; j <= m.length; j++) m[i]![j]! -= factor * m[k]![j]!;
    }
  }
  const solved = new Array<number>(m.length).fill(0);
  for (let k = m.length - 1; k >= 0; k--) {
    let sum = m[k]![m.length]!;
    for (let j = k + 1; j < m.length; j++) sum -= m[k]![j]! * solved[j]!;
    solved[k] = sum / m[k]![k]!;
  }
  const step = gradient.map(() => 0);
  places.forEach((place, k) => {
    step[place] = Math.max(-2, Math.min(2, solved[k]!));
  });
  return step;
}
