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
import { translate } from '#shared/i18n/translate.ts';
import type { ReportDocument } from '#shared/reports/document.ts';
import { houseStyle } from '#shared/reports/house-style.ts';
import type { Context } from '../context.ts';
import type { Question } from '../evaluation/results.ts';
import { writeZip } from '../files/zip/write.ts';
import { dayOf } from '../indicators/scope.ts';
import { writeDocx } from '../reports/docx/write-docx.ts';
import { fileNamePart, freePath, languageWords } from '../reports/file-names.ts';
import { writeSheetPdf } from '../reports/pdf/write-sheet.ts';
import { sheetsOf } from './gather.ts';
import { readersLanguage } from './languages.ts';

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

interface SheetChoices {
  /** Each in the language of who reads it, where that is known. */
  ownLanguage: boolean;
  as: 'folder' | 'zip';
}

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
  request: Request & SheetChoices & { folder: string; formats: readonly SheetFormat[] },
): Promise<Output<'feedback-sheets.build'>> {
  const { keys, kind, factsOf } = gathered(context, request);
  const chosen = request.targets ?? keys;
  const formats = [...new Set(request.formats)];
  const style = styleOf(context);
  const readsIn = readersLanguage(context.workspace().store.read, request.language);
  const made = [];
  for (const [index, key] of chosen.entries()) {
    await context.job.progress('sheets-making', index, chosen.length);
    const facts = await factsOf(key);
    const { departments } = facts.target;
    const language = request.ownLanguage ? readsIn({ kind, key, departments }) : request.language;
    const document = { ...composeSheet(facts, language), style };
    const files = await Promise.all(
      formats.map(async (format) => ({ format, ...(await writers[format](document, context)) })),
    );
    const place = chosen.length > 1 ? String(index + 1).padStart(String(chosen.length).length, '0') : '';
    made.push({ facts, language, files, name: fileName(place, facts, language) });
  }
  context.job.check();
  mkdirSync(request.folder, { recursive: true });
  const zip = request.as === 'zip' ? writeArchive(request, made) : null;
  return {
    folder: request.folder,
    zip,
    sheets: made.map(({ facts, language, files, name }) => {
      const { target } = facts;
      const long: Attention[] = files.some(({ pages }) => pages !== null && pages > 1) ? ['long'] : [];
      return {
        key: target.key,
        name: target.name,
        language,
        attention: [...attentionTo(target), ...long],
        files: files.map(({ format, bytes, pages }) => {
          const path = zip ?? freePath(request.folder, name, format, bytes);
          if (!zip) writeWhole(path, bytes);
          return { format, path, bytes: bytes.length, pages };
        }),
      };
    }),
  };
}

interface Made {
  name: string;
  files: readonly (Written & { format: SheetFormat })[];
}

/** One archive of all sheets; answers its path. */
function writeArchive({ folder, question, language }: Request & { folder: string }, made: readonly Made[]) {
  const bytes = writeZip(
    made.flatMap(({ name, files }) =>
      files.map(({ format, bytes: data }) => ({ name: `${name}.${format}`, data, stored: true })),
    ),
  );
  const title = fileNamePart(translate(language, 'feedback-sheets.batch'));
  const path = freePath(folder, `${title}-${question.period}`, 'zip', bytes);
  writeWhole(path, bytes);
  return path;
}

/** Names sort as the list on screen does; the number beside the name: two teachers may bear the same one. */
function fileName(place: string, { target, period }: SheetFacts, language: Language) {
  const parts = [place, target.name, target.name === target.key ? '' : target.key, period].map(fileNamePart);
  return [...parts, languageWords[language]].filter(Boolean).join('-');
}
