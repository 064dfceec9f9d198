import { Button, Checkbox, Input, InputNumber, Modal, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { dataTable } from '#shared/frameworks/tables/index.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';
import { useCatalog } from '../../app/catalog.tsx';
import { useCommand, useOperation } from '../../app/client.ts';
import { useFrameworks } from '../../app/frameworks.tsx';
import { useLanguage } from '../../app/language.tsx';
import { BothInput } from '../../ui/both-input.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { Panel } from '../../ui/page.tsx';

interface Props {
  framework: Framework;
  item: FrameworkItem;
  period: string;
  readOnly: boolean;
}

/** The official text of an item and who compared it; its data tables; the items of other frameworks that ask for the same. */
export function OfficialPanel(props: Props) {
  const { t } = useLanguage();
  const { item } = props;
  const [open, setOpen] = useState(false);
  const { checked } = item;
  return (
    <Panel
      title={t('frameworks.official')}
      extra={
        <Button size="small" disabled={props.readOnly} onClick={() => setOpen(true)}>
          {t('frameworks.official-edit')}
        </Button>
      }
    >
      {item.text ? (
        <blockquote className="standards-official">{item.text}</blockquote>
      ) : (
        <p className="standards-soft">{t('frameworks.official-none')}</p>
      )}
      <p className="standards-soft">
        {checked
          ? t('frameworks.checked-by', {
              by: checked.by,
              at: checked.at.slice(0, 10),
              source: checked.source,
            })
          : item.verified
            ? t('frameworks.seen')
            : t('frameworks.not-checked')}
        {(item.validFrom || item.validTo) &&
          ` · ${t('frameworks.valid-range', { from: item.validFrom ?? '…', to: item.validTo ?? '…' })}`}
      </p>
      <Tables item={item} />
      <LinkedItems {...props} />
      {open && <CheckDialog {...props} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

function Tables({ item }: { item: FrameworkItem }) {
  const { t, say } = useLanguage();
  const catalog = useCatalog();
  const tables = (item.tables ?? []).flatMap((id) => dataTable(id) ?? []);
  if (tables.length === 0) return null;
  return (
    <>
      <h3 className="standards-heading">{t('frameworks.tables')}</h3>
      <ul className="standards-linked">
        {tables.map((table) => (
          <li key={table.id}>
            <span className="figures">{table.number}</span> {say(table.label)}{' '}
            <span className="standards-soft">
              {t('frameworks.table-basis')}: {t(`frameworks.basis-${table.basis}`)} ·{' '}
              {table.from.length > 0
                ? `${t('frameworks.table-from')}: ${table.from.map((id) => (catalog.has(id) ? say(catalog.type(id).label) : id)).join(', ')}`
                : t('frameworks.table-office')}
            </span>
            {!table.verified && <Tag>{t('standards.unverified-item')}</Tag>}
          </li>
        ))}
      </ul>
    </>
  );
}

function LinkedItems({ framework, item, period, readOnly }: Props) {
  const { t, say } = useLanguage();
  const catalog = useFrameworks();
  const found = useOperation('frameworks.links', { framework: framework.id, other: null });
  const carry = useCommand('frameworks.carry');
  const links = (found.data?.links ?? []).filter(
    ({ code, kind, otherFramework }) => code === item.code && kind !== 'none' && catalog.has(otherFramework),
  );
  return (
    <>
      <h3 className="standards-heading">{t('frameworks.linked')}</h3>
      {carry.failure && <FailureNote failure={carry.failure} onClose={carry.reset} />}
      {carry.data && (
        <p role="status" className="standards-soft">
          {t('frameworks.carried', { ...carry.data })}
        </p>
      )}
      {links.length === 0 && <p className="standards-soft">{t('frameworks.linked-none')}</p>}
      <ul className="standards-linked">
        {links.map(({ kind, otherFramework, otherCode }) => {
          const other = catalog.framework(otherFramework);
          return (
            <li key={`${otherFramework} ${otherCode}`}>
              <Tag>{t(`frameworks.kind-${kind}`)}</Tag>
              <Link href={`/standards/${otherFramework}/${encodeURIComponent(otherCode)}`}>
                {say(other.label)} {otherCode}
              </Link>
              <Button
                size="small"
                disabled={readOnly}
                loading={carry.pending}
                onClick={() =>
                  void carry.run({
                    from: otherFramework,
                    fromPeriod: period,
                    to: framework.id,
                    period,
                    pairs: [{ from: otherCode, to: item.code }],
                    parts: ['evidence', 'narrative'],
                  })
                }
              >
                {t('frameworks.take-over')}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function CheckDialog({ framework, item, onClose }: Props & { onClose(): void }) {
  const { t } = useLanguage();
  const save = useCommand('frameworks.note');
  const [text, setText] = useState(item.text ?? '');
  const [title, setTitle] = useState(item.title);
  const [points, setPoints] = useState(item.points ?? null);
  const [source, setSource] = useState(item.checked?.source ?? '');
  const [checked, setChecked] = useState(item.checked !== undefined);
  const changed = title.zh !== item.title.zh || title.en !== item.title.en;
  const store = async () => {
    const result = await save.run({
      framework: framework.id,
      code: item.code,
      text,
      title: changed || item.checked ? title : null,
      points: framework.rating.kind === 'points' ? points : null,
      source,
      checked,
    });
    if (result.ok) onClose();
  };
  return (
    <Modal
      open
      width={640}
      title={`${item.code} ${t('frameworks.official')}`}
      okText={t('frameworks.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: save.pending }}
      onOk={() => void store()}
      onCancel={onClose}
    >
      {save.failure && <FailureNote failure={save.failure} />}
      <div className="standards-check">
        <div>
          <span>{t('frameworks.text')}</span>
          <Input.TextArea
            aria-label={t('frameworks.text')}
            rows={7}
            value={text}
            maxLength={20000}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        <BothInput id="official-title" label={t('frameworks.item-title')} value={title} onChange={setTitle} />
        {framework.rating.kind === 'points' && (
          <div>
            <span>{t('frameworks.points')}</span>
            <InputNumber
              aria-label={t('frameworks.points')}
              min={0}
              max={1000}
              step={framework.rating.step}
              value={points}
              onChange={setPoints}
            />
          </div>
        )}
        <div>
          <span>{t('frameworks.source')}</span>
          <Input
            aria-label={t('frameworks.source')}
            value={source}
            maxLength={500}
            onChange={({ target }) => setSource(target.value)}
          />
        </div>
        <Checkbox checked={checked} onChange={({ target }) => setChecked(target.checked)}>
          {t('frameworks.is-checked')}
        </Checkbox>
      </div>
    </Modal>
  );
}
