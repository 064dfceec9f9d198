import { PlusOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Input } from '#shared/api/index.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { useReturnFocus } from '../../../ui/use-return-focus.ts';
import { ThemeChanges } from './theme-changes.tsx';
import { ThemeForm } from './theme-form.tsx';
import { useThemes } from './use-themes.ts';

/** All themes with their words, those of the office's own among them, and what was changed. */
export function ThemesDrawer(props: { question: Input<'comments.overview'>; onClose(): void }) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const { themes, changes, nameOf } = useThemes();
  /** The theme that is open; `new` for one that is being made. */
  const [open, setOpen] = useState<string | null>(null);
  useReturnFocus();
  const done = () => setOpen(null);
  return (
    <Drawer open size={640} onClose={props.onClose} title={t('comments.edit-themes')}>
      <div className="comments-themes">
        <p>{t('comments.edit-help')}</p>
        <ul className="comments-theme-list">
          {themes.map((theme) => (
            <li key={theme.id}>
              <div className="comments-theme-head">
                <strong>{say(theme.label)}</strong>
                <span className="evaluation-soft">
                  {theme.own
                    ? t('comments.own-theme', { n: theme.added.length })
                    : t('comments.shipped-theme', { n: theme.shipped.length, added: theme.added.length })}
                </span>
                {!workspace.readOnly && open !== theme.id && (
                  <Button
                    size="small"
                    aria-label={t('comments.change-of', { theme: say(theme.label) })}
                    onClick={() => setOpen(theme.id)}
                  >
                    {t('comments.change')}
                  </Button>
                )}
              </div>
              {open === theme.id && <ThemeForm theme={theme} question={props.question} onDone={done} />}
            </li>
          ))}
          {open === 'new' && (
            <li>
              <ThemeForm theme={null} question={props.question} onDone={done} />
            </li>
          )}
        </ul>
        {!workspace.readOnly && open !== 'new' && (
          <Button icon={<PlusOutlined />} onClick={() => setOpen('new')}>
            {t('comments.add-theme')}
          </Button>
        )}
        <h3>{t('comments.changes')}</h3>
        <ThemeChanges changes={changes} nameOf={nameOf} readOnly={workspace.readOnly} />
      </div>
    </Drawer>
  );
}
