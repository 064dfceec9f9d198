/** Refusals by code. */
export const errors = {} as const;
