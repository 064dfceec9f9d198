import { Fragment } from 'react';
import type { RecordType } from '#shared/records/types.ts';
import { useLanguage } from '../../../app/language.tsx';
import { FieldRow } from './field-row.tsx';
import { idOf } from './stops.ts';
import type { EntryState } from './use-entry.ts';
import type { KeptFields } from './use-kept.ts';

interface Props {
  type: RecordType;
  state: EntryState;
  /** null: nothing follows this record. */
  kept: KeptFields | null;
  onDone(from: Element | null): void;
}

/** The fields of a record type under their headings. */
export function EntryFields({ type, state, kept, onDone }: Props) {
  const { say } = useLanguage();
  const { entry, problems } = state;
  let former = '';
  return type.fields.map((field) => {
    const { name } = field;
    const heading = field.section ? say(field.section) : former;
    const begins = heading !== former;
    former = heading;
    return (
      <Fragment key={name}>
        {begins && <h2 className="form-section">{heading}</h2>}
        <FieldRow
          field={field}
          value={entry.values[name] ?? null}
          text={entry.texts[name]}
          name={entry.names[name]}
          problems={problems.filter((problem) => problem.field === name)}
          kept={kept ? kept.has(name) : null}
          onKeep={() => kept?.toggle(name)}
          onText={(text) => state.setText(name, text)}
          onRead={() => state.read(field)}
          onChange={(value, chosen) => state.setValue(name, value, chosen)}
          onDone={(from) => onDone(from ?? document.getElementById(idOf(name)))}
        />
      </Fragment>
    );
  });
}
