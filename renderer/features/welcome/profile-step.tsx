import { useT } from '../../app/language.tsx';
import { ProfileForm } from '../../ui/profile-form.tsx';

export function ProfileStep() {
  const t = useT();
  return (
    <>
      <h1>{t('welcome.who')}</h1>
      <p className="welcome-lead">{t('welcome.who-hint')}</p>
      <ProfileForm profile={null} verb={t('common.continue')} onSaved={() => {}} />
    </>
  );
}
