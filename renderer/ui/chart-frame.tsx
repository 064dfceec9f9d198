/** A chart as it stands everywhere: a sentence that says what it shows, the picture, and its numbers behind a button. */
import { TableOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { EChartsType } from 'echarts/core';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ChartSpec } from '#shared/reports/chart.ts';
import { chartOption, chartSize } from '#shared/reports/chart-option.ts';
import { useLanguage } from '../app/language.tsx';
import { useTheme } from '../app/theme.tsx';
import { ChartExport } from './chart-export.tsx';
import { chartTable } from './chart-table.ts';

export function ChartFrame(props: {
  chart: ChartSpec;
  /** What the chart shows, as one sentence; also its name for those who do not see it. */
  sentence: string;
  /** Pixels; by itself as high as its rows need. */
  height?: number;
  /** Called with the row or period that was pressed. Everything it offers must be reachable elsewhere by key. */
  onPick?: (index: number) => void;
}) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const table = useMemo(
    () =>
      chartTable(props.chart, {
        name: t('common.chart-name'),
        value: t('common.chart-value'),
        low: t('common.chart-low'),
        high: t('common.chart-high'),
        period: t('common.chart-period'),
        target: t('common.chart-target'),
      }),
    [props.chart, t],
  );
  const id = useId();
  return (
    <figure className="chart-frame">
      <figcaption id={id}>{props.sentence}</figcaption>
      <Picture
        chart={props.chart}
        label={id}
        height={props.height ?? chartSize(props.chart).height}
        onPick={props.onPick}
      />
      <div className="chart-foot">
        <ChartExport chart={props.chart} sentence={props.sentence} table={table} />
        <Button
          type="text"
          size="small"
          icon={<TableOutlined />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'common.hide-table' : 'common.show-table')}
        </Button>
      </div>
      {open && (
        <table className="chart-table" aria-labelledby={id}>
          <thead>
            <tr>
              {table.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row[0]}>
                {row.map((cell, index) =>
                  index === 0 ? (
                    <th key={table.head[index]} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={table.head[index]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </figure>
  );
}

/** Drawn as SVG, so that it stays sharp at any zoom. The library is fetched with the first chart. */
function Picture(props: {
  chart: ChartSpec;
  label: string;
  height: number;
  onPick: ((index: number) => void) | undefined;
}) {
  const { language } = useLanguage();
  const { dark } = useTheme();
  const box = useRef<HTMLDivElement>(null);
  const drawn = useRef<EChartsType | null>(null);
  const [ready, setReady] = useState(false);
  const pick = useRef(props.onPick);
  pick.current = props.onPick;

  useEffect(() => {
    let gone = false;
    let observer: ResizeObserver | null = null;
    void import('echarts').then((echarts) => {
      if (gone || !box.current) return;
      const chart = echarts.init(box.current, null, { renderer: 'svg' });
      chart.on('click', (event) => pick.current?.(event.dataIndex));
      observer = new ResizeObserver(() => chart.resize());
      observer.observe(box.current);
      drawn.current = chart as unknown as EChartsType;
      setReady(true);
    });
    return () => {
      gone = true;
      observer?.disconnect();
      drawn.current?.dispose();
      drawn.current = null;
      setReady(false);
    };
  }, []);

  useEffect(() => {
    if (ready) drawn.current?.setOption(chartOption(props.chart, { language, dark, screen: true }), true);
  }, [ready, props.chart, language, dark]);

  return (
    <div
      ref={box}
      role="img"
      aria-labelledby={props.label}
      className="chart-picture"
      style={{ height: props.height }}
      data-pick={props.onPick !== undefined}
    />
  );
}
