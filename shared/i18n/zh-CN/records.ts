/** Records, their history and source. */
export const records = {} as const;
