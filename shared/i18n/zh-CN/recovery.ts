/** The recovery page. */
export const recovery = {
  'page-title': '这个页面出了问题',
  'page-words':
    '数据没有受影响：保存在另一个进程里，每次提交要么完整，要么没有发生。可以再试一次，或先去别的页面。',
  'go-home': '回到工作台',
  reload: '重新载入界面',
  'backend-title': '数据服务停止了',
  'backend-words':
    '处理数据的进程意外结束，重启一次后又停止了。已经提交的内容都在；没有提交完的操作没有留下任何痕迹，重新启动后再做一次即可。',
  restart: '重新启动数据服务',
  'corrupt-title': '工作区的数据库已损坏',
  'missing-title': '找不到这个工作区',
  'locked-title': '工作区正在别处使用',
  'future-title': '工作区来自更新的版本',
  'other-title': '工作区没能打开',
  'open-read-only': '以只读方式打开',
  'other-workspace': '选择其他工作区',
  backups: '可以恢复的备份',
  'no-backups': '这个文件夹里没有备份',
  'no-backups-hint': '如果在别处另存过整个工作区文件夹，可以复制回来再打开。',
  report: '报告',
  'report-hint': '请把下面的内容发给信息科或我们。其中只有版本与运行状况，没有任何业务数据。',
  'copy-report': '复制报告',
} as const;
