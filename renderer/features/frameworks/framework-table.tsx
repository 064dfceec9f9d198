import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Input, Modal, Switch } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { OWN_FRAMEWORK, walk } from '#shared/frameworks/catalog.ts';
import { newEdition } from '#shared/frameworks/edit.ts';
import { leavesOf } from '#shared/frameworks/index.ts';
import type { Framework } from '#shared/frameworks/types.ts';
import { shell, useCommand } from '../../app/client.ts';
import { useFrameworks } from '../../app/frameworks.tsx';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/page.tsx';

/** Every framework with where it comes from, how much of it was checked, and what can be done with it. */
export function FrameworkTable() {
  const { t, say, language } = useLanguage();
  const { workspace } = useScope();
  const { message } = App.useApp();
  const catalog = useFrameworks();
  const [, go] = useLocation();
  const [base, setBase] = useState<Framework | null>(null);
  const use = useCommand('frameworks.use');
  const exporting = useCommand('frameworks.export');
  const removing = useCommand('frameworks.remove');
  const failed = [use, exporting, removing].find(({ failure }) => failure);

  const exportTo = async ({ id }: Framework, format: 'case' | 'xlsx') => {
    const extension = format === 'case' ? 'json' : 'xlsx';
    const chosen = await shell('chooseSavePath', {
      title: t(`frameworks.export-${format}`),
      defaultPath: `${id}.${extension}`,
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    });
    if (!chosen.ok || !chosen.data.path) return;
    const result = await exporting.run({ id, path: chosen.data.path, format, language });
    if (result.ok) void message.success(t('frameworks.exported', { path: result.data.path }));
  };

  return (
    <Panel flush title={t('frameworks.title')}>
      {failed?.failure && <FailureNote failure={failed.failure} onClose={failed.reset} />}
      <DataTable<Framework>
        label={t('frameworks.title')}
        rowKey="id"
        dataSource={[...catalog.all]}
        onOpen={({ id }) => go(`/standards/${id}`)}
        columns={[
          {
            key: 'name',
            title: t('frameworks.name'),
            render: (_, entry) => (
              <>
                <span>{say(entry.label)}</span>
                <br />
                <small className="frameworks-soft">
                  {catalog.isShipped(entry.id)
                    ? t('frameworks.shipped')
                    : entry.basedOn && catalog.has(entry.basedOn)
                      ? t('frameworks.based-on', { name: say(catalog.framework(entry.basedOn).label) })
                      : t('frameworks.own')}
                </small>
              </>
            ),
          },
          { key: 'edition', title: t('frameworks.edition'), width: 96, render: (_, { edition }) => edition },
          {
            key: 'items',
            title: t('frameworks.items'),
            width: 72,
            className: 'number',
            render: (_, entry) => leavesOf(entry).length,
          },
          {
            key: 'checked',
            title: t('frameworks.checked'),
            width: 92,
            className: 'number',
            render: (_, entry) => {
              const items = [...walk(entry.items)];
              return t('common.done-of', {
                done: items.filter((item) => item.verified).length,
                total: items.length,
              });
            },
          },
          {
            key: 'use',
            title: t('frameworks.in-use'),
            width: 72,
            render: (_, entry) => (
              <Switch
                size="small"
                aria-label={t('frameworks.use', { name: say(entry.label) })}
                disabled={workspace.readOnly}
                checked={catalog.inUse.includes(entry)}
                onClick={(inUse, event) => {
                  event.stopPropagation();
                  void use.run({ id: entry.id, inUse });
                }}
              />
            ),
          },
          {
            key: 'actions',
            title: t('frameworks.actions'),
            width: 372,
            render: (_, entry) => (
              // biome-ignore lint/a11y/noStaticElementInteractions: keeps a press on a button from opening the row
              // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons themselves take the keys
              <span className="frameworks-actions" onClick={(event) => event.stopPropagation()}>
                {!catalog.isShipped(entry.id) && (
                  <Button
                    size="small"
                    disabled={workspace.readOnly}
                    onClick={() => go(`/frameworks/edit/${entry.id}`)}
                  >
                    {t('frameworks.edit')}
                  </Button>
                )}
                <Button size="small" disabled={workspace.readOnly} onClick={() => setBase(entry)}>
                  {t('frameworks.new-edition')}
                </Button>
                <Button size="small" onClick={() => go(`/frameworks/versions/${entry.id}`)}>
                  {t('frameworks.versions')}
                </Button>
                <Dropdown
                  menu={{
                    items: (['case', 'xlsx'] as const).map((key) => ({
                      key,
                      label: t(`frameworks.export-${key}`),
                    })),
                    onClick: ({ key }) => void exportTo(entry, key as 'case' | 'xlsx'),
                  }}
                >
                  <Button
                    size="small"
                    icon={<DownloadOutlined />}
                    aria-label={t('frameworks.export', { name: say(entry.label) })}
                  />
                </Dropdown>
                {!catalog.isShipped(entry.id) && (
                  <ConfirmButton
                    danger
                    button={{ size: 'small', disabled: workspace.readOnly }}
                    label={t('frameworks.remove')}
                    title={t('frameworks.remove-title', { name: say(entry.label) })}
                    explanation={t('frameworks.remove-words')}
                    onConfirm={() => removing.run({ id: entry.id })}
                  />
                )}
              </span>
            ),
          },
        ]}
      />
      {base && <EditionDialog base={base} onClose={() => setBase(null)} />}
    </Panel>
  );
}

/** Makes an edition of the office's own from a framework, and opens it in the editor. */
function EditionDialog({ base, onClose }: { base: Framework; onClose(): void }) {
  const { t, say } = useLanguage();
  const [, go] = useLocation();
  const [edition, setEdition] = useState('');
  const save = useCommand('frameworks.save');
  const make = async () => {
    const made = newEdition(base, `${OWN_FRAMEWORK}${crypto.randomUUID()}`, edition.trim());
    const renamed = (text: string) => text.replace(base.edition, edition.trim());
    const label = { zh: renamed(base.label.zh), en: renamed(base.label.en) };
    const framework = { ...made, label };
    const result = await save.run({ framework, from: null });
    if (result.ok && result.data.version !== null) go(`/frameworks/edit/${framework.id}`);
  };
  return (
    <Modal
      open
      title={t('frameworks.new-edition-of', { name: say(base.label) })}
      okText={t('frameworks.make')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: edition.trim() === '', loading: save.pending }}
      onOk={() => void make()}
      onCancel={onClose}
    >
      {save.failure && <FailureNote failure={save.failure} />}
      <Input
        aria-label={t('frameworks.edition-name')}
        placeholder={t('frameworks.edition-name')}
        maxLength={60}
        value={edition}
        onChange={(event) => setEdition(event.target.value)}
        onPressEnter={() => edition.trim() !== '' && void make()}
      />
    </Modal>
  );
}
