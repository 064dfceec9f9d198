import type { QualityCheck } from '../types.ts';

export const oneNameTwoPeople: QualityCheck = {
  id: 'person-one-name',
  level: 'note',
  type: 'person',
  title: { zh: '同名不同号的人员', en: 'Two people of one name' },
  message: {
    zh: '还有 {others} 人也叫“{values}”。如是同一人，请在“人员核对”中合并；如不是，可以忽略此项。',
    en: '{others} {others|other bears|others bear} the name “{values}”. If they are one person, please merge them under People; if not, dismiss this.',
  },
  rows: { kind: 'shared', fields: ['name'], differ: 'number' },
};

export const oneNumberTwoSpellings: QualityCheck = {
  id: 'person-one-number',
  level: 'warning',
  type: 'person',
  title: { zh: '同一工号的不同写法', en: 'One number spelt in two ways' },
  message: {
    zh: '工号除空格、全角或前导零外与另外 {others} 人相同（{values}），很可能是同一人。请在“人员核对”中合并。',
    en: 'Apart from blanks, widths or leading zeros, {others} {others|other has|others have} this number ({values}). Very likely one person: please merge them under People.',
  },
  rows: { kind: 'shared', fields: ['number'], as: 'number' },
};
