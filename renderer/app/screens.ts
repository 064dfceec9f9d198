/** The screens of an open workspace, in the order of the navigation; Ctrl+1 opens the first. */
import {
  AuditOutlined,
  CarryOutOutlined,
  DatabaseOutlined,
  FileTextOutlined,
  HomeOutlined,
  ImportOutlined,
  LineChartOutlined,
  SafetyOutlined,
  SettingOutlined,
  StarOutlined,
  SwapOutlined,
  ToolOutlined,
} from '@ant-design/icons';
import { type ComponentType, lazy } from 'react';
import { LateBadge } from '../ui/completeness/late-badge.tsx';
import { OpenBadge } from '../ui/improvement/open-badge.tsx';

export interface ScreenEntry {
  /** Its key in the catalogue `navigation`. */
  id:
    | 'home'
    | 'import'
    | 'records'
    | 'completeness'
    | 'quality'
    | 'evaluation'
    | 'indicators'
    | 'standards'
    | 'improvement'
    | 'reports'
    | 'exchange'
    | 'settings'
    | 'frameworks'
    | 'record-types';
  /** The screen that leads to this one, where it is none of the navigation's own. */
  within?: 'settings' | 'standards';
  /** Where it lives; everything below the path belongs to it. */
  path: string;
  icon: ComponentType;
  Screen: ComponentType;
  /** A number beside its name, and what it counts. */
  Badge?: ComponentType<{ id: string }>;
  /** Whether the period and the department in force change what it shows. */
  scoped: { period: boolean; department: boolean };
}

const both = { period: true, department: true };
const none = { period: false, department: false };

export const screens: readonly ScreenEntry[] = [
  {
    id: 'home',
    path: '/',
    icon: HomeOutlined,
    Screen: lazy(() => import('../features/home/index.tsx').then((m) => ({ default: m.HomeScreen }))),
    scoped: both,
  },
  {
    id: 'import',
    path: '/import',
    icon: ImportOutlined,
    Screen: lazy(() => import('../features/import/index.tsx').then((m) => ({ default: m.ImportScreen }))),
    scoped: none,
  },
  {
    id: 'records',
    path: '/records',
    icon: DatabaseOutlined,
    Screen: lazy(() => import('../features/records/index.tsx').then((m) => ({ default: m.RecordsScreen }))),
    scoped: both,
  },
  {
    id: 'completeness',
    path: '/completeness',
    icon: CarryOutOutlined,
    Badge: LateBadge,
    Screen: lazy(() =>
      import('../features/completeness/index.tsx').then((m) => ({ default: m.CompletenessScreen })),
    ),
    scoped: { period: false, department: true },
  },
  {
    id: 'quality',
    path: '/quality',
    icon: SafetyOutlined,
    Screen: lazy(() => import('../features/quality/index.tsx').then((m) => ({ default: m.QualityScreen }))),
    scoped: both,
  },
  {
    id: 'evaluation',
    path: '/evaluation',
    icon: StarOutlined,
    Screen: lazy(() =>
      import('../features/evaluation/index.tsx').then((m) => ({ default: m.EvaluationScreen })),
    ),
    scoped: both,
  },
  {
    id: 'indicators',
    path: '/indicators',
    icon: LineChartOutlined,
    Screen: lazy(() =>
      import('../features/indicators/index.tsx').then((m) => ({ default: m.IndicatorsScreen })),
    ),
    scoped: both,
  },
  {
    id: 'standards',
    path: '/standards',
    icon: AuditOutlined,
    Screen: lazy(() =>
      import('../features/standards/screen.tsx').then((m) => ({ default: m.StandardsArea })),
    ),
    scoped: { period: true, department: false },
  },
  {
    id: 'improvement',
    path: '/improvement',
    icon: ToolOutlined,
    Badge: OpenBadge,
    Screen: lazy(() =>
      import('../features/improvement/index.tsx').then((m) => ({ default: m.ImprovementScreen })),
    ),
    scoped: both,
  },
  {
    id: 'reports',
    path: '/reports',
    icon: FileTextOutlined,
    Screen: lazy(() => import('../features/reports/index.tsx').then((m) => ({ default: m.ReportsScreen }))),
    scoped: { period: true, department: false },
  },
  {
    id: 'exchange',
    path: '/exchange',
    icon: SwapOutlined,
    Screen: lazy(() => import('../features/exchange/index.tsx').then((m) => ({ default: m.ExchangeScreen }))),
    scoped: none,
  },
  {
    id: 'settings',
    path: '/settings',
    icon: SettingOutlined,
    Screen: lazy(() => import('../features/settings/index.tsx').then((m) => ({ default: m.SettingsScreen }))),
    scoped: none,
  },
  {
    id: 'frameworks',
    within: 'standards',
    path: '/frameworks',
    icon: AuditOutlined,
    Screen: lazy(() =>
      import('../features/frameworks/index.tsx').then((m) => ({ default: m.FrameworksScreen })),
    ),
    scoped: { period: true, department: false },
  },
  {
    id: 'record-types',
    within: 'settings',
    path: '/record-types',
    icon: SettingOutlined,
    Screen: lazy(() =>
      import('../features/record-types/index.tsx').then((m) => ({ default: m.RecordTypesScreen })),
    ),
    scoped: { period: true, department: false },
  },
];

/** The screens of the navigation. */
export const listedScreens: readonly ScreenEntry[] = screens.filter(({ within }) => !within);

/** Keys that open listed screens: Ctrl+1 to Ctrl+9 the first nine, the comma the settings, as everywhere. */
export const screenKeys: readonly { key: string; screen: ScreenEntry }[] = listedScreens.flatMap(
  (screen, index) => {
    if (screen.id === 'settings') return { key: ',', screen };
    return index < 9 ? { key: `${index + 1}`, screen } : [];
  },
);

/** The screen that an address belongs to. */
export function screenAt(location: string): ScreenEntry | null {
  const path = location.split('?')[0] ?? '/';
  if (path === '/' || path === '') return screens[0] ?? null;
  return (
    screens.find(
      (screen) => screen.path !== '/' && (path === screen.path || path.startsWith(`${screen.path}/`)),
    ) ?? null
  );
}
