import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { RecordRow } from '#shared/api/records.ts';
import { instrument } from '#shared/instruments/index.ts';
import type { FieldSpec, RecordTypeId } from '#shared/records/types.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { useScope } from '../../app/scope.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Dash } from '../../ui/key-value.tsx';
import { alignOf } from '../../ui/record/field-text.ts';
import { useFieldText } from '../../ui/record/use-field-text.ts';

const PAGE = 100;

interface Props {
  type: RecordTypeId;
  search: string;
  onOpen(row: RecordRow): void;
  onClear(): void;
}

/** The records of one type, for the department and period in force. */
export function RecordTable({ type, search, onOpen, onClear }: Props) {
  const { t, say } = useLanguage();
  const { text } = useFieldText();
  const { department, period } = useScope();
  const [, go] = useLocation();
  const spec = useCatalog().type(type);
  const [page, setPage] = useState(0);
  const [sort, setSort] = useState<{ field: string; descending: boolean } | null>(null);
  const list = useOperation(
    'records.list',
    {
      type,
      department: spec.departmentField ? department : null,
      period: spec.timeField ? period : null,
      search,
      sort,
      offset: page * PAGE,
      limit: PAGE,
    },
    { keep: true },
  );
  if (list.error) return <FailureNote failure={list.error.failure} onRetry={() => void list.refetch()} />;
  const filtered = search !== '' || department !== null;
  return (
    <DataTable<RecordRow>
      label={say(spec.plural)}
      rowKey="id"
      height="fill"
      minWidth={spec.fields.reduce((sum, field) => sum + widthOf(field), 0)}
      loading={list.isPending}
      dataSource={list.data?.rows ?? []}
      onOpen={onOpen}
      empty={
        list.isPending ? undefined : filtered ? (
          <EmptyState
            title={t('records.empty-filter')}
            action={<Button onClick={onClear}>{t('records.clear-filter')}</Button>}
          />
        ) : (
          <EmptyState
            title={t('records.empty-title', { type: say(spec.plural) })}
            hint={t('records.empty-hint')}
            action={<Button onClick={() => go('/import')}>{t('records.go-import')}</Button>}
          />
        )
      }
      pagination={{
        current: page + 1,
        pageSize: PAGE,
        total: list.data?.total ?? 0,
        showSizeChanger: false,
        showTotal: (n) => t('records.count', { n }),
        onChange: (next) => setPage(next - 1),
      }}
      onChange={(_pages, _filters, sorter) => {
        const one = Array.isArray(sorter) ? sorter[0] : sorter;
        setSort(
          one?.order && typeof one.columnKey === 'string'
            ? { field: one.columnKey, descending: one.order === 'descend' }
            : null,
        );
      }}
      columns={spec.fields.map((field) => ({
        key: field.name,
        title:
          field.kind === 'integer' || field.kind === 'number'
            ? `${say(field.label)}${field.unit ? ` (${say(field.unit)})` : ''}`
            : say(field.label),
        width: widthOf(field),
        align: alignOf(field),
        ellipsis: true,
        sorter: field.kind !== 'scores',
        className: alignOf(field) === 'right' || field.kind === 'date' ? 'figures' : '',
        render: (_: unknown, row: RecordRow) => text(field, row.values[field.name], row.names) ?? <Dash />,
      }))}
    />
  );
}

/** Wide enough for what such a field usually holds. */
function widthOf(field: FieldSpec): number {
  switch (field.kind) {
    case 'integer':
    case 'number':
    case 'boolean':
      return 116;
    case 'date':
      return 116;
    case 'scores':
      return 40 + instrument(field.instrument).items.length * 12;
    case 'text':
      return field.identifier ? 140 : field.multiline || (field.maxLength ?? 0) > 80 ? 260 : 150;
    default:
      return 150;
  }
}
