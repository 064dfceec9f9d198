/** Answers of a survey: forms of an instrument where its items are asked, responses with their answers kept beside them otherwise. */
import { surveyResponse } from '#shared/records/survey-response.ts';
import type { RecordType } from '#shared/records/types.ts';
import { surveyKey, surveyTitle } from '../form-numbers.ts';
import { cellText, type RawCell, type RawSheet } from '../raw.ts';
import { textOf, withDerived } from './derive.ts';
import { formOf, targetsOf } from './survey-form.ts';
import type { LayoutColumn, PreparedColumn, RecognisedSheet, SheetLayout } from './types.ts';

/** Numbers that a tool gives once in the world need nothing in front. */
const UNIQUE = /^(?:R_\w{8,}|\d{8,}|[\da-f]{8}-[\da-f-]{27})$/i;

const isAsked = ({ role }: LayoutColumn) =>
  role === 'answer' || role === 'matrix-part' || role === 'choice-part' || role === 'other-text';

const NOT_ANSWERED = /^(?:[(（](?:跳过|空)[)）]|\[not completed\])$/i;
const CODES_NOT_ANSWERED = /^-[123]$/;
/** LimeSurvey's answer codes of a five-point question; a single choice of Microsoft Forms ends in a semicolon. */
const ANSWER_CODE = /^A(\d)$/;
/** What LimeSurvey writes for a moment that was not recorded. */
const NO_DAY = /^1980-01-01/;
const SINGLE = /^([^;]+);$/;

function answerOf(cell: RawCell, byCode: boolean, scored: boolean): RawCell {
  if (cell === null || cell === '') return cell;
  const text = cellText(cell).trim();
  if (NOT_ANSWERED.test(text) || (byCode && CODES_NOT_ANSWERED.test(text))) return null;
  if (!scored) return cell;
  return ANSWER_CODE.exec(text)?.[1] ?? SINGLE.exec(text)?.[1] ?? cell;
}

function withAnswers(
  sheet: RawSheet,
  known: RecognisedSheet,
  targets: ReadonlyMap<number, string>,
): RawSheet {
  const byCode = known.layout === 'wenjuanxing-codes';
  const asked = known.columns.filter(isAsked).map(({ index }) => ({
    index,
    scored: targets.get(index)?.includes('#') ?? false,
  }));
  const time = known.columns.find(({ role }) => role === 'time')?.index ?? -1;
  const rows = sheet.rows.map((row, at) => {
    if (at < known.headerRows[1] || row.length === 0) return row;
    const cells = row.slice();
    if (NO_DAY.test(cellText(cells[time] ?? null))) cells[time] = null;
    for (const { index, scored } of asked) {
      if (index < cells.length) cells[index] = answerOf(cells[index] ?? null, byCode, scored);
    }
    return cells;
  });
  return { ...sheet, rows };
}

export function prepareSurvey(
  sheet: RawSheet,
  known: RecognisedSheet,
  fileName: string,
  types: readonly RecordType[],
): { sheet: RawSheet; layout: SheetLayout } {
  const { columns } = known;
  const title = surveyTitle(fileName);
  const key = surveyKey(title, columns.filter(isAsked));
  const number = columns.find(({ role }) => role === 'respondent');
  const instances = columns.filter(({ code = '' }) => /^redcap_(?:event_name|repeat_)/.test(code));
  const parts = [...(number ? [number] : []), ...instances].map(({ index }) => index);
  const asked = columns.filter((column) => isAsked(column) || column.role === 'total');
  const form = formOf(types, asked, title);
  const targets = form?.targets ?? targetsOf(surveyResponse, asked);
  const type = form?.type ?? surveyResponse;
  const numbered = form ? '答卷编号' : '答卷序号';
  const [, last] = known.headerRows;
  const derived = withDerived(withAnswers(sheet, known, targets), last, [
    {
      heading: numbered,
      from: parts,
      value(row, index) {
        const texts = parts.map((part) => textOf(row, part)).filter((text) => text !== '');
        const own = texts.join('-');
        if (texts.length === 1 && UNIQUE.test(own)) return own;
        return `${key}-${own || index + 1 - last}`;
      },
    },
  ]);
  const time = columns.find(({ role }) => role === 'time');
  const prepared = columns.map(({ index, heading, role }): PreparedColumn => {
    if (index === time?.index) return { index, heading, target: type.timeField };
    return {
      index,
      heading,
      target: isAsked({ role } as LayoutColumn) || role === 'total' ? (targets.get(index) ?? null) : null,
    };
  });
  prepared.push({
    index: derived.first,
    heading: numbered,
    target: type.key[0]!,
    from: parts,
  });
  return {
    sheet: derived.sheet,
    layout: {
      id: known.layout,
      of: sheet.name,
      type: type.id,
      headerRows: known.headerRows,
      columns: prepared,
      leftOutRows: [],
      defaults: form ? {} : { survey: title },
      leftOut: false,
      findings: known.findings,
    },
  };
}
