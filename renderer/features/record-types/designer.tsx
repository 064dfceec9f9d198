import { App, Button, Modal, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '#shared/api/index.ts';
import { builtInCatalog } from '#shared/records/catalog.ts';
import { inBoth, tidy } from '#shared/records/definition/draft.ts';
import { definitionProblems } from '#shared/records/definition/problems.ts';
import { isSame } from '#shared/records/definition/same.ts';
import type { Definition } from '#shared/records/definition/types.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useCommand } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { ProblemList } from '../../ui/problem-list.tsx';
import { BasicsTab } from './basics-tab.tsx';
import type { Design } from './design.ts';
import { FieldsTab } from './fields-tab.tsx';
import { FiguresTab } from './figures-tab.tsx';
import { RulesTab } from './rules-tab.tsx';
import { TryTab } from './try-tab.tsx';
import { VersionsTab } from './versions-tab.tsx';

type Found = Output<'record-types.versions'>;
type Problem = Output<'record-types.save'>['problems'][number];

/** A definition in the making. `found` is what the store knows of it; nothing for a new one. */
export function Designer({
  initial,
  found,
  onExport,
}: {
  initial: Definition;
  found: Found;
  onExport: ((id: string) => void) | null;
}) {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const { message } = App.useApp();
  const [, go] = useLocation();
  const catalog = useCatalog();
  const last = found.versions[0];
  const saved = last?.definition ?? null;
  const [draft, change] = useState(initial);
  const [tab, setTab] = useState(initial.kind === 'type' && !saved ? 'basics' : 'fields');
  const [problems, setProblems] = useState<Problem[]>([]);
  const [leaving, setLeaving] = useState(false);
  const save = useCommand('record-types.save');
  const remove = useCommand('record-types.remove');
  const { readOnly } = workspace;
  const isNew = saved === null && draft.kind === 'type';
  const changed = useMemo(() => !isSame(tidy(draft), saved ?? tidy(initialOf(draft))), [draft, saved]);
  const design: Design = { definition: draft, saved, usage: found.usage, readOnly, change };
  const title =
    draft.kind === 'type'
      ? say(inBoth(draft.label)) || t('record-types.new')
      : say(builtInCatalog.type(draft.id).plural);

  const submit = async () => {
    const definition = tidy(draft);
    const own = definitionProblems(definition, catalog).map(
      ({ code, values, at }): Problem => ({
        code: `problem-${code}`,
        values,
        field: at.part === 'field' ? at.name : null,
        rule: at.part === 'rule' ? at.index : null,
      }),
    );
    if (isNew && catalog.has(definition.id))
      own.push({ code: 'problem-id-taken', values: { id: definition.id }, field: null, rule: null });
    setProblems(own);
    if (own.length > 0) return;
    const result = await save.run({ definition, from: saved ? (last?.version ?? null) : null });
    if (!result.ok) return;
    setProblems(result.data.problems);
    if (result.data.version === null) return;
    change(result.data.definition);
    void message.success(
      result.data.version === last?.version
        ? t('record-types.unchanged')
        : t('record-types.saved', { n: result.data.version }),
    );
    if (isNew) go(`/record-types/${definition.id}`);
  };
  const drop = async () => {
    const result = await remove.run({ id: draft.id });
    if (result.ok) go('/record-types');
  };
  const leave = () => (changed && !readOnly ? setLeaving(true) : go('/record-types'));

  return (
    <Page
      title={title}
      above={
        <Button type="link" size="small" className="types-back" onClick={leave}>
          {`← ${t('record-types.back')}`}
        </Button>
      }
      description={readOnly ? t('record-types.read-only') : undefined}
      actions={
        <>
          {found.removable && !readOnly && (
            <ConfirmButton
              label={t('record-types.remove')}
              title={`${t('record-types.remove')}: ${title}`}
              explanation={t('record-types.remove-confirm')}
              danger
              onConfirm={drop}
            />
          )}
          {saved && <Button onClick={() => go(`/records/${draft.id}`)}>{t('record-types.records')}</Button>}
          {saved && onExport && (
            <Button onClick={() => onExport(draft.id)}>{t('record-types.export')}</Button>
          )}
          {!readOnly && (
            <Button type="primary" loading={save.pending} disabled={!changed} onClick={() => void submit()}>
              {t('record-types.save')}
            </Button>
          )}
        </>
      }
    >
      {save.failure && <FailureNote failure={save.failure} onClose={save.reset} />}
      {remove.failure && <FailureNote failure={remove.failure} onClose={remove.reset} />}
      {problems.length > 0 && (
        <Panel title={t('record-types.not-saved', { n: problems.length })}>
          <Problems problems={problems} draft={draft} onShow={setTab} />
        </Panel>
      )}
      <Panel>
        <Tabs
          activeKey={tab}
          onChange={setTab}
          items={[
            ...(draft.kind === 'type'
              ? [
                  {
                    key: 'basics',
                    label: t('record-types.tab-basics'),
                    children: <BasicsTab design={design} definition={draft} />,
                  },
                ]
              : []),
            {
              key: 'fields',
              label: `${t('record-types.tab-fields')} ${draft.fields.length}`,
              children: <FieldsTab design={design} />,
            },
            {
              key: 'rules',
              label: `${t('record-types.tab-rules')} ${draft.rules.length}`,
              children: <RulesTab design={design} />,
            },
            { key: 'try', label: t('record-types.tab-try'), children: <TryTab design={design} /> },
            ...(isNew
              ? []
              : [
                  {
                    key: 'figures',
                    label: t('record-types.tab-figures'),
                    children: <FiguresTab id={draft.id} />,
                  },
                  {
                    key: 'versions',
                    label: t('record-types.tab-versions'),
                    children: (
                      <VersionsTab
                        versions={found.versions}
                        onUse={
                          readOnly
                            ? null
                            : (definition) => {
                                change(definition);
                                setTab('fields');
                              }
                        }
                      />
                    ),
                  },
                ]),
          ]}
        />
      </Panel>
      <Modal
        open={leaving}
        title={t('record-types.leave-title')}
        okText={t('record-types.leave')}
        cancelText={t('record-types.stay')}
        onOk={() => go('/record-types')}
        onCancel={() => setLeaving(false)}
        width={420}
      >
        {t('record-types.leave-hint')}
      </Modal>
    </Page>
  );
}

/** What a definition is before anything was designed. */
const initialOf = (draft: Definition): Definition =>
  draft.kind === 'fields'
    ? { ...draft, fields: [], rules: [] }
    : { ...draft, label: { zh: '', en: '' }, fields: [] };

function Problems(props: { problems: readonly Problem[]; draft: Definition; onShow(tab: string): void }) {
  const { t, say, lookUp } = useLanguage();
  const labelOf = (name: string) => {
    const field = props.draft.fields.find((one) => one.name === name);
    return field && (field.label.zh || field.label.en) ? `“${say(inBoth(field.label))}”` : name;
  };
  return (
    <ProblemList
      problems={props.problems.map(({ code, values, field, rule }, index) => {
        const name = values.name;
        const words = typeof name === 'string' ? { ...values, name: labelOf(name) } : values;
        return {
          key: `${index} ${code}`,
          level: 'error' as const,
          message: lookUp(`record-types.${code}`, words) ?? code,
          ...(rule === null ? {} : { place: t('record-types.rule-n', { n: rule + 1 }) }),
          onShow: () => props.onShow(rule !== null ? 'rules' : field !== null ? 'fields' : 'basics'),
        };
      })}
    />
  );
}
