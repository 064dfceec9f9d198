/** Which indicators need somebody, from the values of a period. */
import type { Output } from '#shared/api/index.ts';
import type { Indicator } from '#shared/indicators/types.ts';

type Value = Output<'indicators.values'>['values'][number];

export interface AttentionLine {
  spec: Indicator;
  value: Value;
  /** Departments whose own value asks for action; empty while one department is in force. */
  departments: string[];
}

export interface Attention {
  lines: AttentionLine[];
  /** Indicators with a light, and how many of them are on target. */
  judged: number;
  good: number;
}

const ORDER = { act: 0, watch: 1 } as const;

/** Act before watch, then by the number of departments that need action. Values of unknown indicators are left out. */
export function attention(
  values: readonly Value[],
  specs: readonly Indicator[],
  department: string | null,
): Attention {
  const byId = new Map(specs.map((spec) => [spec.id, spec]));
  const here = values.filter((value) => value.department === department);
  const lines = here.flatMap((value): AttentionLine[] => {
    const spec = byId.get(value.indicator);
    if (!spec || (value.state !== 'act' && value.state !== 'watch')) return [];
    const departments =
      department !== null
        ? []
        : values
            .filter(
              (each) =>
                each.indicator === value.indicator && each.department !== null && each.state === 'act',
            )
            .map((each) => each.department ?? '');
    return [{ spec, value, departments }];
  });
  const rank = ({ value }: AttentionLine) => ORDER[value.state as keyof typeof ORDER];
  return {
    lines: lines.sort((a, b) => rank(a) - rank(b) || b.departments.length - a.departments.length),
    judged: here.filter(({ state }) => state === 'good' || state === 'watch' || state === 'act').length,
    good: here.filter(({ state }) => state === 'good').length,
  };
}
