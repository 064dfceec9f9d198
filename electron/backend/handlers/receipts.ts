/** Receipts of batches, and what an undo would take away. */
import type { receiptsContract } from '#shared/api/receipts.ts';
import { receiptOf } from '../receipts/receipt.ts';
import { previewUndo } from '../receipts/undo-preview.ts';
import { writeReceipt, writeReceipts } from '../receipts/write-receipts.ts';
import type { Handlers } from './types.ts';

export const receiptsHandlers: Handlers<typeof receiptsContract> = {
  'batches.receipt': ({ batch, rows }, context) => receiptOf(context.workspace().store.read, batch, rows),

  'batches.receipt-file': async ({ batch, ...wanted }, context) => {
    const { path, bytes } = await writeReceipt(context, { ...wanted, batches: [batch] });
    return { path, bytes };
  },

  'batches.receipts-files': (input, context) => writeReceipts(context, input),

  'batches.undo-preview': ({ batch }, context) => previewUndo(context, batch),
};
