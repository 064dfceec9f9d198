/** Sentences and headings inside a report. */
export const document = {} as const;
