import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import type { OptionDefinition } from '#shared/records/definition/types.ts';
import { useLanguage } from '../../app/language.tsx';

/** The values to choose from. One that is in use can be retired, not removed. */
export function OptionsEditor(props: {
  options: OptionDefinition[];
  /** How many records hold each code. */
  used: Record<string, number>;
  disabled: boolean;
  onChange(options: OptionDefinition[]): void;
}) {
  const { t } = useLanguage();
  const { options, used, disabled } = props;
  const set = (index: number, part: Partial<OptionDefinition>) =>
    props.onChange(options.map((option, at) => (at === index ? { ...option, ...part } : option)));
  const add = () => {
    const codes = new Set(options.map(({ code }) => code));
    let n = options.length + 1;
    while (codes.has(String(n))) n++;
    props.onChange([...options, { code: String(n), label: { zh: '', en: '' }, aliases: [] }]);
    requestAnimationFrame(() => document.getElementById(`option-zh-${options.length}`)?.focus());
  };
  const cell = (
    index: number,
    id: string,
    label: string,
    value: string,
    change: (text: string) => void,
    fixed = false,
  ) => (
    <Input
      id={`option-${id}-${index}`}
      aria-label={`${label} ${index + 1}`}
      value={value}
      disabled={disabled || fixed}
      onChange={(event) => change(event.target.value)}
    />
  );
  return (
    <fieldset className="types-options">
      <legend>{t('record-types.options')}</legend>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('record-types.option-code')}</th>
            <th scope="col">{t('record-types.chinese')}</th>
            <th scope="col">{t('record-types.english')}</th>
            <th scope="col">{t('record-types.option-aliases')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {options.map((option, index) => {
            const count = used[option.code] ?? 0;
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: codes are typed and may be equal for a while
              <tr key={index} data-retired={option.retired ?? false}>
                <td>
                  {cell(
                    index,
                    'code',
                    t('record-types.option-code'),
                    option.code,
                    (code) => set(index, { code }),
                    count > 0,
                  )}
                </td>
                <td>
                  {cell(index, 'zh', t('record-types.chinese'), option.label.zh, (zh) =>
                    set(index, { label: { ...option.label, zh } }),
                  )}
                </td>
                <td>
                  {cell(index, 'en', t('record-types.english'), option.label.en, (en) =>
                    set(index, { label: { ...option.label, en } }),
                  )}
                </td>
                <td>
                  <Select
                    mode="tags"
                    open={false}
                    suffixIcon={null}
                    aria-label={`${t('record-types.option-aliases')} ${index + 1}`}
                    value={option.aliases}
                    disabled={disabled}
                    onChange={(aliases: string[]) => set(index, { aliases })}
                  />
                </td>
                <td>
                  {count > 0 ? (
                    <Button
                      size="small"
                      disabled={disabled}
                      onClick={() => set(index, { retired: option.retired ? undefined : true })}
                    >
                      {t(option.retired ? 'record-types.restore' : 'record-types.retire')}
                    </Button>
                  ) : (
                    <Button
                      size="small"
                      type="text"
                      icon={<DeleteOutlined />}
                      disabled={disabled}
                      aria-label={`${t('record-types.remove-option')} ${index + 1}`}
                      onClick={() => props.onChange(options.filter((_, at) => at !== index))}
                    />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {!disabled && (
        <Button size="small" icon={<PlusOutlined />} onClick={add}>
          {t('record-types.add-option')}
        </Button>
      )}
    </fieldset>
  );
}
