import type { Failure } from '#shared/lib/result.ts';

export type RecoveryCause =
  | { kind: 'page'; error: Error; stack: string }
  | { kind: 'backend'; failure: Failure }
  | { kind: 'workspace'; failure: Failure; folder: string };

export function RecoveryScreen({ cause }: { cause: RecoveryCause; onDone(): void }) {
  return <pre>{cause.kind}</pre>;
}
