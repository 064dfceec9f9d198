/** The checks that every record type has by what it is: its own rules, its required fields, its references. */
import type { RecordType } from '../records/types.ts';
import type { QualityCheck } from './types.ts';

/** A message's own words, with its blanks for values taken as they stand, are the title of the rule too. */
const bare = (text: string, gap: '' | ' ') =>
  text
    .replace(/[“"「（(]?\{\w+\}[”"」）)]?/g, '…')
    .replace(/\s*…\s*/g, `${gap}…${gap}`)
    .replace(/… (?=[,.;:!?%])/g, '…')
    .trim()
    .replace(/^(.{8,}?)[;；].*$/u, '$1')
    .replace(/[。.]+$/, '');

/** The checks of one type. */
export function checksOfType(type: RecordType): QualityCheck[] {
  const { zh, en } = type.plural;
  const checks: QualityCheck[] = type.checks.map((rule) => ({
    id: rule.id,
    level: rule.level,
    type: type.id,
    title: { zh: bare(rule.message.zh, ''), en: bare(rule.message.en, ' ') },
    message: rule.message,
    rows: { kind: 'rule', rule: rule.id },
  }));
  if (type.fields.some((field) => field.required)) {
    checks.push({
      id: `${type.id}-required-empty`,
      level: 'error',
      type: type.id,
      title: { zh: `${zh}：必填项为空`, en: `${en}: a required field is empty` },
      message: { zh: '缺少：{fields}。请补填。', en: 'Missing: {fields}. Please fill in.' },
      rows: { kind: 'required' },
    });
  }
  if (type.fields.some((field) => field.kind === 'reference')) {
    checks.push({
      id: `${type.id}-unknown-reference`,
      level: 'warning',
      type: type.id,
      title: { zh: `${zh}：指向不存在的记录`, en: `${en}: refers to nothing` },
      message: {
        zh: '名册中没有：{fields}。请补登，或在“人员核对”中指明是谁。',
        en: 'Not in the register: {fields}. Please add it, or say under People who is meant.',
      },
      rows: { kind: 'unknown-reference' },
    });
  }
  if (type.fields.some((field) => field.kind === 'text' && (field.maxLength ?? 18) >= 18)) {
    checks.push({
      id: `${type.id}-identity-number`,
      level: 'error',
      type: type.id,
      title: { zh: `${zh}：出现身份证号`, en: `${en}: an identity number` },
      message: {
        zh: '{fields} 里有身份证号。请删去，只保留工号或学号。',
        en: '{fields} holds a national identity number. Please remove it: staff or student numbers suffice.',
      },
      rows: { kind: 'identity-number' },
    });
  }
  if (type.fields.some((field) => field.kind === 'period') && type.fields.some((f) => f.kind === 'date')) {
    checks.push({
      id: `${type.id}-outside-period`,
      level: 'warning',
      type: type.id,
      title: { zh: `${zh}：日期不在所填学期内`, en: `${en}: a date outside the period named` },
      message: {
        zh: '{fields} 不在 {period} 之内。请核对日期或学期。',
        en: '{fields} is not within {period}. Please check the date or the period.',
      },
      rows: { kind: 'outside-period' },
    });
  }
  return checks;
}
