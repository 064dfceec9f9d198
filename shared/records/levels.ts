/** The level at which something is granted, held or organised. */
import { option } from './fields.ts';
import type { ChoiceOption } from './types.ts';

export const levels: ChoiceOption[] = [
  option('department', '科级', 'Department', '科室 | 科室级 | 教研室 | 基地 | departmental'),
  option('hospital', '院级', 'Hospital', '医院 | 本院 | 院内 | hospital level | institutional'),
  option('university', '校级', 'University', '学校 | 大学 | 高校 | university level'),
  option('city', '市级', 'City', '市 | 地市级 | 区级 | municipal | city level'),
  option('province', '省级', 'Province', '省部级 | 省 | 自治区 | 直辖市 | provincial'),
  option('nation', '国家级', 'National', '国家 | 全国 | 部级 | national level'),
  option('international', '国际', 'International', '境外 | 国外 | 海外 | abroad'),
];
