/** Surnames that stand before a title: 王老师. Those that are mostly other words (和, 向, 时) are left to the register. */
const single =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范姚谭廖邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易武乔贺赖龚樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦柳邢岳齐梅莫庄辛祝左涂谷祁舒耿牟卜詹苗凌费纪靳盛童欧甄项曲裴席卫屈鲍覃霍翁隋甘景薄柏宁柯阮桂闵柴华冉辜瞿戚娄';
const double = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '夏侯',
];

export const surnames: ReadonlySet<string> = new Set([...single, ...double]);

/** The surname of a Chinese name of at least two characters: two characters where it is one of the known long ones. */
export function surnameOf(name: string): string {
  const two = [...name].slice(0, 2).join('');
  return double.includes(two) && [...name].length > 2 ? two : ([...name][0] ?? '');
}
