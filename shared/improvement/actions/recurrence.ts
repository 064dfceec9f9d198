/** Findings that came back: the same signal, indicator or category in the same department within a year of closing. */

/** Days after closing within which the same finding counts as come back; as in the indicator `action-recurrence`. */
export const RECURRENCE_DAYS = 365;

export interface Finding {
  id: string;
  no: string;
  department: string | null;
  signal: string | null;
  indicator: string | null;
  category: string | null;
  opened: string;
  closed: string | null;
}

export interface Recurrence {
  /** The action that was closed before. */
  id: string;
  no: string;
  closed: string;
  /** Days from its closing to the new one. */
  days: number;
  same: 'signal' | 'indicator' | 'category';
}

const day = (text: string) => Math.round(Date.parse(text) / 86_400_000);

/** Per action the earlier ones that it repeats, the latest closed first. Actions that repeat nothing are left out. */
export function recurrences(findings: readonly Finding[]): Map<string, Recurrence[]> {
  const closed = new Map<string, { finding: Finding; closed: string; same: Recurrence['same'] }[]>();
  for (const finding of findings) {
    if (finding.closed === null) continue;
    for (const { key, same } of marks(finding)) {
      const list = closed.get(key);
      const entry = { finding, closed: finding.closed, same };
      if (list) list.push(entry);
      else closed.set(key, [entry]);
    }
  }
  const found = new Map<string, Recurrence[]>();
  for (const finding of findings) {
    const earlier = new Map<string, Recurrence>();
    for (const { key } of marks(finding)) {
      for (const { finding: former, closed: on, same } of closed.get(key) ?? []) {
        const days = day(finding.opened) - day(on);
        if (former.id === finding.id || days <= 0 || days > RECURRENCE_DAYS || earlier.has(former.id))
          continue;
        earlier.set(former.id, { id: former.id, no: former.no, closed: on, days, same });
      }
    }
    if (earlier.size > 0)
      found.set(
        finding.id,
        [...earlier.values()].sort((a, b) => a.days - b.days),
      );
  }
  return found;
}

/** The strongest mark first: it names the reason where several agree. */
function marks(finding: Finding): { key: string; same: Recurrence['same'] }[] {
  const of = (same: Recurrence['same'], value: string | null) =>
    value === null || value === '' ? [] : [{ same, key: JSON.stringify([same, finding.department, value]) }];
  return [
    ...(finding.signal ? [{ same: 'signal' as const, key: JSON.stringify(['signal', finding.signal]) }] : []),
    ...of('indicator', finding.indicator),
    ...of('category', finding.category),
  ];
}
