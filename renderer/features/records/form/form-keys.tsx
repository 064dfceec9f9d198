import { Popover } from 'antd';
import { useLanguage } from '../../../app/language.tsx';
import { Keys } from '../../../ui/keys.tsx';

const KEYS = [
  ['Enter', 'forms.key-next'],
  ['Shift+Enter', 'forms.key-back'],
  ['Alt+Enter', 'forms.key-newline'],
  ['Ctrl+Enter', 'forms.key-save-next'],
  ['Ctrl+S', 'forms.key-save'],
  ['Alt+K', 'forms.key-keep'],
  ['F8', 'forms.key-problem'],
] as const;

/** What the keyboard does in the form. */
export function FormKeys() {
  const { t } = useLanguage();
  return (
    <Popover
      trigger="click"
      placement="topLeft"
      content={
        <dl className="form-keys">
          {KEYS.map(([keys, text]) => (
            <div key={keys}>
              <dt>
                <Keys keys={keys} />
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
        </dl>
      }
    >
      <button type="button" className="record-cell-link" tabIndex={-1}>
        {t('forms.keys')}
      </button>
    </Popover>
  );
}
