/** Problems found while importing, by code. */
export const problems = {
  // Endings and places
  'use-instead': '改为“{to}”？',
  'at-row': '“{sheet}”第 {row} 行{column}：{message}',
  'at-rows': '“{sheet}”第 {row} 行{column}等 {count} 处：{message}',
  'at-sheet': '“{sheet}”：{message}',

  // Cells
  'value-missing': '{field}没有填写。请补填。',
  'value-wrong-kind': '{field}的内容类型不对。请重新填写。',
  'text-too-long': '{field}有 {length} 个字符，最多 {max} 个。请缩短。',
  'identifier-destroyed':
    '{field}“{text}”已被表格软件改成科学计数，末尾数字丢失。请把该列设为文本，重新填写完整号码。',
  'id-card-number': '{field}中似乎写了身份证号。如非必需，请删去。',
  'not-a-number': '{field}应为数字，写的是“{text}”。',
  'number-not-whole': '{field}应为整数，写的是 {text}。请核对。',
  'number-out-of-range': '{field}应在 {min} 到 {max} 之间，写的是 {text}。请核对。',
  'number-too-small': '{field}不能小于 {min}，写的是 {text}。请核对。',
  'number-too-large': '{field}不能大于 {max}，写的是 {text}。请核对。',
  'not-a-date': '{field}应为日期，写的是“{text}”。请写成 2025-03-01 的样子。',
  'date-impossible': '{field}“{text}”不是日历上有的日子。请核对。',
  'date-ambiguous': '{field}“{text}”的月和日分不清，按 {date} 读取（也可能是 {other}）。如不对请改写。',
  'date-without-day': '{field}“{text}”只有年月，按 {date} 读取。如知道是哪一天，请补上。',
  'date-lost-zero': '{field}“{text}”可能是 1 月，也可能是末尾的 0 丢失的 10 月。请写全。',
  'not-a-period': '{field}应为学年、学期或月份，写的是“{text}”。请写成 2024-2025-1 的样子。',
  'period-too-coarse': '{field}“{text}”不够具体。学期请写成 2024-2025-1 的样子，月份请写成 2025-03。',
  'not-a-time': '{field}应为时间，写的是“{text}”。请写成 14:30 的样子。',
  'not-yes-or-no': '{field}应为“是”或“否”，写的是“{text}”。',
  'not-an-option': '{field}中没有“{text}”这一项，可填：{options}。',
  'score-out-of-scale': '“{field}”的得分应为 {min} 到 {max} 的整数，写的是 {text}。请核对。',
  'score-unknown': '“{field}”的得分“{text}”不是 {min} 到 {max} 的整数，也不是量表用语。请核对。',
  'formula-error': '{field}的单元格是公式错误 {text}。请在原表中改正公式，或在此填入数值。',

  // References
  'reference-unknown': '{field}“{text}”不在名录中。请核对写法，或先导入名录。',
  'reference-unknown-kept': '{field}“{text}”不在名录中，先照原文保留。请核对写法，或先导入名录。',
  'reference-ambiguous-kept':
    '{field}“{text}”对应不止一个：{candidates}。先照原文保留，请填编号，或导入后在“人员核对”中指明。',
  'earlier-key': '“{key}”是合并或改号前的旧编号，按现在的“{today}”处理。',
  'reference-ambiguous': '{field}“{text}”对应不止一个：{candidates}。请改填编号。',

  // Keys and rows
  'duplicate-row': '与第 {other} 行完全相同，只计一次。',
  'duplicate-row-sheet': '与“{sheet}”第 {other} 行完全相同，只计一次。',
  'duplicate-key': '与第 {other} 行是同一条记录（{key}），内容却不同（{fields}）。请只留正确的一行。',
  'duplicate-key-sheet':
    '与“{sheet}”第 {other} 行是同一条记录（{key}），内容却不同（{fields}）。请只留正确的一行。',
  'one-number-two-names': '编号 {number} 在第 {other} 行叫“{first}”，这里叫“{second}”。请核对编号。',
  'name-differs-from-store':
    '编号 {number} 已登记为“{first}”，这里写的是“{second}”。若不是改名，请核对编号。',

  // Headings
  'column-missing': '没有找到必填的“{field}”一列。请在列对应中指定，或设一个统一的值。',
  'rows-numbered':
    '文件里没有“{field}”：按行编号（{example} 起）。再次导入时请保持各行次序，否则会被当作新的记录。',
  'heading-twice': '有不止一列叫“{heading}”，只取了 {taken} 列；{column} 列照原文保留，不计入。',
  'identifier-dropped': '“{heading}”一列能认出答卷人，匿名问卷不保存这一列。',
  'national-id-dropped': '“{heading}”一列是身份证号，不保存这一列。',
  'header-unknown': '没有认出表头。请指定这张表是什么数据、表头在第几行。',

  // What known layouts tell
  'response-too-fast': '用时 {seconds} 秒答完 {questions} 题，快得来不及读题；保留并计入，请留意。',
  'respondent-repeated': '答卷人填写的编号与第 {first} 行相同，可能重复作答；保留并计入，请留意。',
  'response-incomplete': '这份答卷没有提交。',
  'reference-dangling': '“{text}”在 {table} 表中找不到。',
  'role-unknown': '“{text}”不是 OneRoster 规定的角色。',
  'marked-deleted': '标记为待删除（tobedeleted），不导入。',
  'key-missing': '缺少 sourcedId。',
  'key-repeated': 'sourcedId “{text}”重复出现。',

  // Rows that are no data
  'not-data-title': '标题行，不计入。',
  'not-data-header': '表头。',
  'not-data-blank': '空行，不计入。',
  'not-data-repeated-header': '重复的表头，不计入。',
  'not-data-total': '合计行，不计入。',
  'not-data-signature': '签字或制表行，不计入。',
  'not-data-note': '说明文字，不计入。',
  'not-data-section': '分段标题，不计入。',
  'not-data-column-numbers': '栏次编号行，不计入。',
  'not-data-points-possible': '满分行，不计入。',
  'not-data-manual-posting': '成绩发布方式行，不计入。',
  'not-data-test-student': '测试学生，不计入。',
  'not-data-average': '平均值行，不计入。',
  'not-data-left-out': '您已选择不要这一行，不计入。',

  // Notes of the file readers
  'formula-without-value':
    '“{sheet}”有 {count} 个公式没有保存结果（如 {cell}），按空单元格读取。请用 Excel 或 WPS 打开并保存一次。',
  'encoding-uncertain': '文字编码可能是 {encoding}（把握 {percent}%）。请看一下预览中的文字是否正常。',
  'characters-replaced': '有 {count} 个字符无法按 {encoding} 读出，显示为替代符。请核对原文件。',
  'sheet-is-form': '工作表“{sheet}”是“项目—内容”式的表格，已按一条记录读取；行号按转换后的表计算。',
  'quote-unclosed': '第 {row} 行的引号没有结束，之后的内容可能连成了一格。请核对原文件。',
  'sheet-missing': '工作表“{sheet}”在文件中缺失，没有读取。',
} as const;
