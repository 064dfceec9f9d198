/** What the global set-up tells every test, by one environment variable. */
export interface E2eSettings {
  executable: string;
  flags: string[];
  env: Record<string, string | undefined>;
  version: string;
  /** Where the sample hospital is kept that journeys copy. */
  samples: string;
}

export const e2eSettings = (): E2eSettings => {
  const text = process.env.ATTEST_E2E;
  if (!text) throw new Error('start these tests by `npm run test:e2e`');
  return JSON.parse(text) as E2eSettings;
};
