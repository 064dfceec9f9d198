import { Alert, Button, Drawer, Segmented } from 'antd';
import { useState } from 'react';
import { type Receipt, receiptFormats } from '#shared/api/receipts.ts';
import { type Language, say as sayIn } from '#shared/i18n/language.ts';
import { type MessageKey, type MessageValues, translate } from '#shared/i18n/translate.ts';
import { shell, useCommand, useOperation } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';
import { FailureNote } from '../../ui/failure-note.tsx';
import { formatStamp } from '../../ui/format-date.ts';
import { SkeletonRows } from '../../ui/skeletons.tsx';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import './receipt.css';

const makeKey = {
  pdf: 'importing.receipt-make-pdf',
  docx: 'importing.receipt-make-docx',
  xlsx: 'importing.receipt-make-xlsx',
  html: 'importing.receipt-make-html',
} as const satisfies Record<(typeof receiptFormats)[number], MessageKey>;

/** The receipt of a batch in the department's own language: to read, to print, to send back. */
export function ReceiptDrawer({ batch, onClose }: { batch: string; onClose(): void }) {
  useReturnFocus();
  const { t } = useLanguage();
  const receipt = useOperation('batches.receipt', { batch });
  const save = useCommand('batches.receipt-file');
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? receipt.data?.language ?? 'zh-CN';
  return (
    <Drawer open size={860} onClose={onClose} title={t('importing.receipt-button')}>
      <div className="receipt-acts">
        <Segmented<Language>
          size="small"
          aria-label={t('importing.receipt-language')}
          value={language}
          onChange={setChosen}
          options={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
        <span className="receipt-formats">
          {receiptFormats.map((format) => (
            <Button
              key={format}
              size="small"
              disabled={!receipt.data || save.pending}
              onClick={() => void save.run({ batch, language, format })}
            >
              {t(makeKey[format])}
            </Button>
          ))}
        </span>
      </div>
      {save.failure && <FailureNote failure={save.failure} />}
      {save.data && <Saved path={save.data.path} />}
      {receipt.error && <FailureNote failure={receipt.error.failure} />}
      {receipt.isPending && <SkeletonRows />}
      {receipt.data && <ReceiptView receipt={receipt.data} language={language} />}
    </Drawer>
  );
}

function Saved({ path }: { path: string }) {
  const { t } = useLanguage();
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={t('importing.receipt-saved', { path })}
      action={
        <span className="receipt-formats">
          <Button size="small" onClick={() => void shell('openFile', { path })}>
            {t('importing.receipt-open')}
          </Button>
          <Button size="small" type="text" onClick={() => void shell('revealFile', { path })}>
            {t('importing.receipt-reveal')}
          </Button>
        </span>
      }
    />
  );
}

type ReceiptKey = Extract<MessageKey, `receipt.${string}`>;

function ReceiptView({ receipt, language }: { receipt: Receipt; language: Language }) {
  const t = (key: ReceiptKey, values?: MessageValues) => translate(language, key, values);
  const { batch } = receipt;
  const facts = [
    [
      t('receipt.department'),
      receipt.department ? sayIn(receipt.department, language) : t('receipt.department-many'),
    ],
    [t('receipt.file'), batch.file ?? ''],
    [t('receipt.received'), formatStamp(batch.at)],
    [t('receipt.by'), batch.by],
  ] as const;
  return (
    <article className="receipt" lang={language}>
      <p className="import-hint">{sayIn(receipt.institution, language)}</p>
      <h2>{t('receipt.title')}</h2>
      <dl>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('receipt.taken')}</h3>
      <p className="receipt-sum">{t('receipt.sum', { ...batch.counts })}</p>
      <Corrections receipt={receipt} language={language} t={t} />
      <Remarks receipt={receipt} language={language} t={t} />
      <Changes receipt={receipt} t={t} />
    </article>
  );
}

type Words = (key: ReceiptKey, values?: MessageValues) => string;

function Corrections({ receipt, language, t }: { receipt: Receipt; language: Language; t: Words }) {
  if (receipt.refusedTotal === 0) return <p>{t('receipt.all-taken')}</p>;
  return (
    <>
      <h3>{t('receipt.correct')}</h3>
      <p>{t('receipt.correct-how', { n: receipt.refusedTotal })}</p>
      <table className="receipt-table">
        <thead>
          <tr>
            <th scope="col">{t('receipt.sheet')}</th>
            <th scope="col">{t('receipt.place')}</th>
            <th scope="col">{t('receipt.heading')}</th>
            <th scope="col">{t('receipt.why')}</th>
          </tr>
        </thead>
        <tbody>
          {receipt.refused.flatMap((row) =>
            row.reasons.map((reason) => (
              <tr key={`${row.sheet} ${reason.place} ${reason.message.en}`}>
                <td>{row.sheet}</td>
                <td className="figures">{reason.place}</td>
                <td>{reason.heading ?? ''}</td>
                <td>{sayIn(reason.message, language)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {receipt.refused.length < receipt.refusedTotal && (
        <p className="import-hint">{t('receipt.correct-more', { shown: receipt.refused.length })}</p>
      )}
    </>
  );
}

function Remarks({ receipt, language, t }: { receipt: Receipt; language: Language; t: Words }) {
  if (receipt.remarks.length === 0) return null;
  return (
    <>
      <h3>{t('receipt.remarks')}</h3>
      <ul>
        {receipt.remarks.map(({ sheet, place, count, message }) => (
          <li key={`${sheet} ${place} ${message.en}`}>
            {sheet} {place} {sayIn(message, language)} {t('receipt.remark-count', { n: count })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Changes({ receipt, t }: { receipt: Receipt; t: Words }) {
  const changes = receipt.sheets.flatMap(({ sheet, fixes, replaced }) => [
    ...replaced.map(({ heading, from, to }) => ({
      key: `${sheet} ${heading} ${from}`,
      place: `${heading} (${t('receipt.everywhere')})`,
      from,
      to,
    })),
    ...fixes.map(({ place, from, to }) => ({ key: `${sheet} ${place}`, place, from, to })),
  ]);
  if (changes.length === 0) return null;
  return (
    <>
      <h3>{t('receipt.changed')}</h3>
      <p>{t('receipt.changed-how')}</p>
      <table className="receipt-table">
        <thead>
          <tr>
            <th scope="col">{t('receipt.place')}</th>
            <th scope="col">{t('receipt.was')}</th>
            <th scope="col">{t('receipt.now')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ key, place, from, to }) => (
            <tr key={key}>
              <td>{place}</td>
              <td>{from || t('receipt.empty')}</td>
              <td>{to || t('receipt.empty')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
