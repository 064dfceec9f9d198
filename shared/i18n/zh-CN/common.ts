/** Words that every screen uses. */
export const common = {
  'app-name': '明证',
} as const;
