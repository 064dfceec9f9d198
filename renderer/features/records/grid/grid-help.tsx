import { Modal } from 'antd';
import { useLanguage } from '../../../app/language.tsx';
import { Keys } from '../../../ui/keys.tsx';

const rows = [
  ['↑ ↓ ← →', 'help-move'],
  ['Ctrl+↑ ↓ ← →', 'help-edge'],
  ['Shift+↑ ↓ ← →', 'help-extend'],
  ['Home / End', 'help-line'],
  ['Ctrl+Home / End', 'help-corner'],
  ['Tab / Enter', 'help-next'],
  ['F2', 'help-edit'],
  ['Alt+↓', 'help-list'],
  ['Esc', 'help-cancel'],
  ['Delete', 'help-clear'],
  ['Ctrl+C / X / V', 'help-copy'],
  ['Ctrl+D / R', 'help-fill'],
  ['Ctrl+Enter', 'help-fill-all'],
  ['Ctrl+Z / Y', 'help-undo'],
  ['Ctrl+A', 'help-all'],
  ['Ctrl+Space / Shift+Space', 'help-whole'],
  ['Ctrl+;', 'help-today'],
  ['Ctrl+-', 'help-remove'],
  ['Alt+Enter', 'help-open'],
  ['Alt+← →', 'help-column'],
  ['F6', 'help-leave'],
] as const;

/** The keys of the grid. */
export function GridHelp({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useLanguage();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('grid.help')} width={560}>
      <dl className="shortcut-list">
        {rows.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{t(`grid.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
