import { ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useLocation, useRoute } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';
import { unused } from '#shared/records/definition/changes.ts';
import { newType } from '#shared/records/definition/draft.ts';
import type { Definition } from '#shared/records/definition/types.ts';
import { shell, useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Page } from '../../ui/page.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { Designer } from './designer.tsx';
import { ImportDialog } from './import-dialog.tsx';
import './record-types.css';
import { TypeLists } from './type-lists.tsx';

const NEW = 'new';

/** Record types and fields of the office's own: the list, the designer, exchange as a workbook. */
export function RecordTypesScreen() {
  const { t, language } = useLanguage();
  const { workspace } = useScope();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const [, route] = useRoute('/record-types/:id?');
  const [taken, setTaken] = useState<Definition | null>(null);
  const [read, setRead] = useState<Output<'record-types.read'> | null>(null);
  const list = useOperation('record-types.list', {});
  const exporting = useCommand('record-types.export');
  const reading = useCommand('record-types.read');
  const id = route?.id ?? null;

  const exportTo = async (one: string | null) => {
    const chosen = await shell('chooseSavePath', {
      title: t('record-types.export'),
      defaultPath: `${one ?? 'attest-record-types'}.xlsx`,
      filters: [{ name: 'Excel', extensions: ['xlsx'] }],
    });
    if (!chosen.ok || !chosen.data.path) return;
    const result = await exporting.run({ id: one, path: chosen.data.path, language });
    if (result.ok) void message.success(t('record-types.exported', { path: result.data.path }));
  };
  const importFrom = async () => {
    const chosen = await shell('chooseFiles', {
      title: t('record-types.import-title'),
      filters: [{ name: 'Excel, CSV', extensions: ['xlsx', 'csv'] }],
      many: false,
    });
    const path = chosen.ok ? chosen.data.paths[0] : undefined;
    if (!path) return;
    const result = await reading.run({ path });
    if (result.ok) setRead(result.data);
  };
  const begin = (definition: Definition | null) => {
    setTaken(definition);
    setRead(null);
    const known =
      definition &&
      (definition.kind === 'fields' || list.data?.definitions.some((d) => d.id === definition.id));
    go(`/record-types/${known ? definition.id : NEW}`);
  };

  if (id !== null) {
    return (
      <DesignerOf
        key={`${id} ${taken ? 'taken' : ''}`}
        id={id}
        taken={taken}
        onExport={(one) => void exportTo(one)}
      />
    );
  }
  return (
    <Page
      title={t('record-types.title')}
      description={workspace.readOnly ? t('record-types.read-only') : t('record-types.description')}
      actions={
        <>
          <Button disabled={(list.data?.definitions.length ?? 0) === 0} onClick={() => void exportTo(null)}>
            {t('record-types.export-all')}
          </Button>
          {!workspace.readOnly && (
            <>
              <Button icon={<ImportOutlined />} loading={reading.pending} onClick={() => void importFrom()}>
                {t('record-types.import')}
              </Button>
              <Button type="primary" icon={<PlusOutlined />} onClick={() => begin(null)}>
                {t('record-types.new')}
              </Button>
            </>
          )}
        </>
      }
    >
      {reading.failure && <FailureNote failure={reading.failure} onClose={reading.reset} />}
      {exporting.failure && <FailureNote failure={exporting.failure} onClose={exporting.reset} />}
      {list.error && <FailureNote failure={list.error.failure} onRetry={() => void list.refetch()} />}
      {list.data && <TypeLists definitions={list.data.definitions} />}
      {read && <ImportDialog read={read} onTake={begin} onClose={() => setRead(null)} />}
    </Page>
  );
}

/** The designer over what the store knows of a definition. */
function DesignerOf({
  id,
  taken,
  onExport,
}: {
  id: string;
  taken: Definition | null;
  onExport(id: string): void;
}) {
  const { lookUp } = useLanguage();
  const found = useOperation('record-types.versions', { id }, { enabled: id !== NEW });
  const empty: Output<'record-types.versions'> = { versions: [], usage: unused, removable: false };
  if (id === NEW) return <Designer initial={taken ?? newType()} found={empty} onExport={null} />;
  if (found.error) return <FailureNote failure={found.error.failure} onRetry={() => void found.refetch()} />;
  if (!found.data) return <PageSkeleton />;
  const saved = found.data.versions[0]?.definition ?? null;
  const blank: Definition | null = builtInCatalog.has(id)
    ? { kind: 'fields', id, fields: [], rules: [] }
    : null;
  const initial = (taken?.id === id ? taken : null) ?? saved ?? blank;
  if (!initial)
    return <FailureNote failure={unknownType(id, lookUp('errors.record-type-unknown', { type: id }))} />;
  return <Designer initial={initial} found={found.data} onExport={onExport} />;
}

const unknownType = (type: string, message: string | null) => ({
  code: 'record-type-unknown',
  message: message ?? type,
  details: { type },
});
