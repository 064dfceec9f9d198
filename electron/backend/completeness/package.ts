/** The reminder and the templates of what is owed, as one ZIP to send. */
import { writeFileSync } from 'node:fs';
import type { Reader } from '#db/types.ts';
import type { Output } from '#shared/api/index.ts';
import { say } from '#shared/i18n/language.ts';
import { translate } from '#shared/i18n/translate.ts';
import type { Job } from '../context.ts';
import { writeZip, type ZipPart } from '../files/zip/write.ts';
import { fileNamePart } from '../reports/file-names.ts';
import { templateWorkbook } from '../templates/workbook.ts';
import { type Owed, textFor } from './remind.ts';

/** Without it Notepad of older Windows takes the text for another encoding. */
const BYTE_ORDER_MARK = '\ufeff';

/** Throws `cancelled` in between; nothing is written then. */
export async function writePackage(
  reader: Reader,
  owed: readonly Owed[],
  input: { period: string; today: string; path: string },
  job: Job,
): Promise<Output<'completeness.package'>> {
  const { period, today, path } = input;
  const total = owed.reduce((sum, { items }) => sum + items.length, 0);
  const parts: ZipPart[] = [];
  let files = 0;
  for (const entry of owed) {
    const { department, language, items } = entry;
    const name = say(department.name, language);
    const folder = [department.code, name].map(fileNamePart).join('-');
    const text = BYTE_ORDER_MARK + textFor(reader, entry, period, today).replaceAll('\n', '\r\n');
    const title = fileNamePart(translate(language, 'completeness.reminder-file'));
    parts.push({ name: `${folder}/${title}-${period}.txt`, data: Buffer.from(text, 'utf8') });
    for (const { type, slots } of items) {
      await job.progress('templates', files, total, { department: name });
      // What is missing of one month alone is asked for that month.
      const [only, ...others] = slots;
      const of = only && others.length === 0 ? only.key : period;
      const scope = { department: department.code, period: of };
      const data = templateWorkbook(reader, { type, scope, language });
      parts.push({
        name: `${folder}/${fileNamePart(say(type.plural, language))}-${of}.xlsx`,
        data,
        stored: true,
      });
      files++;
    }
  }
  job.check();
  writeFileSync(path, writeZip(parts));
  return { path, departments: owed.length, files };
}
