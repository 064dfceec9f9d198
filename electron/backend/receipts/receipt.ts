/** What a batch did with a department's file, made from what is stored: the same at any later time. */
import { getBatch, listRejected } from '#db/repositories/batches.ts';
import { departmentsOf, readSettings } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import type { Receipt } from '#shared/api/receipts.ts';
import type { Language, LocalText } from '#shared/i18n/language.ts';
import { hasHan } from '#shared/importing/fold.ts';
import type { BatchMapping, SheetMapping } from '#shared/importing/mapping.ts';
import { columnLetters } from '#shared/importing/raw.ts';
import { Refusal } from '#shared/lib/result.ts';
import type { RecordType } from '#shared/records/types.ts';
import { batchRow } from '../workspaces/rows.ts';

/** The receipt with its first `rows` refused rows. Throws the refusals `batch-unknown` and `batch-without-file`. */
export function receiptOf(reader: Reader, id: string, rows: number): Receipt {
  const batch = getBatch(reader, id);
  if (!batch) throw new Refusal('batch-unknown', `no batch ${id}`);
  if (!batch.mapping) throw new Refusal('batch-without-file', 'this batch was typed in the app');
  const mapping = JSON.parse(batch.mapping) as BatchMapping;
  const rejected = listRejected(reader, id, 0, rows);
  const headings = new Map(
    mapping.sheets.map(({ sheet, columns }) => [
      sheet,
      new Map(columns.map(({ index, heading }) => [columnLetters(index), heading])),
    ]),
  );
  return {
    batch: batchRow(batch),
    institution: readSettings(reader).institution,
    department: departmentsOf(reader).find(({ code }) => code === batch.department)?.name ?? null,
    language: languageOf(mapping.sheets),
    sheets: mapping.sheets.map((sheet) => sheetReceipt(sheet, reader)),
    refused: rejected.rows.map(({ sheet, row, cells, problems }) => {
      const reasons = JSON.parse(problems) as { column: string | null; message: LocalText }[];
      return {
        sheet,
        row,
        cells: JSON.parse(cells) as string[],
        reasons: reasons.map(({ column, message }) => ({
          place: `${column ?? ''}${row}`,
          heading: column === null ? null : (headings.get(sheet)?.get(column) ?? null),
          message,
        })),
      };
    }),
    refusedTotal: rejected.total,
    remarks: mapping.remarks ?? [],
  };
}

/** The language that the department's own headings are written in. */
function languageOf(sheets: readonly SheetMapping[]): Language {
  const headings = sheets.flatMap(({ columns }) => columns.map(({ heading }) => heading));
  const chinese = headings.filter(hasHan).length;
  return headings.length > 0 && chinese * 2 < headings.length ? 'en' : 'zh-CN';
}

function sheetReceipt(mapping: SheetMapping, { catalog }: Reader): Receipt['sheets'][number] {
  const type = catalog.has(mapping.type) ? catalog.type(mapping.type) : null;
  const headingOf = (index: number) =>
    mapping.columns.find((column) => column.index === index)?.heading || columnLetters(index);
  return {
    sheet: mapping.sheet,
    type: mapping.type,
    columns: mapping.columns.map(({ index, heading, target }) => ({
      letters: columnLetters(index),
      heading,
      field: target === null || !type ? null : targetLabel(type, target),
    })),
    fixes: mapping.fixes.map(({ row, column, from, to, by, at }) => ({
      place: `${columnLetters(column)}${row}`,
      from,
      to,
      by,
      at,
    })),
    replaced: mapping.translations.map(({ column, from, to }) => ({ heading: headingOf(column), from, to })),
    leftOutRows: mapping.area?.leftOutRows ?? [],
    leftOutColumns: (mapping.area?.leftOutColumns ?? []).map(headingOf),
  };
}

/** A field, or one item of a scores field, as people call it. */
function targetLabel(type: RecordType, target: string): LocalText | null {
  const [name, item] = target.split('#');
  const field = type.fields.find((entry) => entry.name === name);
  if (field?.kind !== 'scores' || !item) return field?.label ?? null;
  return field.instrument.items.find(({ code }) => code === item)?.text ?? field.label;
}
