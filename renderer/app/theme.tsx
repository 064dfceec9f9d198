/** Ant Design's tokens made ours: a 4 px grid, hairlines, one accent, tabular figures; light, dark, or as the system. */
import { ConfigProvider, type MappingAlgorithm, type ThemeConfig, theme } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { shell } from './client.ts';
import { useLanguage } from './language.tsx';
import { applyPalette, dark as darkPalette, light as lightPalette, type Palette } from './palette.ts';
import { usePreference } from './preferences.ts';

export const themeChoices = ['system', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themeChoices)[number];

interface ThemeState {
  choice: ThemeChoice;
  setChoice(choice: ThemeChoice): void;
  dark: boolean;
}

const ThemeContext = createContext<ThemeState | null>(null);

export const fontFamily =
  '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", system-ui, sans-serif';

/** The algorithm bends the seed colours (in the dark one strongly); our own are put back after it. */
const exactly =
  (p: Palette): MappingAlgorithm =>
  (_seed, map) => ({
    ...map!,
    colorPrimary: p.accent,
    colorPrimaryHover: p.accentHover,
    colorPrimaryActive: p.accentActive,
    colorPrimaryBg: p.accentSoft,
    colorPrimaryBgHover: p.accentSoft,
    colorPrimaryBorder: p.accent,
    colorPrimaryText: p.accent,
    colorPrimaryTextHover: p.accentHover,
    colorPrimaryTextActive: p.accentActive,
    colorLink: p.accent,
    colorLinkHover: p.accentHover,
    colorLinkActive: p.accentActive,
    colorInfo: p.accent,
    colorInfoBg: p.accentSoft,
    colorInfoBorder: p.line,
    colorSuccess: p.good,
    colorSuccessBg: p.goodSoft,
    colorSuccessBorder: p.line,
    colorWarning: p.watch,
    colorWarningBg: p.watchSoft,
    colorWarningBorder: p.line,
    colorError: p.act,
    colorErrorText: p.act,
    colorErrorBg: p.actSoft,
    colorErrorBorder: p.line,
    colorText: p.ink,
    colorTextSecondary: p.inkSoft,
    colorTextTertiary: p.inkFaint,
    colorTextQuaternary: p.inkFaint,
    colorBgBase: p.surface,
    colorBgLayout: p.page,
    colorBgContainer: p.surface,
    colorBgElevated: p.raised,
    colorBorder: p.lineStrong,
    colorBorderSecondary: p.line,
  });

function themeFor(p: Palette, isDark: boolean): ThemeConfig {
  return {
    algorithm: [isDark ? theme.darkAlgorithm : theme.defaultAlgorithm, exactly(p)],
    token: {
      fontFamily,
      fontSize: 14,
      borderRadius: 6,
      sizeUnit: 4,
      sizeStep: 4,
      wireframe: false,
      // Off where the system asks for it.
      motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.14s',
      colorPrimary: p.accent,
      colorTextPlaceholder: p.inkFaint,
      colorTextDescription: p.inkSoft,
      colorTextDisabled: p.inkFaint,
      colorSplit: p.line,
      controlOutline: p.accentSoft,
      lineWidthFocus: 2,
    },
    components: {
      Button: {
        primaryColor: p.onAccent,
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        contentFontSizeSM: 13,
      },
      Table: {
        fontSize: 13,
        cellPaddingBlockSM: 5,
        cellPaddingInlineSM: 8,
        cellFontSizeSM: 13,
        headerBg: p.sunken,
        headerColor: p.inkSoft,
        headerSplitColor: 'transparent',
        borderColor: p.line,
        rowHoverBg: p.hover,
        rowSelectedBg: p.accentSoft,
        rowSelectedHoverBg: p.accentSoft,
      },
      Card: { headerFontSize: 14, bodyPadding: 16, headerHeight: 44 },
      Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px' },
      Descriptions: { itemPaddingBottom: 8 },
      Tabs: { horizontalMargin: '0 0 16px' },
      Tooltip: { fontSize: 13 },
      Alert: {
        fontSizeHeading5: 14,
        fontSizeLG: 14,
        withDescriptionPadding: '12px 16px',
        withDescriptionIconSize: 18,
      },
    },
  };
}

function useSystemDark(): boolean {
  const query = useMemo(() => window.matchMedia('(prefers-color-scheme: dark)'), []);
  const [isDark, setDark] = useState(query.matches);
  useEffect(() => {
    const listen = (event: MediaQueryListEvent) => setDark(event.matches);
    query.addEventListener('change', listen);
    return () => query.removeEventListener('change', listen);
  }, [query]);
  return isDark;
}

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [choice, setChoice] = usePreference<ThemeChoice>('theme', 'system', themeChoices);
  const { language, t } = useLanguage();
  const systemDark = useSystemDark();
  const isDark = choice === 'system' ? systemDark : choice === 'dark';
  const palette = isDark ? darkPalette : lightPalette;
  useLayoutEffect(() => {
    applyPalette(palette, document.documentElement);
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
    document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
  }, [palette, isDark]);
  useEffect(() => {
    document.title = t('common.app-name');
    void shell('appearance', { language, theme: choice });
  }, [language, choice, t]);
  const state = useMemo(() => ({ choice, setChoice, dark: isDark }), [choice, setChoice, isDark]);
  const config = useMemo(() => themeFor(palette, isDark), [palette, isDark]);
  return (
    <ThemeContext value={state}>
      <ConfigProvider
        theme={config}
        locale={language === 'zh-CN' ? zhCN : enUS}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        {children}
      </ConfigProvider>
    </ThemeContext>
  );
}

export function useTheme(): ThemeState {
  const state = useContext(ThemeContext);
  if (!state) throw new Error('useTheme outside ThemeProvider');
  return state;
}
