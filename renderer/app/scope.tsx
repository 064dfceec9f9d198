/** The workspace on screen, and the period and department in force; each workspace remembers its own. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { WorkspaceInfo } from '#shared/api/workspace.ts';
import { grainOf, yearOf } from '#shared/periods/period.ts';
import { readPreference, writePreference } from './preferences.ts';

export interface Scope {
  workspace: WorkspaceInfo;
  /** The period in force: a year, or one of its terms. Null while the workspace holds no record. */
  period: string | null;
  /** The academic year of that period. */
  year: string | null;
  /** A department's code, or null for the whole hospital. */
  department: string | null;
  setPeriod(period: string): void;
  setDepartment(department: string | null): void;
}

const ScopeContext = createContext<Scope | null>(null);

export function ScopeProvider({ workspace, children }: { workspace: WorkspaceInfo; children: ReactNode }) {
  const names = { period: `period.${workspace.id}`, department: `department.${workspace.id}` };
  const [chosen, setChosen] = useState(() => readPreference(names.period));
  const [unit, setUnit] = useState(() => readPreference(names.department));
  const scope = useMemo<Scope>(() => {
    const valid = chosen !== null && grainOf(chosen) !== null && workspace.years.includes(yearOf(chosen));
    const period = valid ? chosen : (workspace.currentYear ?? workspace.years[0] ?? null);
    return {
      workspace,
      period,
      year: period === null ? null : yearOf(period),
      department: workspace.departments.some(({ code }) => code === unit) ? unit : null,
      setPeriod(next) {
        writePreference(names.period, next);
        setChosen(next);
      },
      setDepartment(next) {
        writePreference(names.department, next);
        setUnit(next);
      },
    };
  }, [workspace, chosen, unit, names.period, names.department]);
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

/** Only inside an open workspace. */
export function useScope(): Scope {
  const scope = useContext(ScopeContext);
  if (!scope) throw new Error('useScope outside an open workspace');
  return scope;
}
