import { Form, Segmented } from 'antd';
import type { Profile } from '#shared/api/workspace.ts';
import type { Language } from '#shared/i18n/language.ts';
import { call } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { themeChoices, useTheme } from '../../app/theme.tsx';

/** Takes effect at once; the language is also kept with the signature, for texts that are written for the person. */
export function Appearance({ profile }: { profile: Profile | null }) {
  const { t, language, setLanguage } = useLanguage();
  const { choice, setChoice } = useTheme();
  const choose = (next: Language) => {
    setLanguage(next);
    if (profile) void call('profile.save', { ...profile, language: next });
  };
  return (
    <Form layout="vertical" component="div">
      <Form.Item label={<span id="settings-language">{t('settings.language')}</span>}>
        <Segmented
          aria-labelledby="settings-language"
          value={language}
          onChange={choose}
          options={[
            { value: 'zh-CN', label: <span lang="zh-CN">中文</span> },
            { value: 'en', label: <span lang="en">English</span> },
          ]}
        />
      </Form.Item>
      <Form.Item label={<span id="settings-theme">{t('settings.theme')}</span>} style={{ marginBottom: 0 }}>
        <Segmented
          aria-labelledby="settings-theme"
          value={choice}
          onChange={setChoice}
          options={themeChoices.map((value) => ({ value, label: t(`common.theme-${value}`) }))}
        />
      </Form.Item>
    </Form>
  );
}
