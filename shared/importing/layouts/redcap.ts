/** REDCap records, with raw names or with labels as headings. */

import { code } from './tables.ts';
import type { ColumnRole, KnownLayout, LayoutColumn, SheetView } from './types.ts';

const NAME = /^[a-z][a-z0-9_]*$/;
const OPTION = /^([a-z][a-z0-9_]*?)___(\w+)$/;
const SYSTEM: Readonly<Record<string, ColumnRole>> = {
  redcap_event_name: 'technical',
  redcap_repeat_instrument: 'technical',
  redcap_repeat_instance: 'technical',
  redcap_data_access_group: 'technical',
  redcap_survey_identifier: 'token',
};
const COMPLETE = /^\w+_complete$/;
const TIMESTAMP = /^\w+_timestamp$/;
const STATES = /^(?:[012]|incomplete|unverified|complete|na)$/i;

const LABEL_OPTION = /^(.+?)\s*\(choice=(.+)\)$/s;
const LABELS: Readonly<Record<string, ColumnRole>> = {
  'event name': 'technical',
  'repeat instrument': 'technical',
  'repeat instance': 'technical',
  'data access group': 'technical',
  'survey identifier': 'token',
  'survey timestamp': 'time',
};

function rawColumns(view: SheetView): LayoutColumn[] | null {
  const head = view.head();
  const names = head.map(code);
  // Programs that saved the file again put row numbers without a heading in front.
  if (!names.every((name, index) => NAME.test(name) || OPTION.test(name) || (name === '' && index === 0)))
    return null;
  const complete = names.flatMap((name, index) =>
    COMPLETE.test(name) && view.sample(index, 1).every((text) => STATES.test(text)) ? [index] : [],
  );
  const sure =
    names.some((name) => name in SYSTEM) || (names.some((name) => OPTION.test(name)) && names.length > 2);
  if (!sure && complete.length === 0) return null;
  if (sure && complete.length === 0 && !names.some((name) => name.startsWith('redcap_'))) return null;
  let first = true;
  return names.flatMap((name, index): LayoutColumn[] => {
    if (name === '') return [];
    const column: LayoutColumn = { index, heading: head[index]!, role: 'answer', code: name, question: name };
    const own = SYSTEM[name];
    if (first && !own) {
      first = false;
      return [{ ...column, role: 'respondent' }];
    }
    if (own) return [{ ...column, role: own }];
    if (complete.includes(index)) return [{ ...column, role: 'technical' }];
    if (TIMESTAMP.test(name)) return [{ ...column, role: 'time' }];
    const [, question, part] = OPTION.exec(name) ?? [];
    return [question && part ? { ...column, role: 'choice-part', question, part } : column];
  });
}

function labelColumns(view: SheetView): LayoutColumn[] | null {
  const head = view.head();
  const lower = head.map((text) => text.toLowerCase());
  const complete = lower.filter((text) => text === 'complete?').length;
  const systems = lower.filter((text) => text in LABELS).length;
  if (complete === 0 || (systems === 0 && complete < 2 && !head.some((text) => LABEL_OPTION.test(text))))
    return null;
  return head.flatMap((heading, index): LayoutColumn[] => {
    if (heading === '') return [];
    const column: LayoutColumn = { index, heading, role: 'answer', question: heading };
    if (index === 0) return [{ ...column, role: 'respondent' }];
    if (lower[index] === 'complete?') return [{ ...column, role: 'technical' }];
    const own = LABELS[lower[index]!];
    if (own) return [{ ...column, role: own }];
    const [, question, part] = LABEL_OPTION.exec(heading) ?? [];
    return [question && part ? { ...column, role: 'choice-part', question, part } : column];
  });
}

export const redcap: KnownLayout = {
  id: 'redcap',
  label: { zh: 'REDCap 数据', en: 'REDCap records' },
  kind: 'survey',
  recognise(view) {
    const columns = rawColumns(view) ?? labelColumns(view);
    return columns && { height: 1, columns };
  },
};
