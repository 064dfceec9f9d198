/** Problems found while importing, by code. */
export const problems = {} as const;
