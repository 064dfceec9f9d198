/** A data dictionary of REDCap as a beginning: one record type per form. What has no counterpart is told, field by field. */
import type { DefinitionNote } from '#shared/api/record-types.ts';
import { nameFrom } from '../naming.ts';
import type { RuleDefinition } from '../rules.ts';
import type { FieldDefinition, OptionDefinition, TypeDefinition } from '../types.ts';
import { numberOf } from './cells.ts';

const COLUMNS = {
  name: 'variable / field name',
  form: 'form name',
  section: 'section header',
  type: 'field type',
  label: 'field label',
  choices: 'choices, calculations, or slider labels',
  note: 'field note',
  validation: 'text validation type or show slider number',
  min: 'text validation min',
  max: 'text validation max',
  identifier: 'identifier?',
  branching: 'branching logic (show field only if...)',
  required: 'required field?',
  annotation: 'field annotation',
} as const;

type Row = Record<keyof typeof COLUMNS, string>;

/** The rows of a dictionary by column; null where the first row is not its heading. Older headings lack some columns. */
export function redcapRows(rows: readonly (readonly string[])[]): Row[] | null {
  const [head, ...body] = rows;
  if (!head) return null;
  const at = new Map(head.map((text, index) => [text.trim().toLowerCase(), index]));
  if (!at.has(COLUMNS.name) || !at.has(COLUMNS.type)) return null;
  return body
    .map((row) => {
      const cell = (key: keyof Row) => row[at.get(COLUMNS[key]) ?? -1]?.trim() ?? '';
      const keys = Object.keys(COLUMNS) as (keyof Row)[];
      return Object.fromEntries(keys.map((key) => [key, cell(key)])) as Row;
    })
    .filter(({ name }) => name !== '');
}

const both = (text: string) => ({ zh: text, en: text });
/** Labels may hold markup. */
const plain = (text: string) =>
  text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

interface Reading {
  notes: DefinitionNote[];
}

/** One definition per form, in the order of the dictionary. The record id is the key of each of them. */
export function definitionsOfRedcap(rows: readonly Row[]): {
  definitions: TypeDefinition[];
  notes: DefinitionNote[];
} {
  const reading: Reading = { notes: [] };
  const forms = new Map<string, Row[]>();
  for (const row of rows) forms.set(row.form || 'form', [...(forms.get(row.form || 'form') ?? []), row]);
  const [record] = rows;
  if (!record) return { definitions: [], notes: [] };
  const idField = { ...keyField(record) };
  const ids = new Set<string>();
  const definitions = [...forms].map(([form, own]): TypeDefinition => {
    const id = nameFrom(form, ids, 'own-', '-');
    ids.add(id);
    const taken = new Set([idField.name]);
    const label = both(plain(form.replaceAll('_', ' ')));
    const rest = own.filter((row) => row.name !== record.name);
    const fields = [idField, ...rest.flatMap((row) => fieldsOf(row, taken, reading))];
    const names = new Map(rest.map((row) => [row.name, row]));
    return {
      kind: 'type',
      id,
      label,
      plural: label,
      help: { zh: '', en: '' },
      sheetAliases: [form],
      fields,
      key: [idField.name],
      departmentField: null,
      timeField: null,
      basis: 'point',
      privacy: fields.some((field) => field.personal) ? 'personal' : 'internal',
      titleFields: [idField.name],
      rules: rest.flatMap((row) => rulesOf(row, fields, names, reading)),
    };
  });
  if (forms.size > 1)
    reading.notes.push({ code: 'redcap-forms', values: { n: forms.size, field: record.name } });
  return { definitions, notes: reading.notes };
}

function keyField(row: Row): FieldDefinition {
  return {
    kind: 'text',
    name: nameFrom(row.name, new Set()),
    label: both(plain(row.label) || row.name),
    aliases: [row.name],
    required: true,
    identifier: true,
    maxLength: 100,
  };
}

function options(text: string): OptionDefinition[] {
  return text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const comma = part.indexOf(',');
      const code = (comma < 0 ? part : part.slice(0, comma)).trim();
      const label = plain(comma < 0 ? part : part.slice(comma + 1)) || code;
      return { code, label: both(label), aliases: [] };
    });
}

