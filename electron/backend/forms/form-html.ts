/** The page of a form: the fields of its record type under their sections, as values or as places for the pen. */
import type { StoredRecord } from '#db/repositories/record-reader.ts';
import { type Language, type LocalText, say } from '#shared/i18n/language.ts';
import { translate } from '#shared/i18n/translate.ts';
import { splitCodes } from '#shared/importing/parse/choices.ts';
import { fieldText } from '#shared/records/field-text.ts';
import type { FieldSpec, FieldValue, RecordType, ScoresField } from '#shared/records/types.ts';
import { escapeHtml } from '../reports/html/escape.ts';
import { FONT, fontFaces, modern } from '../reports/html/style.ts';
import { FONT_BASE } from '../reports/html/write-html.ts';

export interface FormPage {
  type: RecordType;
  /** null: blank. */
  record: StoredRecord | null;
  institution: LocalText;
  departments: readonly { code: string; name: LocalText }[];
  language: Language;
}

interface Place {
  value: FieldValue;
  name: string | undefined;
  blank: boolean;
  language: Language;
}

const TICK = '<s>√</s>';

const box = (ticked: boolean, label: string) =>
  `<span class="option"><i class="box">${ticked ? TICK : ''}</i>${escapeHtml(label)}</span>`;

/** Short fields stand two in a line. */
const isWide = (field: FieldSpec): boolean =>
  field.kind === 'scores' ||
  field.kind === 'answers' ||
  field.kind === 'choices' ||
  (field.kind === 'text' && (field.multiline === true || (field.maxLength ?? 0) > 120)) ||
  (field.kind === 'choice' && field.options.length > 4);

function answer(field: FieldSpec, { value, name, blank, language }: Place): string {
  switch (field.kind) {
    case 'choice':
    case 'choices': {
      const chosen = typeof value === 'string' ? splitCodes(value) : [];
      const options = field.options.filter(({ code, retired }) => !retired || chosen.includes(code));
      return options.map(({ code, label }) => box(chosen.includes(code), say(label, language))).join(' ');
    }
    case 'boolean':
      return [true, false]
        .map((each) => box(value === each, translate(language, each ? 'records.yes' : 'records.no')))
        .join(' ');
    case 'date':
      return blank
        ? `<span class="date">${translate(language, 'forms.print-date')
            .split('_')
            .map(escapeHtml)
            .join('<i class="gap"></i>')}</span>`
        : escapeHtml(fieldText(field, value, language) ?? '');
    case 'text':
      return field.multiline ? `<div class="room">${lines(value)}</div>` : lines(value);
    default: {
      const text = escapeHtml(fieldText(field, value, language, name) ?? '');
      const unit =
        'unit' in field && field.unit ? ` <small>${escapeHtml(say(field.unit, language))}</small>` : '';
      return `${text}${unit && (blank ? `<i class="gap"></i>${unit}` : text ? unit : '')}`;
    }
  }
}

const lines = (value: FieldValue) =>
  escapeHtml(typeof value === 'string' ? value : '').replaceAll('\n', '<br>');

function scoresTable(field: ScoresField, value: FieldValue, language: Language): string {
  const form = field.instrument;
  const { lowest, highest, labels, notObserved } = form.scale;
  const steps = Array.from({ length: highest - lowest + 1 }, (_, at) => lowest + at);
  const scores = Array.isArray(value) ? value : [];
  const head = steps.map((score) => {
    const found = labels.find((entry) => entry.score === score);
    return `<th class="mark">${score}${found ? `<small>${escapeHtml(say(found.label, language))}</small>` : ''}</th>`;
  });
  if (notObserved)
    head.push(`<th class="mark"><small>${escapeHtml(say(notObserved.label, language))}</small></th>`);
  const rows = form.items.map((item, at) => {
    const cells = steps.map(
      (score) => `<td class="mark"><i class="box">${scores[at] === score ? TICK : ''}</i></td>`,
    );
    if (notObserved) {
      const unseen = scores.length > 0 && (scores[at] ?? null) === null;
      cells.push(`<td class="mark"><i class="box">${unseen ? TICK : ''}</i></td>`);
    }
    return `<tr><td>${item.placeholder ? '' : `${at + 1}. `}${escapeHtml(say(item.text, language))}</td>${cells.join('')}</tr>`;
  });
  return `<table class="items"><thead><tr><th>${escapeHtml(say(form.label, language))}</th>${head.join('')}</tr></thead>
    <tbody>${rows.join('')}</tbody></table>`;
}

