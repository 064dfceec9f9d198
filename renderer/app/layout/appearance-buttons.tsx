import { BulbOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useLanguage } from '../language.tsx';
import { type ThemeChoice, themeChoices, useTheme } from '../theme.tsx';

const ICONS = { system: <BulbOutlined />, light: <SunOutlined />, dark: <MoonOutlined /> };

/** Language and theme, one press each; also on the welcome, before any workspace is open. */
export function AppearanceButtons() {
  const { language, setLanguage, t } = useLanguage();
  const { choice, setChoice } = useTheme();
  const next = themeChoices[(themeChoices.indexOf(choice) + 1) % themeChoices.length] as ThemeChoice;
  return (
    <>
      <Tooltip title={t('navigation.switch-language')}>
        <Button
          type="text"
          lang={language === 'zh-CN' ? 'en' : 'zh-CN'}
          aria-label={t('navigation.switch-language')}
          onClick={() => setLanguage(language === 'zh-CN' ? 'en' : 'zh-CN')}
        >
          {language === 'zh-CN' ? 'English' : '中文'}
        </Button>
      </Tooltip>
      <Tooltip title={t('navigation.theme-is', { theme: t(`common.theme-${choice}`) })}>
        <Button
          type="text"
          icon={ICONS[choice]}
          aria-label={t('navigation.theme-is', { theme: t(`common.theme-${choice}`) })}
          onClick={() => setChoice(next)}
        />
      </Tooltip>
    </>
  );
}
