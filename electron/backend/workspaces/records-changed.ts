import type { Context } from '../context.ts';
import { refreshInfo } from './info.ts';

/** After a change of records: years and departments may be others, and screens refetch. */
export function recordsChanged(context: Context): void {
  refreshInfo(context.session);
  context.changed('records', 'imports', 'indicators', 'standards', 'audit', 'workspace');
}
