import { LockOutlined, QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useLanguage } from '../language.tsx';
import { useScope } from '../scope.tsx';
import type { ScreenEntry } from '../screens.ts';
import { AppearanceButtons } from './appearance-buttons.tsx';
import { DepartmentSelect, PeriodSelect } from './scope-selects.tsx';

/** Where am I, and for which period and department: one line above every screen. */
export function Header({
  current,
  onShowShortcuts,
}: {
  current: ScreenEntry | null;
  onShowShortcuts(): void;
}) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const institution = say(workspace.institution);
  // A workspace that is named after its institution is called by the institution's name in the language in force.
  const sameName = Object.values(workspace.institution).includes(workspace.name);
  return (
    <header className="header">
      <div className="header-place">
        <span className="header-workspace" title={workspace.folder}>
          {sameName ? institution : workspace.name}
        </span>
        {institution !== '' && !sameName && <span className="header-institution">{institution}</span>}
        {workspace.sample && <span className="badge">{t('navigation.sample')}</span>}
        {workspace.readOnly && (
          <Tooltip title={t('navigation.read-only-hint')}>
            <span className="badge badge-strong" data-testid="read-only-badge">
              <LockOutlined aria-hidden /> {t('navigation.read-only')}
            </span>
          </Tooltip>
        )}
      </div>
      <div className="header-scope">
        {current?.scoped.period && <PeriodSelect />}
        {current?.scoped.department && <DepartmentSelect />}
      </div>
      <div className="header-tools">
        <AppearanceButtons />
        <Tooltip title={t('navigation.shortcuts')}>
          <Button
            type="text"
            icon={<QuestionCircleOutlined />}
            aria-label={t('navigation.shortcuts')}
            onClick={onShowShortcuts}
          />
        </Tooltip>
      </div>
    </header>
  );
}
