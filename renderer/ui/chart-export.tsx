import { DownloadOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { ChartSpec } from '#shared/reports/chart.ts';
import { call, shell } from '../app/client.ts';
import { useLanguage } from '../app/language.tsx';
import type { ChartTable } from './chart-table.ts';
import { ChoiceMenu } from './choice-menu.tsx';
import { FailureNote } from './failure-note.tsx';

const FORMATS = ['png', 'svg', 'csv'] as const;

/** A chart as a picture, a drawing or its numbers. */
export function ChartExport(props: { chart: ChartSpec; sentence: string; table: ChartTable }) {
  const { t, language } = useLanguage();
  const { message } = App.useApp();
  const write = async (format: (typeof FORMATS)[number]) => {
    const chosen = await shell('chooseSavePath', {
      title: t('common.chart-export'),
      defaultPath: `${t('common.chart')}.${format}`,
      filters: [{ name: t(`common.chart-${format}`), extensions: [format] }],
    });
    const path = chosen.ok ? chosen.data.path : null;
    if (path === null) return;
    const result = await call('charts.export', {
      chart: props.chart,
      sentence: props.sentence,
      table: [props.table.head, ...props.table.rows],
      path,
      language,
    });
    void message.open(
      result.ok
        ? { type: 'success', content: t('common.chart-exported') }
        : { type: 'error', content: <FailureNote failure={result.error} /> },
    );
  };
  return (
    <ChoiceMenu
      items={FORMATS.map((format) => ({ key: format, label: t(`common.chart-${format}`) }))}
      onChoose={(key) => void write(key as (typeof FORMATS)[number])}
    >
      <Button type="text" size="small" icon={<DownloadOutlined />}>
        {t('common.chart-export')}
      </Button>
    </ChoiceMenu>
  );
}
