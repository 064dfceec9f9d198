/** How CASE 1.1 names what we hold. */
import type { LinkKind } from '../crosswalk/types.ts';
import type { Framework, FrameworkItem } from '../types.ts';
import { isUuid, uuidOf } from './uuid.ts';

/** The vocabulary is open for names that begin with `ext:`. */
export const linkTypes: Readonly<Record<LinkKind, string>> = {
  exact: 'exactMatchOf',
  related: 'isRelatedTo',
  broader: 'ext:isBroaderThan',
  narrower: 'ext:isNarrowerThan',
};

/** Under this name our own parts stand among the `extensions` of documents and items. */
export const OURS = 'attest';

export const documentUuid = ({ id }: Pick<Framework, 'id'>): string => {
  const own = id.replace(/^own-/, '');
  return isUuid(own) ? own : uuidOf(`framework ${id}`);
};

export const itemUuid = (framework: Pick<Framework, 'id'>, item: FrameworkItem): string =>
  item.key !== undefined && isUuid(item.key)
    ? item.key
    : uuidOf(`item ${framework.id} ${item.key ?? item.code}`);
