/** Columns that must not be stored beside a record, whatever they are called. */
import type { RecordType } from '#shared/records/types.ts';
import { fold } from './fold.ts';
import type { SheetMapping } from './mapping.ts';

const NATIONAL_ID = /身份证|证件号|idcard|nationalid|identitynumber/;
const IDENTIFYING =
  /^(?:来自)?ip(?:地址|address)?$|^ipaddr|来源详情|姓名|名字|学号|工号|手机(?:号|$)|(?:电话|手机|联系方式)(?:号|号码)?(?:必填|选填)?$|邮箱|邮件(?:地址|$)|微信(?:号|昵称|$)|qq号|openid|^email|emailaddress|phone|^name$|fullname|firstname|lastname|surname|username|studentid|studentno|^token$|所在(?:省|城市)|地理位置|latitude|longitude/;

export interface DroppedColumn {
  index: number;
  heading: string;
  why: 'identifier-dropped' | 'national-id-dropped';
}

/** True for a heading that asks who somebody is: a name, a number, an address, a place. */
export function isIdentifying(heading: string): boolean {
  const folded = fold(heading);
  return NATIONAL_ID.test(folded) || IDENTIFYING.test(folded);
}

/** Unmapped columns whose texts are not kept as extra: identity numbers anywhere, identifiers beside anonymous forms. */
export function droppedColumns(type: RecordType, mapping: SheetMapping): DroppedColumn[] {
  return mapping.columns.flatMap(({ index, heading, target }): DroppedColumn[] => {
    if (target !== null) return [];
    const folded = fold(heading);
    if (NATIONAL_ID.test(folded)) return [{ index, heading, why: 'national-id-dropped' }];
    if (type.privacy === 'anonymous' && IDENTIFYING.test(folded)) {
      return [{ index, heading, why: 'identifier-dropped' }];
    }
    return [];
  });
}
