/** One record's form on paper: filled, or blank with boxes for the pen. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { say } from '#shared/i18n/language.ts';
import { translate } from '#shared/i18n/translate.ts';
import type { Environment } from '../ports.ts';
import { safeName } from '../standards/export-file.ts';
import { type FormPage, formHtml } from './form-html.ts';

/** Answers the path of the PDF in the folder of opened files. */
export async function printForm(
  { press, userData }: Pick<Environment, 'press' | 'userData'>,
  page: FormPage,
): Promise<{ path: string; pages: number }> {
  const { type, record, language } = page;
  const title = say(type.label, language);
  const bytes = await press.print(formHtml(page), { title, language });
  const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
  const stamp = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const folder = join(userData, 'opened', stamp);
  mkdirSync(folder, { recursive: true });
  const name = translate(language, record ? 'forms.print-name' : 'forms.print-name-blank', { type: title });
  const path = join(folder, safeName(`${name}.pdf`));
  writeFileSync(path, bytes);
  return { path, pages };
}
