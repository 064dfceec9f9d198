/** Steps of long operations. */
export const steps = {
  reading: '读取文件',
  'verify-files': '核对原文件',
} as const;