function fieldHtml(field: FieldSpec, place: Place): string {
  const label = escapeHtml(say(field.label, place.language));
  const needed = place.blank && field.required ? '<sup>*</sup>' : '';
  if (field.kind === 'scores')
    return `<div class="wide plain">${scoresTable(field, place.value, place.language)}</div>`;
  return `<div class="field${isWide(field) ? ' wide' : ''}"><b>${label}${needed}</b><div>${answer(field, place)}</div></div>`;
}

/** A whole document for the press. */
export function formHtml({ type, record, institution, departments, language }: FormPage): string {
  const blank = record === null;
  const nameOf = (field: FieldSpec, value: FieldValue) => {
    const department =
      field.kind === 'reference' && field.to === 'department'
        ? departments.find(({ code }) => code === value)
        : undefined;
    return department ? say(department.name, language) : record?.names[field.name];
  };
  let section = '';
  const body = type.fields.map((field) => {
    const heading = field.section ? say(field.section, language) : section;
    const title = heading === section ? '' : `<h2>${escapeHtml(heading)}</h2>`;
    section = heading;
    const value = record?.values[field.name] ?? null;
    return title + fieldHtml(field, { value, name: nameOf(field, value), blank, language });
  });
  const note = blank
    ? translate(language, 'forms.print-note')
    : translate(language, 'forms.print-version', {
        n: record.envelope.version,
        by: record.envelope.updated_by,
        at: record.envelope.updated_at.slice(0, 10),
      });
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escapeHtml(say(type.label, language))}</title>
<style>${fontFaces(FONT_BASE)}${STYLE}</style></head><body>
<header><p>${escapeHtml(say(institution, language))}</p><h1>${escapeHtml(say(type.label, language))}</h1></header>
<main>${body.join('\n')}</main><footer>${escapeHtml(note)}</footer></body></html>`;
}

const STYLE = `
@page { size: A4 portrait; margin: 18mm 16mm 16mm 16mm; }
* { box-sizing: border-box; }
html { font-family: '${FONT}', sans-serif; font-size: 9.5pt; line-height: 1.45; color: ${modern.text};
  -webkit-print-color-adjust: exact; print-color-adjust: exact; }
html[lang^=en] { font-variant-east-asian: proportional-width; }
body { margin: 0; }
header { margin-bottom: 5mm; border-bottom: 1.2pt solid ${modern.accent}; padding-bottom: 2mm; }
header p { margin: 0; color: ${modern.quiet}; font-size: 9pt; }
h1 { margin: 0; font-size: 16pt; color: ${modern.accent}; line-height: 1.35; }
h2 { grid-column: 1 / -1; margin: 3.5mm 0 1mm; font-size: 10.5pt; color: ${modern.accent}; break-after: avoid; }
main { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; }
.field { display: grid; grid-template-columns: 27mm 1fr; gap: 2mm; padding: 1.5mm 0 1.2mm; min-height: 8.4mm;
  border-bottom: .5pt solid ${modern.hairline}; break-inside: avoid; align-items: start; }
.field b { font-weight: 400; color: ${modern.quiet}; font-size: 8.5pt; padding-top: .3mm; }
.field sup { color: ${modern.text}; line-height: 0; }
.wide { grid-column: 1 / -1; }
.plain { padding: 2mm 0; }
.room { min-height: 15mm; }
.option { display: inline-block; margin-right: 4mm; white-space: nowrap; }
.box { display: inline-block; width: 3.4mm; height: 3.4mm; margin-right: 1.2mm; border: .7pt solid ${modern.text};
  position: relative; vertical-align: -0.5mm; font-style: normal; }
.box s { position: absolute; left: 0; right: 0; top: -0.4mm; font-size: 10pt; line-height: 3.4mm; text-align: center; font-weight: 700; text-decoration: none; }
.gap { display: inline-block; width: 11mm; border-bottom: .6pt solid ${modern.quiet}; margin: 0 1mm; height: 4.5mm; vertical-align: bottom; }
small { color: ${modern.quiet}; font-size: 7.5pt; }
.items { width: 100%; border-collapse: collapse; }
.items thead { display: table-header-group; }
.items tr { break-inside: avoid; }
.items th, .items td { padding: 1.1mm 1.5mm; border: .5pt solid ${modern.hairline}; text-align: left; font-weight: 400; }
.items th { color: ${modern.quiet}; font-size: 8.5pt; vertical-align: bottom; }
.items .mark { width: 15mm; text-align: center; }
.items .mark .box { margin: 0; }
.items th small { display: block; line-height: 1.2; }
footer { margin-top: 4mm; color: ${modern.quiet}; font-size: 8pt; }
`;
