import type { Output } from '#shared/api/index.ts';
import type { Failure } from '#shared/lib/result.ts';
import { useT } from '../../app/language.tsx';
import { AppearanceButtons } from '../../app/layout/appearance-buttons.tsx';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { ProfileStep } from './profile-step.tsx';
import { Start } from './start.tsx';
import './welcome.css';

/** First run: who are you, asked once; afterwards the choice of a workspace. */
export function WelcomeScreen(props: {
  state: Output<'app.state'>;
  /** A workspace did not open for a reason that has a page of its own. */
  onBroken(broken: { failure: Failure; folder: string }): void;
}) {
  const t = useT();
  const { state } = props;
  return (
    <div className="welcome">
      <aside className="welcome-side">
        <div className="welcome-brand">
          <BrandMark size={40} />
          <span>{t('common.app-name')}</span>
        </div>
        <p className="welcome-claim">{t('welcome.claim')}</p>
        <ul>
          <li>{t('welcome.promise-once')}</li>
          <li>{t('welcome.promise-fair')}</li>
          <li>{t('welcome.promise-prove')}</li>
          <li>{t('welcome.promise-offline')}</li>
        </ul>
        <small>{t('welcome.version', { version: state.version })}</small>
      </aside>
      <div className="welcome-work">
        <div className="welcome-tools">
          <AppearanceButtons />
        </div>
        <main>
          {state.profile ? (
            <Start state={state} profile={state.profile} onBroken={props.onBroken} />
          ) : (
            <ProfileStep />
          )}
        </main>
      </div>
    </div>
  );
}
