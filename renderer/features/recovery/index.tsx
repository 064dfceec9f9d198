import type { Failure } from '#shared/lib/result.ts';
import { AppearanceButtons } from '../../app/layout/appearance-buttons.tsx';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { BackendDown } from './backend-down.tsx';
import { PageFault } from './page-fault.tsx';
import './recovery.css';
import { WorkspaceBroken } from './workspace-broken.tsx';

export type RecoveryCause =
  | { kind: 'page'; error: Error; stack: string }
  | { kind: 'backend'; failure: Failure }
  | { kind: 'workspace'; failure: Failure; folder: string };

/** Where faults end: what happened, that nothing is lost, what can be done now, and a report to copy. */
export function RecoveryScreen({ cause, onDone }: { cause: RecoveryCause; onDone(): void }) {
  return (
    <div className="recovery">
      <div className="recovery-top">
        <BrandMark size={28} />
        <span className="recovery-tools">
          <AppearanceButtons />
        </span>
      </div>
      <main>
        {cause.kind === 'page' && <PageFault error={cause.error} stack={cause.stack} onDone={onDone} />}
        {cause.kind === 'backend' && <BackendDown failure={cause.failure} onDone={onDone} />}
        {cause.kind === 'workspace' && (
          <WorkspaceBroken failure={cause.failure} folder={cause.folder} onDone={onDone} />
        )}
      </main>
    </div>
  );
}
