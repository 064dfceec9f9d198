/** What a chart says, free of any library; `chart-option.ts` turns it into an ECharts option for screen and paper. */
export type ChartSpec =
  /** Values of units with their intervals, and the target as a labelled line. */
  | {
      kind: 'dots';
      unit: string;
      decimals: number;
      rows: {
        label: string;
        value: number | null;
        low: number | null;
        high: number | null;
        emphasis?: boolean;
      }[];
      target: { value: number; label: string } | null;
    }
  /** One or few values over periods. */
  | {
      kind: 'trend';
      unit: string;
      decimals: number;
      periods: string[];
      series: {
        label: string;
        values: (number | null)[];
        /** Ends of the interval of each value. */
        low?: (number | null)[];
        high?: (number | null)[];
        emphasis?: boolean;
      }[];
      /** What the lines without emphasis are, where they are too many to be named one by one. */
      context?: string;
      target: { value: number; label: string } | null;
    }
  /** Values against the number behind them, with the limits of chance; only what lies outside is named. */
  | {
      kind: 'funnel';
      unit: string;
      decimals: number;
      /** What `n` counts. */
      amount: string;
      points: { label: string; n: number; value: number; state: 'within' | 'alert' | 'alarm' }[];
      /** From the narrow to the wide. */
      limits: { label: string; n: number[]; low: number[]; high: number[] }[];
      centre: { value: number; label: string };
    }
  /** Two values of each thing; only what stands out is named. Lines lie across. */
  | {
      kind: 'scatter';
      unit: string;
      decimals: number;
      x: string;
      y: string;
      points: { label: string; x: number; y: number; state: 'within' | 'alert' | 'alarm' }[];
      lines: { value: number; label: string }[];
    }
  /** How a value is distributed, with named lines up. */
  | {
      kind: 'histogram';
      unit: string;
      decimals: number;
      /** What is distributed, and what is counted. */
      value: string;
      amount: string;
      bins: { from: number; to: number; n: number }[];
      lines: { value: number; label: string; emphasis?: boolean }[];
    }
  /** People and items on one scale, the lowest first. */
  | {
      kind: 'item-map';
      unit: string;
      decimals: number;
      left: string;
      right: string;
      rows: { from: number; to: number; persons: number; items: string[] }[];
    }
  /** Values in order of time between the limits of chance; what lies outside is marked. */
  | {
      kind: 'control';
      unit: string;
      decimals: number;
      points: {
        label: string;
        value: number;
        low: number;
        high: number;
        mark: 'beyond' | 'run' | null;
        /** Where the level changed: the centre of the point's own phase. */
        centre?: number | undefined;
        /** A named phase begins at this point. */
        begins?: string | undefined;
      }[];
      /** Of the newest phase. */
      centre: { value: number; label: string };
      /** What the two outer lines are called. */
      limits: string;
      target: { value: number; label: string } | null;
    }
  /** Values over periods with their intervals, between the limits of chance, and what is expected of the next ones. */
  | {
      kind: 'course';
      unit: string;
      decimals: number;
      points: {
        label: string;
        value: number | null;
        low: number | null;
        high: number | null;
        /** The limits of chance at this point; null where there are none. */
        limits: { low: number; high: number; centre: number } | null;
        mark: 'beyond' | 'run' | null;
        begins?: string | undefined;
      }[];
      limits: string;
      centre: string;
      /** Carried on from the label of a point. */
      forecast: {
        label: string;
        from: { label: string; value: number; low: number; high: number };
        ahead: { label: string; value: number; low: number; high: number }[];
      } | null;
      target: { value: number; label: string } | null;
    }
  /** Counts by category, horizontal. */
  | {
      kind: 'bars';
      unit: string;
      decimals: number;
      rows: { label: string; value: number; emphasis?: boolean }[];
    }
  /** States of standards or indicators by unit. */
  | {
      kind: 'matrix';
      rows: string[];
      columns: string[];
      cells: { row: number; column: number; state: string; text: string }[];
    };
