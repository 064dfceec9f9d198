import { Modal } from 'antd';
import { useLanguage } from '../../../app/language.tsx';
import { Keys } from '../../../ui/keys.tsx';

const rows = [
  [['↑', '↓', '←', '→'], 'help-move'],
  [['Ctrl+↑', 'Ctrl+↓', 'Ctrl+←', 'Ctrl+→'], 'help-edge'],
  [['Shift+↑', 'Shift+↓'], 'help-extend'],
  [['Home', 'End'], 'help-line'],
  [['Ctrl+Home', 'Ctrl+End'], 'help-corner'],
  [['Tab', 'Enter'], 'help-next'],
  [['F2'], 'help-edit'],
  [['Alt+↓'], 'help-list'],
  [['Esc'], 'help-cancel'],
  [['Delete'], 'help-clear'],
  [['Ctrl+C', 'Ctrl+X', 'Ctrl+V'], 'help-copy'],
  [['Ctrl+D', 'Ctrl+R'], 'help-fill'],
  [['Ctrl+Enter'], 'help-fill-all'],
  [['Ctrl+Z', 'Ctrl+Y'], 'help-undo'],
  [['Ctrl+A'], 'help-all'],
  [['Ctrl+Space', 'Shift+Space'], 'help-whole'],
  [['Ctrl+;'], 'help-today'],
  [['Ctrl+-'], 'help-remove'],
  [['Alt+Enter'], 'help-open'],
  [['Alt+←', 'Alt+→'], 'help-column'],
  [['F6'], 'help-leave'],
] as const;

/** The keys of the grid. */
export function GridHelp({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useLanguage();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('grid.help')} width={560}>
      <dl className="shortcut-list">
        {rows.map(([keys, what]) => (
          <div key={what}>
            <dt>
              <span className="grid-help-keys">
                {keys.map((each) => (
                  <Keys key={each} keys={each} />
                ))}
              </span>
            </dt>
            <dd>{t(`grid.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
