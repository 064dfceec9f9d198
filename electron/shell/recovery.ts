/**
 * The page of last resort, when the pages themselves cannot start. It is made here, from nothing but text,
 * so that a damaged installation can still show it; both languages at once, because the chosen one may be unknown.
 */
import { recoveryHtml, recoveryScript } from './recovery-page.ts';

export interface Fault {
  /** What failed, in a few words of English for the report. */
  where: string;
  error: unknown;
}

let report = '';

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);

/** Notes a fault for the page; answers the text that a person can copy. Holds no record of the workspace. */
export function noteFault(fault: Fault, versions: Record<string, string>, at: Date): string {
  const head = Object.entries(versions).map(([name, value]) => `${name} ${value}`);
  report = ['Attest', ...head, `at ${at.toISOString()}`, `in ${fault.where}`, '', describe(fault.error)].join(
    '\n',
  );
  return report;
}

export const recoveryFile = (script: boolean): string => (script ? recoveryScript : recoveryHtml(report));
