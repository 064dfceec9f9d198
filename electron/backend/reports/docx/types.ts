export type { IndicatorState } from '#shared/indicators/types.ts';
export type { Block, TableColumn } from '#shared/reports/document.ts';
