import { Checkbox, Radio } from 'antd';
import { type SheetFormat, sheetFormats } from '#shared/api/feedback-sheets.ts';
import type { Language } from '#shared/i18n/language.ts';
import { useT } from '../../../app/language.tsx';

export interface SheetsChoice {
  language: Language | 'own';
  formats: SheetFormat[];
  as: 'folder' | 'zip';
}

/** In which language, as what files, and whether as one archive. */
export function SheetsChoices(props: { value: SheetsChoice; onChange(next: SheetsChoice): void }) {
  const t = useT();
  const { value } = props;
  const change = (part: Partial<SheetsChoice>) => props.onChange({ ...value, ...part });
  const groups = [
    {
      name: 'language',
      hint: value.language === 'own' ? t('feedback-sheets.language-hint') : null,
      control: (
        <Radio.Group
          aria-label={t('feedback-sheets.language')}
          value={value.language}
          onChange={(event) => change({ language: event.target.value })}
          options={[
            { value: 'own', label: t('feedback-sheets.language-own') },
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      ),
    },
    {
      name: 'formats',
      hint: null,
      control: (
        <Checkbox.Group<SheetFormat>
          aria-label={t('feedback-sheets.formats')}
          value={value.formats}
          onChange={(formats) => change({ formats })}
          options={sheetFormats.map((format) => ({
            value: format,
            label: t(`feedback-sheets.format-${format}`),
          }))}
        />
      ),
    },
    {
      name: 'as',
      hint: null,
      control: (
        <Radio.Group
          aria-label={t('feedback-sheets.as')}
          value={value.as}
          onChange={(event) => change({ as: event.target.value })}
          options={[
            { value: 'folder', label: t('feedback-sheets.as-folder') },
            { value: 'zip', label: t('feedback-sheets.as-zip') },
          ]}
        />
      ),
    },
  ] as const;
  return (
    <dl className="sheets-choices">
      {groups.map(({ name, hint, control }) => (
        <div key={name}>
          <dt>{t(`feedback-sheets.${name}`)}</dt>
          <dd>
            {control}
            {hint && <small>{hint}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
