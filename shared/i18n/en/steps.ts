import type { steps as source } from '../zh-CN/steps.ts';

/** Steps of long operations. */
export const steps: Record<keyof typeof source, string> = {
  reading: 'Reading',
  'verify-files': 'Checking the original files',
};
