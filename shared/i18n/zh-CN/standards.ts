/** Standards. */
export const standards = {} as const;
