/** Feedback sheets as files: all are written in memory first, so that a cancel leaves nothing behind. */
import { mkdirSync } from 'node:fs';
import { writeWhole } from '#db/files.ts';
import { readHouse } from '#db/repositories/report-templates.ts';
import { readSettings } from '#db/repositories/settings.ts';
import type { SheetFormat } from '#shared/api/feedback-sheets.ts';
import type { Output } from '#shared/api/index.ts';
import { composeSheet } from '#shared/feedback-sheets/compose.ts';
import { type Attention, attentionTo, type SheetFacts } from '#shared/feedback-sheets/facts.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { houseStyle } from '#shared/reports/house-style.ts';
import type { Context } from '../context.ts';
import type { Question } from '../evaluation/results.ts';
import { dayOf } from '../indicators/scope.ts';
import { writeDocx } from '../reports/docx/write-docx.ts';
import { fileNamePart, freePath, languageWords } from '../reports/file-names.ts';
import { writeSheetPdf } from '../reports/pdf/write-sheet.ts';
import { sheetsOf } from './gather.ts';

interface Request {
  question: Question;
  department: string | null;
  /** Keys; null for everybody who is judged. */
  targets: readonly string[] | null;
  language: Language;
}

const gathered = (context: Context, { question, department }: Omit<Request, 'targets' | 'language'>) => {
  const { read } = context.workspace().store;
  return sheetsOf(read, {
    question,
    department,
    institution: readSettings(read).institution,
    madeOn: dayOf(context.env.clock.now()),
  });
};

const styleOf = (context: Context) => houseStyle(readHouse(context.workspace().store.read));

/** The sheet of one who is judged. Throws the refusals `not-an-evaluation`, `not-judged` and `bad-period`. */
export async function previewSheet(context: Context, question: Question, key: string, language: Language) {
  const facts = await gathered(context, { question, department: null }).factsOf(key);
  return { ...composeSheet(facts, language), style: styleOf(context) };
}

type Written = { bytes: Uint8Array; pages: number | null };

const writers: Record<SheetFormat, (document: ReportDocument, context: Context) => Promise<Written>> = {
  pdf: (document, context) => writeSheetPdf(document, context.env.press),
  docx: async (document, context) => ({ bytes: await writeDocx(document, context.env.press), pages: null }),
};

/** Throws the refusals `not-an-evaluation`, `not-judged`, `bad-period` and `cancelled`. */
export async function buildSheets(
  context: Context,
  request: Request & { folder: string; formats: readonly SheetFormat[] },
): Promise<Output<'feedback-sheets.build'>> {
  const { keys, factsOf } = gathered(context, request);
  const chosen = request.targets ?? keys;
  const formats = [...new Set(request.formats)];
  const style = styleOf(context);
  const made = [];
  for (const [index, key] of chosen.entries()) {
    await context.job.progress('sheets-making', index, chosen.length);
    const facts = await factsOf(key);
    const document = { ...composeSheet(facts, request.language), style };
    const files: (Written & { format: SheetFormat })[] = [];
    for (const format of formats) files.push({ format, ...(await writers[format](document, context)) });
    made.push({ facts, document, files });
  }
  context.job.check();
  mkdirSync(request.folder, { recursive: true });
  return {
    folder: request.folder,
    sheets: made.map(({ facts, files }) => {
      const { target } = facts;
      const long: Attention[] = files.some(({ pages }) => pages !== null && pages > 1) ? ['long'] : [];
      return {
        key: target.key,
        name: target.name,
        attention: [...attentionTo(target), ...long],
        files: files.map(({ format, bytes, pages }) => {
          const path = freePath(request.folder, fileName(facts, request.language), format, bytes);
          writeWhole(path, bytes);
          return { format, path, bytes: bytes.length, pages };
        }),
      };
    }),
  };
}

/** The number beside the name: two teachers may bear the same one. */
function fileName({ target, period }: Pick<SheetFacts, 'target' | 'period'>, language: Language) {
  const parts = [target.name, target.name === target.key ? '' : target.key, period].map(fileNamePart);
  return [...parts, languageWords[language]].filter(Boolean).join('-');
}
