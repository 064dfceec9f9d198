/** 各科应交的表与填报模板。 */
export const completeness = {
  template: '填报模板',
  'template-title': '保存填报模板',
  'template-format': 'Excel 工作簿',
  'template-written': '模板已保存，交回后导入时不用再对列。',
  'template-show': '打开所在文件夹',
  'template-hint':
    '带 * 的列必填，鼠标停在表头上可看填写说明。已填好的名单若没有内容可报，留着不动即可，不会算作记录；可以增减行、移动列。请勿删除隐藏的第 3 行，凭它导入时不用再对列。',
  'template-choose': '请从列表中选择一项。',
  'template-date': '请填日期，例如 2025-03-10。',
  'template-number': '请填允许范围内的数字。',
};
