import { Button } from 'antd';
import type { Output } from '#shared/api/index.ts';
import { shell } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { formatBytes } from '../../ui/format-date.ts';
import { Panel } from '../../ui/page.tsx';

/** The files that a build has written, and the way to each. */
export function BuiltFiles({ files }: { files: Output<'reports.build'>['files'] }) {
  const { t } = useLanguage();
  return (
    <Panel title={t('reports.built')}>
      <ul className="reports-files">
        {files.map((file) => (
          <li key={file.path}>
            <strong>{file.path.split(/[\\/]/).pop()}</strong>
            <span className="doc-muted">
              {`${file.format.toUpperCase()} · ${formatBytes(file.bytes)}`}
              {/* A copy of a kept file was not built. */}
              {file.milliseconds > 0 &&
                ` · ${t('reports.built-seconds', { seconds: (file.milliseconds / 1000).toFixed(1) })}`}
              {file.pages !== null && ` · ${t('reports.built-pages', { n: file.pages })}`}
            </span>
            <Button size="small" onClick={() => void shell('openFile', { path: file.path })}>
              {t('reports.open')}
            </Button>
            <Button size="small" type="text" onClick={() => void shell('revealFile', { path: file.path })}>
              {t('reports.reveal')}
            </Button>
          </li>
        ))}
      </ul>
      {files.some(({ format }) => format === 'docx') && (
        <p className="doc-muted">{t('reports.word-fields')}</p>
      )}
    </Panel>
  );
}
