/** Home. */
export const home = {} as const;
