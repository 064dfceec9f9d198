/** Indicators and their drill-down. */
export const indicators = {} as const;
