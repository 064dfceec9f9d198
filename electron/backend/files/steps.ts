/** Long work as a generator that pauses: whoever drives it decides what happens between two steps. */

/** Work that pauses with how far it is, and ends with its result. */
export type Steps<Result> = Generator<number, Result>;

/** Runs the steps at once. */
export function drained<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Runs the steps with a turn of the event loop between them, if one is given; what the turn throws ends the work. */
export async function inTurns<Result>(
  steps: Steps<Result>,
  turn: ((done: number) => Promise<void>) | undefined,
): Promise<Result> {
  if (!turn) return drained(steps);
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      await turn(step.value);
    }
  } finally {
    steps.return(undefined as never);
  }
}
