/** First run and choosing a workspace. */
export const welcome = {} as const;
