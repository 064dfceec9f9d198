import { EditOutlined } from '@ant-design/icons';
import { Button, Drawer, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Output } from '#shared/api/index.ts';
import type { CellSource } from '#shared/api/records.ts';
import type { RecordType, RecordTypeId } from '#shared/records/types.ts';
import { useReadable } from '../../app/answers.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../failure-note.tsx';
import { formatStamp } from '../format-date.ts';
import { Dash, KeyValue } from '../key-value.tsx';
import { useReturnFocus } from '../use-return-focus.ts';
import { AnswersBanner } from './answers-banner.tsx';
import { Attachments } from './attachments.tsx';
import { History } from './history.tsx';
import { PrintButton } from './print-button.tsx';
import { SourceCell } from './source-cell.tsx';
import { useFieldText } from './use-field-text.ts';
import { Uses } from './uses.tsx';
import './record.css';

type Found = Output<'records.get'>;

interface Props {
  type: RecordTypeId;
  id: string;
  onClose(): void;
  /** Offered where the record may be changed. */
  onEdit?: (found: Found) => void;
  extra?: (found: Found) => ReactNode;
}

/** One record: every value with the cell that it came from, and what became of it since. */
export function RecordPanel({ type, id, onClose, onEdit, extra }: Props) {
  const { t, say } = useLanguage();
  const { type: spec, anonymous, closed } = useReadable(useCatalog().type(type));
  const found = useOperation('records.get', { type, id });
  useReturnFocus();
  const [cell, setCell] = useState<CellSource | null>(null);
  return (
    <Drawer
      open
      size={640}
      onClose={onClose}
      title={say(spec.label)}
      extra={
        found.data && (
          <span className="record-acts">
            {!closed && <PrintButton type={type} id={id} />}
            {extra?.(found.data)}
            {onEdit && (
              <Button type="primary" icon={<EditOutlined />} onClick={() => found.data && onEdit(found.data)}>
                {t('records.edit')}
              </Button>
            )}
          </span>
        )
      }
    >
      {found.isPending && <Skeleton active paragraph={{ rows: 12 }} title={false} />}
      {found.error && <FailureNote failure={found.error.failure} />}
      {found.data && (
        <>
          {anonymous && <AnswersBanner closed={closed} />}
          <Fields spec={spec} found={found.data} onCell={setCell} />
          <Extra extra={found.data.extra} />
          <section className="record-section">
            <h2>{t('forms.attachments')}</h2>
            <Attachments type={type} record={id} readOnly={!onEdit} />
          </section>
          <Uses type={type} id={id} />
          <History spec={spec} found={found.data} restorable={onEdit !== undefined} />
        </>
      )}
      {cell && <SourceCell source={cell} onClose={() => setCell(null)} />}
    </Drawer>
  );
}

function Fields({
  spec,
  found,
  onCell,
}: {
  spec: RecordType;
  found: Found;
  onCell(source: CellSource): void;
}) {
  const { t, say } = useLanguage();
  const { text: valueText } = useFieldText();
  return (
    <table className="record-fields">
      <thead className="visually-hidden">
        <tr>
          <th>{t('records.fields')}</th>
          <th>{t('records.fields')}</th>
          <th>{t('records.source')}</th>
        </tr>
      </thead>
      <tbody>
        {spec.fields.map((field) => {
          const text = valueText(field, found.record.values[field.name], found.record.names);
          const source = found.sources.find((entry) => entry.field === field.name);
          return (
            <tr key={field.name}>
              <th scope="row">{say(field.label)}</th>
              <td>{text ?? <Dash />}</td>
              <td className="record-source">
                {text !== null && source && <Source source={source} onCell={onCell} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Source({ source, onCell }: { source: CellSource; onCell(source: CellSource): void }) {
  const { t } = useLanguage();
  if (source.kind === 'entry' || !source.file || source.row === null) {
    return <span>{t('records.source-entry', { by: source.by, at: formatStamp(source.at) })}</span>;
  }
  const place = t('records.source-cell', {
    sheet: source.sheet ?? '',
    column: source.column ?? '',
    row: source.row,
  });
  return (
    <button
      type="button"
      className="record-cell-link"
      title={source.file.name}
      onClick={() => onCell(source)}
      aria-label={`${t('records.source-open')}: ${place}`}
    >
      {place}
      {source.corrected !== null && ' *'}
    </button>
  );
}

function Extra({ extra }: { extra: Record<string, string> }) {
  const { t } = useLanguage();
  const entries = Object.entries(extra);
  if (entries.length === 0) return null;
  return (
    <section className="record-section">
      <h2>{t('records.extra')}</h2>
      <KeyValue rows={entries.map(([label, value]) => ({ label, value }))} />
    </section>
  );
}
