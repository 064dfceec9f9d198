/** Columns that must not be stored beside a record, whatever they are called. */
import type { RecordType } from '#shared/records/types.ts';
import { fold } from './fold.ts';
import type { SheetMapping } from './mapping.ts';

const NATIONAL_ID = /身份证|证件号|idcard|nationalid|identitynumber/;
const IDENTIFYING =
  /^(?:来自)?ip(?:地址|address)?$|^ipaddr|来源详情|姓名|名字|学号|工号|手机|电话|邮箱|邮件|微信|openid|^email|emailaddress|phone|^name$|fullname|firstname|lastname|surname|username|studentid|studentno|^token$|所在(?:省|城市)|地理位置|latitude|longitude/;

export interface DroppedColumn {
  index: number;
  heading: string;
  why: 'identifier-dropped' | 'national-id-dropped';
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
