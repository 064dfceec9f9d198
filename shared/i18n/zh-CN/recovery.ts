/** The recovery page. */
export const recovery = {} as const;
