/** The papers of the sample's office: policies, minutes, certificates, rosters. All say that they are samples. */
import { commonStyles } from '../../../files/xlsx/workbook.ts';
import { writeWorkbook } from '../../../files/xlsx/writer/write-workbook.ts';
import { wordPaper } from './docx.ts';
import { pdfPaper } from './pdf.ts';
import { signatureSheet } from './picture.ts';
import { policies } from './policies.ts';
import { proofs } from './proofs.ts';
import type { SamplePaper } from './types.ts';

export const samplePapers: readonly SamplePaper[] = [...policies, ...proofs];

const footer = '（示例文件，虚构医院。Sample document of a fictitious hospital.）';

/** The bytes of a paper; the same on every day. */
export function paperBytes({ file, lines }: SamplePaper): Uint8Array {
  const all = [...lines, footer];
  if (file.endsWith('.docx')) return wordPaper(all);
  if (file.endsWith('.pdf')) return pdfPaper(all);
  if (file.endsWith('.png')) return signatureSheet(file.length);
  return tableOf(all);
}

function tableOf([title = '', ...rest]: readonly string[]): Uint8Array {
  const rows = rest.map((line) => line.split('|').map((cell) => cell.trim()));
  const head = rows.findIndex((row) => row.length > 1);
  return writeWorkbook({
    sheets: [
      {
        name: title.slice(0, 30),
        columns: Array.from({ length: Math.max(...rows.map((row) => row.length)) }, () => ({ width: 22 })),
        rows: [
          [{ value: title, style: 'header' }],
          ...rows.map((row, at) => row.map((value) => ({ value, style: at === head ? 'header' : 'cell' }))),
        ],
      },
    ],
    styles: commonStyles,
  });
}
