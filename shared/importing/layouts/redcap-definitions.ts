/** What a REDCap project is made of: its data dictionary, events and arms. */
import { type TableSpec, tableOf, tableShape } from './tables.ts';
import type { KnownLayout } from './types.ts';

const dictionaries: TableSpec[] = [
  {
    name: 'dictionary',
    all: ['Variable / Field Name', 'Form Name', 'Field Type', 'Field Label'],
  },
  { name: 'dictionary', all: ['field_name', 'form_name', 'field_type', 'field_label'] },
];
const project: TableSpec[] = [
  { name: 'events', all: ['event_name', 'arm_num', 'unique_event_name'] },
  { name: 'event-mapping', all: ['arm_num', 'unique_event_name', 'form'] },
  { name: 'instruments', all: ['instrument_name', 'instrument_label'] },
];

export const redcapDictionary: KnownLayout = {
  id: 'redcap-dictionary',
  label: { zh: 'REDCap 数据字典', en: 'REDCap data dictionary' },
  kind: 'definition',
  recognise(view) {
    const table = tableOf(view, dictionaries);
    return table && tableShape(view, table.name);
  },
};

export const redcapProject: KnownLayout = {
  id: 'redcap-project',
  label: { zh: 'REDCap 项目设置', en: 'REDCap project settings' },
  kind: 'definition',
  recognise(view) {
    const table = tableOf(view, project);
    if (table) return tableShape(view, table.name);
    // Arms have two columns only: their names must be alone.
    const head = view.head();
    return head.length === 2 && head[0] === 'arm_num' && head[1] === 'name' ? tableShape(view, 'arms') : null;
  },
};
