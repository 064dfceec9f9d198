import { say } from '#shared/i18n/language.ts';
import { formatInterval, formatValue } from '#shared/indicators/format.ts';
import type { IndicatorValue } from '#shared/indicators/types.ts';
import { grainOf, shiftPeriod } from '#shared/periods/period.ts';
import { type Command, operate, option } from '../command.ts';
import { indicatorBookOf } from '../indicators.ts';
import { tableLines } from '../table.ts';
import { UsageError } from '../terminal.ts';
import { stateWords } from '../text.ts';
import { open, printedAsJson } from './workspaces.ts';

export const indicators: Command = {
  name: 'indicators',
  usage: 'indicators WORKSPACE [--period 2024-2025] [--department CODE]',
  help: { zh: '列出指标值', en: 'List the values of the indicators' },
  options: { period: { type: 'string' }, department: { type: 'string' } },
  async run(call) {
    const { terminal } = call;
    const info = await open(call, true);
    const period = option(call, 'period') ?? info.currentYear;
    if (period === null) {
      terminal.out(terminal.t('noPeriod'));
      return 0;
    }
    if (!grainOf(period)) throw new UsageError(`--period ${period}`);
    const code = option(call, 'department') ?? null;
    const department = info.departments.find((entry) => entry.code === code);
    if (code !== null && !department) throw new UsageError(`${terminal.t('noDepartment')}: ${code}`);

    const { values } = await operate(call, 'indicators.values', { period });
    const here = values.filter((value) => value.department === code);
    if (printedAsJson(call, { period, department: code, values: here })) return 0;

    const book = await indicatorBookOf(call);
    const earlier = shiftPeriod(period, -1);
    const { values: past } = await operate(call, 'indicators.values', { period: earlier });
    terminal.out(
      `${department ? say(department.name, terminal.language) : terminal.t('hospital')}, ${period}`,
    );
    const columns = [
      { heading: terminal.t('indicator') },
      { heading: terminal.t('value'), align: 'right' as const },
      { heading: '95%', align: 'right' as const },
      { heading: 'n', align: 'right' as const },
      { heading: earlier, align: 'right' as const },
      { heading: terminal.t('state') },
    ];
    const rows = here.flatMap((value) => {
      const before = past.find((entry) => entry.indicator === value.indicator && entry.department === code);
      return rowOf(value, before);
    });
    for (const line of tableLines(columns, rows)) terminal.out(line);
    return 0;

    function rowOf(value: IndicatorValue, before: IndicatorValue | undefined): string[][] {
      const indicator = book.find(value.indicator);
      if (!indicator) return [];
      return [
        [
          say(indicator.label, terminal.language),
          formatValue(indicator, value.value, terminal.language),
          formatInterval(indicator, value, terminal.language),
          String(value.n),
          formatValue(indicator, before?.value ?? null, terminal.language),
          say(stateWords[value.state], terminal.language),
        ],
      ];
    }
  },
};
