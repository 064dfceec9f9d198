import { PaperClipOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useLanguage } from '../../../app/language.tsx';
import { chooseAttachments, DropPlace, type NewFiles, withFiles } from '../../../ui/record/attachments.tsx';

interface Props {
  files: NewFiles;
  onChange(files: NewFiles): void;
}

const lastPart = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

/** Papers of a record that is not saved yet. */
export function WaitingFiles({ files, onChange }: Props) {
  const { t } = useLanguage();
  const take = (more: NewFiles) => onChange(withFiles(files, more));
  const entries = [
    ...files.paths.map((path) => ({
      name: lastPart(path),
      without: { ...files, paths: files.paths.filter((each) => each !== path) },
    })),
    ...files.pasted.map((paper) => ({
      name: paper.name,
      without: { ...files, pasted: files.pasted.filter((each) => each !== paper) },
    })),
  ];
  return (
    <DropPlace onFiles={take}>
      <ul className="record-papers">
        {entries.map(({ name, without }) => (
          <li key={name}>
            <PaperClipOutlined aria-hidden="true" />
            <span>{name}</span>
            <small>{t('forms.attachments-waiting')}</small>
            <Button
              size="small"
              type="text"
              aria-label={t('forms.attachment-remove-of', { file: name })}
              onClick={() => onChange(without)}
            >
              {t('forms.attachment-remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="record-papers-add">
        <Button size="small" onClick={() => void chooseAttachments(t('forms.attachments-add')).then(take)}>
          {t('forms.attachments-add')}
        </Button>
        <small>{t('forms.attachments-hint')}</small>
      </div>
    </DropPlace>
  );
}
