import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, message } from 'antd';
import { useDeferredValue, useState } from 'react';
import { Link, useLocation, useRoute } from 'wouter';
import type { RecordRow } from '#shared/api/records.ts';
import { groupedTypes } from '#shared/records/groups.ts';
import type { RecordType, RecordTypeId } from '#shared/records/types.ts';
import { useReadable } from '../../app/answers.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatCount } from '../../ui/format-date.ts';
import { Page } from '../../ui/page.tsx';
import { AnswersBanner } from '../../ui/record/answers-banner.tsx';
import { RecordPanel } from '../../ui/record/record-panel.tsx';
import { TemplateButton } from '../../ui/template-button.tsx';
import { RecordForm } from './form/record-form.tsx';
import { RecordsGrid } from './grid/records-grid.tsx';
import './records.css';

/** Every record type as a table; one record with its source cells and history; entry by form. */
export function RecordsScreen() {
  const { t, say } = useLanguage();
  const { workspace, department, period, setDepartment } = useScope();
  const [, go] = useLocation();
  const [, route] = useRoute('/records/:type/:id?');
  const chosen = route?.type ?? '';
  const catalog = useCatalog();
  const type: RecordTypeId = catalog.has(chosen) ? chosen : 'activity';
  const readable = useReadable(catalog.type(type));
  const spec = readable.type;
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search.trim());
  const [form, setForm] = useState<{ record: RecordRow | null } | null>(null);
  const [toast, toastPlace] = message.useMessage();
  const remove = useCommand('records.remove');
  const undo = useCommand('batches.undo');
  const open = route?.id ?? null;
  const close = () => go(`/records/${type}`);

  const removeRecord = async (id: string) => {
    const result = await remove.run({ type, id });
    if (!result.ok) return;
    close();
    toast.open({
      type: 'success',
      duration: 8,
      content: (
        <>
          {t('records.removed')}
          <Button type="link" size="small" onClick={() => void undo.run({ batch: result.data.batch })}>
            {t('records.undo')}
          </Button>
        </>
      ),
    });
  };

  return (
    <Page
      fill
      title={t('records.title')}
      description={t('records.description')}
      actions={
        <>
          <Input.Search
            allowClear
            data-find
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            placeholder={t('records.search')}
            aria-label={t('records.search')}
            style={{ width: 220 }}
          />
          <TemplateButton type={spec} department={department} period={period} />
          {!workspace.readOnly && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setForm({ record: null })}>
              {t('records.add')}
            </Button>
          )}
        </>
      }
    >
      {toastPlace}
      {remove.failure && <FailureNote failure={remove.failure} onClose={remove.reset} />}
      {undo.failure && <FailureNote failure={undo.failure} onClose={undo.reset} />}
      <div className="records-body">
        <TypeList current={type} />
        <div className="records-table">
          <p className="records-help">{say(spec.help)}</p>
          {readable.anonymous && <AnswersBanner closed={readable.closed} />}
          <RecordsGrid
            key={`${type} ${readable.closed}`}
            type={spec}
            search={sought}
            onOpen={(id) => go(`/records/${type}/${id}`)}
            onClear={() => {
              setSearch('');
              setDepartment(null);
            }}
          />
        </div>
      </div>
      {open && !form && (
        <RecordPanel
          type={type}
          id={open}
          onClose={close}
          {...(workspace.readOnly
            ? {}
            : {
                ...(readable.closed ? {} : { onEdit: (found) => setForm({ record: found.record }) }),
                extra: (found) => (
                  <ConfirmButton
                    label={t('records.remove')}
                    title={`${t('records.remove')}: ${say(spec.label)}`}
                    explanation={t('records.remove-confirm')}
                    danger
                    onConfirm={() => removeRecord(found.record.id)}
                  />
                ),
              })}
        />
      )}
      {form && (
        <RecordForm
          type={type}
          record={form.record}
          {...(spec.departmentField && department ? { initial: { [spec.departmentField]: department } } : {})}
          onClose={() => setForm(null)}
          onSaved={(record, notes) => {
            setForm(null);
            if (notes.length === 0) toast.success(t('records.saved'));
            else toast.warning(`${t('records.saved')} ${notes.map((note) => say(note)).join(' ')}`, 8);
            go(`/records/${type}/${record.id}`);
          }}
        />
      )}
    </Page>
  );
}

function TypeList({ current }: { current: RecordTypeId }) {
  const { t, say } = useLanguage();
  const { year } = useScope();
  const { types } = useCatalog();
  const [, go] = useLocation();
  const counts = useOperation(
    'records.completeness',
    { year: year ?? '' },
    { enabled: year !== null, keep: true },
  );
  const countOf = (id: string) => counts.data?.totals.find((total) => total.type === id)?.count;
  const isListed = ({ id, listed }: RecordType) => !listed || id === current || (countOf(id) ?? 0) > 0;
  return (
    <nav className="records-types" aria-label={t('records.type-nav')}>
      {groupedTypes(types.filter(isListed)).map((group) => (
        <fieldset key={group.id}>
          <legend>{say(group.label)}</legend>
          {group.types.map((type) => {
            const count = countOf(type.id);
            return (
              <button
                key={type.id}
                type="button"
                aria-current={type.id === current}
                onClick={() => go(`/records/${type.id}`)}
              >
                <span>{say(type.plural)}</span>
                <small className="figures">{count === undefined ? '' : formatCount(count)}</small>
              </button>
            );
          })}
        </fieldset>
      ))}
      <Link href="/completeness" className="records-manage">
        {t('navigation.completeness')}
      </Link>
      <Link href="/record-types" className="records-manage">
        {t('record-types.manage')}
      </Link>
    </nav>
  );
}
