/** The summary of a batch as a workbook: a row for each report, those that need a look first. */
import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import { writeWhole } from '#db/files.ts';
import type { BatchEntry } from '#shared/api/reports.ts';
import { say } from '#shared/i18n/language.ts';
import { failureText, type MessageKey, translate } from '#shared/i18n/translate.ts';
import { needsLook } from '#shared/reports/attention.ts';
import type { ReportTemplate } from '#shared/reports/templates/index.ts';
import type { Context } from '../context.ts';
import type { BookCell } from '../files/xlsx/workbook.ts';
import { writeWorkbook } from '../files/xlsx/writer/write-workbook.ts';
import type { BuildRequest } from './build.ts';
import { fileNamePart, freePath, languageWords } from './file-names.ts';
import { bookStyles, count, words } from './xlsx/formats.ts';
import { tableSheet } from './xlsx/sheet.ts';

const COLUMNS = [
  ['key', 10],
  ['name', 22],
  ['state', 30],
  ['act', 44],
  ['withheld', 34],
  ['no-data', 12],
  ['narratives', 26],
  ['files', 50],
] as const;

/** Writes the workbook beside the reports and answers its path. */
export function writeSummary(
  context: Context,
  template: ReportTemplate,
  { language, period, folder }: Pick<BuildRequest, 'language' | 'period' | 'folder'>,
  { entries, left }: { entries: readonly BatchEntry[]; left: readonly string[] },
): string {
  const t = (key: string) => translate(language, `reports.${key}` as MessageKey);
  const list = (texts: readonly string[]) => words(texts.join(t('separator')));
  const labels = (named: readonly { label: string }[]) => list(named.map(({ label }) => label));
  const rowOf = ({ key, name, attention, failure, files }: BatchEntry): BookCell[] => {
    if (attention === null) {
      const why = failure ? failureText(language, failure) : '';
      const head = [words(key), words(name), words([t('batch-failure'), why].filter(Boolean).join(': '))];
      return [...head, ...COLUMNS.slice(head.length).map(() => words(''))];
    }
    const state = attention.empty ? 'batch-empty' : needsLook(attention) ? 'batch-look' : 'batch-fine';
    return [
      words(key),
      words(name),
      words(t(state)),
      labels(attention.act),
      labels(attention.withheld),
      count(attention.noData.length),
      list(attention.narratives),
      list(files.map(({ path }) => basename(path))),
    ];
  };
  const label = say(template.label, language);
  const bytes = writeWorkbook({
    sheets: [
      tableSheet(
        t('batch-summary-sheet'),
        'Summary',
        COLUMNS.map(([key, width]) => ({ header: t(`batch-${key}`), width })),
        [
          ...entries.map(rowOf),
          ...left.map((name) => [
            words(''),
            words(name),
            words(t('batch-not-built')),
            ...COLUMNS.slice(3).map(() => words('')),
          ]),
        ],
      ),
    ],
    styles: bookStyles([]),
    properties: {
      title: `${label} · ${t('batch-summary-sheet')} · ${period}`,
      author: context.actor(),
      created: context.env.clock.now().toISOString(),
    },
  });
  const { institution } = context.workspace().info;
  const name = [
    fileNamePart(say(institution, language)),
    fileNamePart(say(template.fileWord, language)),
    t('batch-summary-file'),
    period,
    languageWords[language],
  ];
  mkdirSync(folder, { recursive: true });
  const path = freePath(folder, name.filter(Boolean).join('-'), 'xlsx', bytes);
  writeWhole(path, bytes);
  return path;
}
