import type { Output } from '#shared/api/index.ts';
import { BrandMark } from '../../ui/brand-mark.tsx';

export function WelcomeScreen({ state }: { state: Output<'app.state'> }) {
  return (
    <div className="centred">
      <BrandMark size={48} />
      {state.version}
    </div>
  );
}
