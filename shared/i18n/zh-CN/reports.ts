/** The reports screen. */
export const reports = {} as const;
