/** Steps of long operations. */
export const steps = {
  reading: '读取文件',
  'verify-files': '核对原文件',
  'sample-workbooks': '生成示例科室的工作簿',
  'sample-import': '导入示例工作簿',
  'sample-standards': '填写示例自评',
  'demo-indicators': '计算指标',
  'demo-report-zh': '生成中文报告',
  'demo-report-en': '生成英文报告',
  'import-reading': '读取文件',
  'import-checking': '逐行检查',
  'import-comparing': '与已有数据比较',
  'import-writing': '写入数据',
  'import-indicators': '重新计算指标',
} as const;
