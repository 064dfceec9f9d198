import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { call, shell } from '../../app/client.ts';
import { useT } from '../../app/language.tsx';
import { copyText } from '../../ui/copy-text.ts';

/** The report for whoever helps: what happened and the versions. It holds no record. */
export function Report({ what }: { what: string }) {
  const t = useT();
  const [surroundings, setSurroundings] = useState('');
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      const [about, diagnostics] = await Promise.all([shell('about', {}), call('app.diagnostics', {})]);
      const versions = about.ok ? Object.entries(about.data).map(([name, value]) => `${name}: ${value}`) : [];
      const text = [...versions, diagnostics.ok ? diagnostics.data.text : diagnostics.error.message].join(
        '\n',
      );
      if (!gone) setSurroundings(text);
    };
    void ask();
    return () => {
      gone = true;
    };
  }, []);
  const report = `${what}\n\n${surroundings}`.trim();
  return (
    <section className="recovery-report">
      <div className="recovery-report-head">
        <h2 id="recovery-report">{t('recovery.report')}</h2>
        <Button size="small" onClick={() => setCopied(copyText(report))}>
          {copied ? t('common.copied') : t('recovery.copy-report')}
        </Button>
      </div>
      <p>{t('recovery.report-hint')}</p>
      <textarea readOnly value={report} aria-labelledby="recovery-report" spellCheck={false} />
    </section>
  );
}