function fieldsOf(row: Row, taken: Set<string>, reading: Reading): FieldDefinition[] {
  const lost = (code: string, values: DefinitionNote['values'] = {}) =>
    reading.notes.push({ code, values: { field: row.name, ...values } });
  const name = nameFrom(row.name, taken);
  taken.add(name);
  const base = {
    name,
    label: both(plain(row.label) || row.name),
    aliases: [row.name],
    ...(row.note ? { help: both(plain(row.note)) } : {}),
    ...(row.section ? { section: both(plain(row.section)) } : {}),
    ...(row.identifier.toLowerCase() === 'y' ? { personal: true } : {}),
    ...(row.required.toLowerCase() === 'y' && row.branching === '' ? { required: true } : {}),
  };
  if (/@(CALC|DEFAULT|HIDDEN|READONLY|NOW|TODAY)/i.test(row.annotation)) lost('redcap-annotation');
  switch (row.type.toLowerCase()) {
    case 'text':
      return [textual(row, base, lost)];
    case 'notes':
    case 'textarea':
      return [{ ...base, kind: 'text', multiline: true }];
    case 'radio':
    case 'dropdown':
    case 'select':
      return [{ ...base, kind: 'choice', options: options(row.choices) }];
    case 'yesno':
    case 'truefalse':
      return [{ ...base, kind: 'boolean' }];
    case 'slider':
      return [{ ...base, kind: 'integer', min: 0, max: 100 }];
    case 'calc':
      lost('redcap-calc', { formula: row.choices });
      return [{ ...base, kind: 'number' }];
    case 'checkbox':
      return [{ ...base, required: false, kind: 'choices', options: options(row.choices) }];
    default:
      lost('redcap-type', { type: row.type });
      taken.delete(name);
      return [];
  }
}

type Base = Pick<FieldDefinition, 'name' | 'label' | 'aliases'>;

function textual(row: Row, base: Base, lost: (code: string, values?: DefinitionNote['values']) => void) {
  const validation = row.validation.toLowerCase();
  const [min, max] = [numberOf(row.min), numberOf(row.max)];
  const ends = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  if (validation === 'integer') return { ...base, kind: 'integer' as const, ...ends };
  if (validation.startsWith('number')) {
    const digits = /_(\d)dp/.exec(validation)?.[1];
    return { ...base, kind: 'number' as const, ...ends, ...(digits ? { decimals: Number(digits) } : {}) };
  }
  if (validation.startsWith('date_')) return { ...base, kind: 'date' as const };
  if (validation.startsWith('datetime')) {
    lost('redcap-time');
    return { ...base, kind: 'date' as const };
  }
  if (validation !== '') lost('redcap-validation', { validation });
  return { ...base, kind: 'text' as const };
}

/** `[field] = '1'`, and `[field(2)] = '1'` for one box of several. */
const SIMPLE = /^\s*\[(\w+)(?:\((\w+)\))?\]\s*(=|<>|!=)\s*(?:'([^']*)'|"([^"]*)"|(-?[\d.]+))\s*$/;

function rulesOf(
  row: Row,
  fields: readonly FieldDefinition[],
  names: ReadonlyMap<string, Row>,
  reading: Reading,
): RuleDefinition[] {
  const field = fields.find(({ aliases }) => aliases.includes(row.name));
  if (!field) return [];
  const rules: RuleDefinition[] = [];
  if (field.kind === 'date') {
    const day = (text: string) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null);
    const [from, to] = [day(row.min), day(row.max)];
    if (from || to) rules.push({ rule: 'range', field: field.name, level: 'error', from, to });
  }
  if (row.branching === '') return rules;
  const found = SIMPLE.exec(row.branching);
  const subject =
    found && names.has(found[1]!) ? fields.find(({ aliases }) => aliases.includes(found[1]!)) : undefined;
  if (!found || !subject) {
    reading.notes.push({ code: 'redcap-branching', values: { field: row.name, logic: row.branching } });
    return rules;
  }
  const box = found[2];
  const given = found[4] ?? found[5] ?? found[6] ?? '';
  const text = box ?? given;
  // Of a box, 1 says that it is ticked and 0 that it is not.
  const same = (found[3] === '=') === (box === undefined || given !== '0');
  const value =
    subject.kind === 'boolean'
      ? text === '1'
      : subject.kind === 'integer' || subject.kind === 'number'
        ? (numberOf(text) ?? text)
        : text;
  const shown = { field: subject.name, test: same ? ('is' as const) : ('is-not' as const), value };
  const hidden = { ...shown, test: same ? ('is-not' as const) : ('is' as const) };
  if (text === '') {
    // "is not empty" and "is empty".
    const [whenShown, whenHidden] = same ? (['empty', 'given'] as const) : (['given', 'empty'] as const);
    rules.push({
      rule: 'empty-if',
      field: field.name,
      level: 'warning',
      when: { field: subject.name, test: whenHidden },
    });
    if (row.required.toLowerCase() === 'y')
      rules.push({
        rule: 'required-if',
        field: field.name,
        level: 'error',
        when: { field: subject.name, test: whenShown },
      });
    return rules;
  }
  rules.push({ rule: 'empty-if', field: field.name, level: 'warning', when: hidden });
  if (row.required.toLowerCase() === 'y')
    rules.push({ rule: 'required-if', field: field.name, level: 'error', when: shown });
  return rules;
}
