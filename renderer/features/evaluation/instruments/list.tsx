import { PlusOutlined } from '@ant-design/icons';
import { Button, Switch } from 'antd';
import { Link, useLocation } from 'wouter';
import { withForm } from '#shared/records/definition/questionnaire.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { DataTable, type TableColumnsType } from '../../../ui/data-table.tsx';
import { FailureNote } from '../../../ui/failure-note.tsx';
import { formatCount } from '../../../ui/format-date.ts';
import { Dash } from '../../../ui/key-value.tsx';
import { Panel } from '../../../ui/page.tsx';
import { type InstrumentEntry, useInstruments } from './use-instruments.ts';
import { useSaveDefinition } from './use-save.ts';
import { WordingMark } from './wording-mark.tsx';

/** All forms: what they are about, whose words they have, and whether they are in use. */
export function InstrumentList() {
  const { t, say } = useLanguage();
  const { workspace } = useScope();
  const [, go] = useLocation();
  const entries = useInstruments();
  const save = useSaveDefinition();
  const list = ({ type, own }: InstrumentEntry, listed: boolean) =>
    save.run(type.id, (former) =>
      own && former ? { ...former, listed } : withForm(type.id, former, { listed }),
    );
  const columns: TableColumnsType<InstrumentEntry> = [
    {
      title: t('instruments.form'),
      key: 'form',
      render: (_, { form, type, own }) => (
        <span className="instrument-name">
          <Link href={`/evaluation/instruments/${type.id}`}>{say(form.label)}</Link>
          <small>
            {t('instruments.items-n', { n: form.items.length })}
            {form.subscales.length > 1 &&
              ` · ${t('instruments.parts-n', { n: form.subscales.filter(({ within }) => within === undefined).length })}`}
            {own && ` · ${t('instruments.edition-n', { edition: form.edition })}`}
          </small>
        </span>
      ),
    },
    {
      title: t('instruments.about'),
      key: 'about',
      width: 160,
      render: (_, { form }) => t(`instruments.target-${form.target}`),
    },
    {
      title: t('instruments.wording'),
      key: 'wording',
      width: 280,
      render: (_, { form }) => <WordingMark form={form} />,
    },
    {
      title: t('instruments.forms-in-year'),
      key: 'count',
      className: 'number',
      width: 132,
      render: (_, { count }) => (count ? formatCount(count) : <Dash />),
    },
    {
      title: t('instruments.listed'),
      key: 'listed',
      width: 88,
      render: (_, entry) =>
        entry.questionnaire || entry.own ? (
          <Switch
            size="small"
            checked={entry.listed || (entry.count ?? 0) > 0}
            disabled={workspace.readOnly || save.pending || (!entry.listed && (entry.count ?? 0) > 0)}
            aria-label={`${t('instruments.listed')}: ${say(entry.form.label)}`}
            onChange={(listed) => void list(entry, listed)}
          />
        ) : (
          <Dash />
        ),
    },
  ];
  return (
    <Panel
      flush
      title={t('instruments.title')}
      extra={
        <span className="instrument-acts">
          <Link href="/record-types" title={t('instruments.exchange-hint')}>
            {t('instruments.exchange')}
          </Link>
          {!workspace.readOnly && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => go('/evaluation/design')}>
              {t('instruments.new')}
            </Button>
          )}
        </span>
      }
    >
      {save.failure && <FailureNote failure={save.failure} onClose={save.reset} />}
      <DataTable<InstrumentEntry>
        label={t('instruments.title')}
        columns={columns}
        dataSource={entries}
        rowKey={({ type }) => type.id}
        onOpen={({ type }) => go(`/evaluation/instruments/${type.id}`)}
      />
    </Panel>
  );
}
