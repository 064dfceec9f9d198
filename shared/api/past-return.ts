/** Steps of long operations behind which nothing can be cancelled any more: what they do is done, or about to be. */
const past: ReadonlySet<string> = new Set(['import-saving', 'import-indicators']);

/** Whether a cancel comes too late in a step. */
export const isPastReturn = (step: string): boolean => past.has(step);
