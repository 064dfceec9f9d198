/** What is kept of one document: a person never meets these, a hostile or absurd file does. */
export const textLimits = {
  pages: 2000,
  characters: 2_000_000,
  blocks: 100_000,
} as const;
