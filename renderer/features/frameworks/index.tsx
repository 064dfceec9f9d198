import { ImportOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation, useRoute } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import { shell, useCommand } from '../../app/client.ts';
import { useFrameworks } from '../../app/frameworks.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Page } from '../../ui/page.tsx';
import { Compare } from './compare.tsx';
import { Crosswalk } from './crosswalk.tsx';
import { EditorOf } from './editor.tsx';
import { FrameworkTable } from './framework-table.tsx';
import './frameworks.css';
import { ImportDialog } from './import-dialog.tsx';
import { Versions } from './versions.tsx';

/** The frameworks of the workspace: list, editor, comparison of editions, crosswalk. */
export function FrameworksScreen() {
  const [, parts] = useRoute('/frameworks/:task?/:one?/:other?');
  const { all, has } = useFrameworks();
  const { task, one, other } = parts ?? {};
  if (task === 'edit' && one && has(one)) return <EditorOf key={one} id={one} />;
  if (task === 'versions' && one && has(one)) return <Versions id={one} />;
  const from = one && has(one) ? one : all[0]!.id;
  const to = other && has(other) ? other : (all.find(({ id }) => id !== from)?.id ?? from);
  if (task === 'compare') return <Compare from={from} to={to} />;
  if (task === 'crosswalk') return <Crosswalk from={from} to={to} />;
  return <List />;
}

function List() {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const [read, setRead] = useState<Output<'frameworks.read'> | null>(null);
  const reading = useCommand('frameworks.read');

  const importFrom = async () => {
    const chosen = await shell('chooseFiles', {
      title: t('frameworks.import'),
      filters: [{ name: 'CASE, CTDL-ASN, Excel, CSV', extensions: ['json', 'jsonld', 'xlsx', 'csv'] }],
      many: false,
    });
    const path = chosen.ok ? chosen.data.paths[0] : undefined;
    if (!path) return;
    const result = await reading.run({ path });
    if (result.ok) setRead(result.data);
  };
  return (
    <Page
      title={t('frameworks.title')}
      description={t('frameworks.description')}
      above={<Link href="/standards">{t('navigation.standards')}</Link>}
      actions={
        <>
          <Button onClick={() => go('/frameworks/compare')}>{t('frameworks.compare')}</Button>
          <Button onClick={() => go('/frameworks/crosswalk')}>{t('frameworks.crosswalk')}</Button>
          <Button
            type="primary"
            icon={<ImportOutlined />}
            disabled={workspace.readOnly}
            loading={reading.pending}
            onClick={() => void importFrom()}
          >
            {t('frameworks.import')}
          </Button>
        </>
      }
    >
      {reading.failure && <FailureNote failure={reading.failure} onClose={reading.reset} />}
      <FrameworkTable />
      {read && (
        <ImportDialog
          read={read}
          onClose={() => setRead(null)}
          onSaved={() => {
            void message.success(t('frameworks.imported', { name: say(read.framework.label) }));
            setRead(null);
          }}
        />
      )}
    </Page>
  );
}
