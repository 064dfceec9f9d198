/** Keys that work on every screen, and the list of them. */
import { Modal } from 'antd';
import { useLocation } from 'wouter';
import { Keys } from '../ui/keys.tsx';
import { useHotkeys } from '../ui/use-hotkeys.ts';
import { useT } from './language.tsx';
import { screenKeys } from './screens.ts';

export function useScreenKeys(showList: () => void): void {
  const [, go] = useLocation();
  useHotkeys({
    ...Object.fromEntries(screenKeys.map(({ key, screen }) => [`ctrl+${key}`, () => go(screen.path)])),
    '?': showList,
    f1: showList,
  });
}

export function ShortcutList({ open, onClose }: { open: boolean; onClose(): void }) {
  const t = useT();
  const rows: [string, string][] = [
    ...screenKeys.map(({ key, screen }): [string, string] => [
      `Ctrl+${key}`,
      t('navigation.open-screen', { screen: t(`navigation.${screen.id}`) }),
    ]),
    ['Ctrl+O', t('navigation.key-import')],
    ['Ctrl+B', t('navigation.key-navigation')],
    ['Ctrl+Shift+L', t('navigation.key-language')],
    ['Ctrl+Shift+D', t('navigation.key-theme')],
    ['Ctrl+Shift+W', t('navigation.key-close')],
    ['↑ ↓', t('navigation.key-rows')],
    ['Enter', t('navigation.key-enter')],
    ['Esc', t('navigation.key-escape')],
    ['?', t('navigation.key-list')],
  ];
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('navigation.shortcuts')} width={520}>
      <dl className="shortcut-list">
        {rows.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
