import { Select, Tag } from 'antd';
import type { ImportState } from '#shared/api/importing.ts';
import type { MessageKey } from '#shared/i18n/translate.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import type { ImportEditing } from './use-import.ts';

const encodings = [
  'utf-8',
  'gbk',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'iso-8859-2',
  'koi8-r',
  'ibm866',
  'macintosh',
  'x-mac-cyrillic',
  'utf-32le',
  'utf-32be',
];

const delimiters: { value: string; label: MessageKey }[] = [
  { value: ',', label: 'importing.delimiter-comma' },
  { value: ';', label: 'importing.delimiter-semicolon' },
  { value: '\t', label: 'importing.delimiter-tab' },
  { value: '|', label: 'importing.delimiter-pipe' },
];

/** Below this, the encoding is worth a second look. */
const SURE = 0.9;

/** What the file is; for text files, how it was read, and the way to read it otherwise. */
export function FileFacts({ staged, editing }: { staged: ImportState; editing: ImportEditing }) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const department = workspace.departments.find(({ code }) => code === staged.department);
  const { encoding, delimiter, encodingConfidence } = staged;
  const reread = (next: { encoding: string | null; delimiter: string | null }) =>
    void editing.reread({ import: staged.id, ...next });
  return (
    <div className="import-facts">
      <h2>{staged.file}</h2>
      <Tag>{staged.format.toUpperCase()}</Tag>
      {department && <Tag>{say(department.name)}</Tag>}
      {encoding !== null && delimiter !== null && !staged.layout?.withheld.length && (
        <>
          <Select
            size="small"
            aria-label={t('importing.encoding')}
            value={encoding}
            disabled={editing.busy}
            showSearch
            popupMatchSelectWidth={false}
            options={[...new Set([encoding, ...encodings])].map((value) => ({
              value,
              label: value.toUpperCase(),
            }))}
            onChange={(value) => reread({ encoding: value, delimiter })}
          />
          <Select
            size="small"
            aria-label={t('importing.delimiter')}
            value={delimiter}
            disabled={editing.busy}
            popupMatchSelectWidth={false}
            options={[
              ...delimiters.map(({ value, label }) => ({ value, label: t(label) })),
              ...(delimiters.some(({ value }) => value === delimiter)
                ? []
                : [{ value: delimiter, label: delimiter }]),
            ]}
            onChange={(value) => reread({ encoding, delimiter: value })}
          />
          {encodingConfidence !== null && encodingConfidence < SURE && (
            <span className="import-hint">
              {t('importing.encoding-sure', { percent: Math.round(encodingConfidence * 100) })}
            </span>
          )}
        </>
      )}
    </div>
  );
}
