import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { itemsOf, rangeOf } from '#shared/instruments/score.ts';
import type { Band, Instrument, InstrumentItem, Subscale } from '#shared/instruments/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { useScope } from '../../../app/scope.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Dash, KeyValue } from '../../../ui/key-value.tsx';
import { Panel } from '../../../ui/page.tsx';
import { PrintButton } from '../../../ui/record/print-button.tsx';
import type { InstrumentEntry } from './use-instruments.ts';
import { WordingDialog } from './wording-dialog.tsx';
import { WordingMark } from './wording-mark.tsx';

/** One form: where it comes from, how it is scored, its parts with their bands, its items. */
export function InstrumentDetail({ entry }: { entry: InstrumentEntry }) {
  const { t, say, language } = useLanguage();
  const { workspace } = useScope();
  const [, go] = useLocation();
  const [pasting, setPasting] = useState(false);
  const { form, type } = entry;
  const comma = language === 'zh-CN' ? '、' : ', ';
  const { scale, scoring } = form;
  const turned = form.items.filter(({ reversed }) => reversed).length;
  const steps = scale.labels.map(({ score, label }) => `${score} ${say(label)}`).join(comma);
  return (
    <div className="instruments">
      <Panel
        title={say(form.label)}
        extra={
          <span className="instrument-acts">
            <Button onClick={() => go('/evaluation/instruments')}>{t('instruments.back')}</Button>
            <Button onClick={() => go(`/records/${type.id}`)}>{t('instruments.records')}</Button>
            <PrintButton type={type.id} id={null} />
            {!workspace.readOnly && entry.questionnaire && (
              <Button onClick={() => setPasting(true)}>{t('instruments.paste')}</Button>
            )}
            {!workspace.readOnly && (
              <Button type="primary" onClick={() => go(`/evaluation/design/${type.id}`)}>
                {t(entry.own ? 'instruments.edit' : 'instruments.copy')}
              </Button>
            )}
          </span>
        }
      >
        <KeyValue
          rows={[
            { label: t('instruments.about'), value: t(`instruments.target-${form.target}`) },
            {
              label: t('instruments.raters'),
              value: form.raters.map((group) => t(`instruments.rater-${group}`)).join(comma),
            },
            { label: t('instruments.source'), value: say(form.source) },
            { label: t('instruments.wording'), value: <WordingMark form={form} /> },
            { label: t('instruments.licence'), value: say(form.licence) },
            {
              label: t('instruments.edition'),
              value: form.validFrom
                ? t('instruments.edition-from', { edition: form.edition, from: form.validFrom })
                : form.edition,
            },
            {
              label: t('instruments.scale'),
              value: `${scale.lowest}–${scale.highest}${steps && `${language === 'zh-CN' ? '：' : ': '}${steps}`}${
                scale.notObserved ? `${comma}${t('instruments.not-observed')}` : ''
              }`,
            },
            {
              label: t('instruments.scoring'),
              value: [
                t(`instruments.rule-${scoring.rule}`),
                ...(turned > 0 ? [t('instruments.reversed-n', { n: turned })] : []),
                t('instruments.missing-rule', { share: Math.round(scoring.answered * 100) }),
              ].join(language === 'zh-CN' ? '；' : '; '),
            },
            ...(form.minimumRatings
              ? [
                  {
                    label: t('instruments.minimum'),
                    value: `${t('instruments.minimum-n', { n: form.minimumRatings.ratings })} — ${say(form.minimumRatings.source)}`,
                  },
                ]
              : []),
            ...(form.bandSource
              ? [{ label: t('instruments.bands-source'), value: say(form.bandSource) }]
              : []),
          ]}
        />
      </Panel>
      <Panel flush title={t('instruments.scoring')}>
        <Parts form={form} />
      </Panel>
      <Panel flush title={t('instruments.items-title')}>
        <Items form={form} />
      </Panel>
      {pasting && <WordingDialog type={type.id} form={form} onClose={() => setPasting(false)} />}
    </div>
  );
}

const number = (value: number) => String(Math.round(value * 10) / 10);

function Parts({ form }: { form: Instrument }) {
  const { t, say } = useLanguage();
  const rows: (Pick<Subscale, 'id' | 'label' | 'within' | 'weight' | 'bands'> & { items: number[] })[] = [
    ...form.subscales.map((part) => ({ ...part, items: itemsOf(form, part) })),
    {
      id: '',
      label: { zh: t('instruments.total'), en: t('instruments.total') },
      items: form.items.map((_, at) => at),
      ...(form.bands && { bands: form.bands }),
    },
  ];
  const bands = (list: readonly Band[] | undefined) =>
    list ? list.map(({ from, label }) => `${number(from)} ${say(label)}`).join(' · ') : <Dash />;
  return (
    <DataTable
      label={t('instruments.scoring')}
      dataSource={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: t('instruments.part'),
          key: 'part',
          width: 260,
          render: (_, row) =>
            row.id === '' ? (
              <strong>{say(row.label)}</strong>
            ) : (
              <span className={row.within ? 'instrument-inner' : undefined}>{say(row.label)}</span>
            ),
        },
        {
          title: t('instruments.items-title'),
          key: 'items',
          width: 88,
          className: 'number',
          render: (_, { items }) => items.length,
        },
        {
          title: t('instruments.weight'),
          key: 'weight',
          width: 88,
          className: 'number',
          render: (_, { weight }) => weight ?? <Dash />,
        },
        {
          title: t('instruments.range'),
          key: 'range',
          width: 120,
          className: 'number',
          render: (_, { items }) => {
            const { lowest, highest } = rangeOf(form, items);
            return `${number(lowest)}–${number(highest)}`;
          },
        },
        { title: t('instruments.bands'), key: 'bands', render: (_, row) => bands(row.bands) },
      ]}
    />
  );
}

function Items({ form }: { form: Instrument }) {
  const { t, say } = useLanguage();
  const partOf = new Map(form.subscales.map((part) => [part.id, say(part.label)]));
  const weighted = form.items.some(({ weight }) => weight !== undefined);
  return (
    <DataTable<InstrumentItem>
      label={t('instruments.items-title')}
      dataSource={form.items}
      rowKey={({ code }) => code}
      columns={[
        {
          title: t('instruments.item-number'),
          key: 'number',
          width: 64,
          className: 'number',
          render: (_, __, at) => at + 1,
        },
        {
          title: t('instruments.item'),
          key: 'text',
          render: (_, { text, placeholder }) => (
            <span className={placeholder ? 'instrument-placeholder' : undefined}>{say(text)}</span>
          ),
        },
        {
          title: t('instruments.part'),
          key: 'part',
          width: 240,
          render: (_, { subscale }) => partOf.get(subscale ?? '') ?? <Dash />,
        },
        ...(weighted
          ? [
              {
                title: t('instruments.weight'),
                key: 'weight',
                width: 88,
                className: 'number',
                render: (_: unknown, { weight }: InstrumentItem) => weight ?? 1,
              },
            ]
          : []),
        {
          title: t('instruments.reversed'),
          key: 'reversed',
          width: 96,
          render: (_, { reversed }) => (reversed ? t('instruments.reversed') : <Dash />),
        },
      ]}
    />
  );
}
