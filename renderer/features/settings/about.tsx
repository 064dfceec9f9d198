import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { OutputOf } from '#shared/api/contract.ts';
import type { ShellContract } from '#shared/api/shell.ts';
import { shell, useOperation } from '../../app/client.ts';
import { useT } from '../../app/language.tsx';
import { copyText } from '../../ui/copy-text.ts';
import { KeyValue } from '../../ui/key-value.tsx';

type Versions = OutputOf<ShellContract['about']>;

export function About() {
  const t = useT();
  const [versions, setVersions] = useState<Versions | null>(null);
  const [copied, setCopied] = useState(false);
  const diagnostics = useOperation('app.diagnostics', {});
  useEffect(() => {
    let gone = false;
    void shell('about', {}).then((result) => {
      if (result.ok && !gone) setVersions(result.data);
    });
    return () => {
      gone = true;
    };
  }, []);
  const runtime = versions
    ? `Electron ${versions.electron} · Chromium ${versions.chrome} · Node ${versions.node}`
    : null;
  return (
    <div className="about">
      <KeyValue
        rows={[
          { label: t('settings.version'), value: versions && `${t('common.app-name')} ${versions.version}` },
          {
            label: t('settings.runtime'),
            value: versions?.fallbackRuntime ? `${runtime} (${t('settings.fallback-runtime')})` : runtime,
          },
          { label: t('settings.platform'), value: versions?.platform },
        ]}
      />
      <div className="form-actions">
        <Button
          disabled={!diagnostics.data}
          onClick={() => setCopied(copyText(`${runtime ?? ''}\n${diagnostics.data?.text ?? ''}`))}
        >
          {copied ? t('common.copied') : t('settings.copy-report')}
        </Button>
        <span className="form-note">{t('settings.report-hint')}</span>
      </div>
    </div>
  );
}
