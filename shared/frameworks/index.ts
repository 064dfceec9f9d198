/**
 * The frameworks that are shipped. A new one is a data file and a line here. What there is in a workspace, with the
 * office's own, is its `FrameworkCatalog`.
 */
import { Refusal } from '#shared/lib/result.ts';
import { chinaClinical2022 } from './china-clinical-2022/index.ts';
import { lcme } from './lcme/index.ts';
import { residencyBase2023 } from './residency-base-2023/index.ts';
import type { Framework, FrameworkItem } from './types.ts';
import { undergraduateAudit2021 } from './undergraduate-audit-2021/index.ts';
import { wfme2020 } from './wfme-2020/index.ts';

export const frameworks: readonly Framework[] = [
  wfme2020,
  residencyBase2023,
  chinaClinical2022,
  undergraduateAudit2021,
  lcme,
];

/** The shipped framework of an id; throws the refusal `unknown-framework`. */
export function framework(id: string): Framework {
  const found = frameworks.find((entry) => entry.id === id);
  if (!found) throw new Refusal('unknown-framework', `unknown framework: ${id}`, { id });
  return found;
}

/** The items that are judged, in the framework's order. */
export function leavesOf(owner: Framework | FrameworkItem): FrameworkItem[] {
  const children = 'items' in owner ? owner.items : (owner.children ?? []);
  return children.flatMap((item) => (item.children?.length ? leavesOf(item) : [item]));
}

/** The leaf of a code; throws the refusal `unknown-standard`. */
export function leafOf(owner: Framework, code: string): FrameworkItem {
  const found = leavesOf(owner).find((item) => item.code === code);
  if (!found) {
    throw new Refusal('unknown-standard', `no item ${code} in ${owner.id}`, { framework: owner.id, code });
  }
  return found;
}

export type { Framework, FrameworkItem } from './types.ts';
