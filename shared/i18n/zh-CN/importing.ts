/** The import screen. */
export const importing = {} as const;
