/** Steps of long operations. */
export const steps = {
  reading: '读取文件',
} as const;
