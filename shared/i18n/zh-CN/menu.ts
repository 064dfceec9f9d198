/** The application menu. */
export const menu = {} as const;
