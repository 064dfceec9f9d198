/** Receipts of batches, and what an undo would take away. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '#db/files.ts';
import type { Receipt, receiptFormats, receiptsContract } from '#shared/api/receipts.ts';
import type { Language } from '#shared/i18n/language.ts';
import { translate } from '#shared/i18n/translate.ts';
import type { Context } from '../context.ts';
import { receiptOf } from '../receipts/receipt.ts';
import { receiptBook } from '../receipts/receipt-book.ts';
import { receiptDocx } from '../receipts/receipt-docx.ts';
import { receiptHtml } from '../receipts/receipt-html.ts';
import { previewUndo } from '../receipts/undo-preview.ts';
import { fileNamePart, freePath } from '../reports/file-names.ts';
import type { Handlers } from './types.ts';

/** Refused rows on paper; the workbook has all of them. */
const PRINTED = 500;
const ALL = 1_000_000;

type Format = (typeof receiptFormats)[number];

const writers: Record<Format, (context: Context, batch: string, language: Language) => Promise<Uint8Array>> =
  {
    html: async (context, batch, language) =>
      new TextEncoder().encode(receiptHtml(printed(context, batch), language)),
    pdf: (context, batch, language) =>
      context.env.press.print(receiptHtml(printed(context, batch), language), {
        title: translate(language, 'receipt.title'),
        language,
      }),
    docx: (context, batch, language) => receiptDocx(printed(context, batch), language),
    xlsx: async (context, batch, language) =>
      receiptBook(receiptOf(context.workspace().store.read, batch, ALL), language),
  };

const printed = (context: Context, batch: string): Receipt =>
  receiptOf(context.workspace().store.read, batch, PRINTED);

export const receiptsHandlers: Handlers<typeof receiptsContract> = {
  'batches.receipt': ({ batch, rows }, context) => receiptOf(context.workspace().store.read, batch, rows),

  'batches.receipt-file': async ({ batch, language, format, folder }, context) => {
    const bytes = await writers[format](context, batch, language);
    const { file, at } = receiptOf(context.workspace().store.read, batch, 0).batch;
    const target = folder ?? receiptsFolder(context);
    const name = [translate(language, 'receipt.file-name'), fileNamePart(file ?? ''), at.slice(0, 10)]
      .filter(Boolean)
      .join('-');
    const path = freePath(target, name, format, Buffer.from(bytes));
    writeWhole(path, bytes);
    return { path, bytes: bytes.length };
  },

  'batches.undo-preview': ({ batch }, context) => previewUndo(context, batch),
};

function receiptsFolder(context: Context): string {
  const { info } = context.workspace();
  const folder = join(context.env.documents, 'Attest receipts', fileNamePart(info.name) || 'workspace');
  mkdirSync(folder, { recursive: true });
  return folder;
}
