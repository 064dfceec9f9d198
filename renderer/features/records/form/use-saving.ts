/** Saving a form: texts read, the record written, its papers filed, conflicts told apart. */
import { useState } from 'react';
import type { RecordRow } from '#shared/api/records.ts';
import type { LocalText } from '#shared/i18n/language.ts';
import type { Failure } from '#shared/lib/result.ts';
import type { FieldValues, RecordType } from '#shared/records/types.ts';
import { call } from '../../../app/client.ts';
import { hasFiles, type NewFiles, noFiles, withFiles } from '../../../ui/record/attachments.tsx';
import { type Merged, mergeVersions } from './conflict.ts';
import { type EntryState, readAll } from './use-entry.ts';

export interface Saved {
  record: RecordRow;
  /** Warnings that were saved all the same. */
  notes: LocalText[];
}

interface Conflict {
  theirs: RecordRow;
  merged: Merged;
}

export function useSaving(type: RecordType, record: RecordRow | null, state: EntryState) {
  const [version, setVersion] = useState(record?.version ?? null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [files, setFiles] = useState<NewFiles>(noFiles);

  const meet = async (id: string, mine: FieldValues, refusal: Failure) => {
    const found = await call('records.get', { type: type.id, id });
    if (!found.ok) return setFailure(refusal);
    const theirs = found.data.record;
    const merged = mergeVersions(type, record?.values ?? {}, mine, theirs.values);
    setConflict({ theirs, merged });
  };

  const write = async (chosen: FieldValues | undefined): Promise<Saved | null> => {
    const read = readAll(type, state.entry);
    if (Object.keys(read.texts).length > 0) {
      state.replace(read, true);
      state.setAnswered([]);
      return null;
    }
    const values = chosen ?? read.values;
    const id = record?.id ?? null;
    const against = chosen && conflict ? conflict.theirs.version : version;
    const result = await call('records.save', { type: type.id, id, version: against, values });
    if (!result.ok) {
      if (result.error.code === 'record-changed' && id !== null) await meet(id, values, result.error);
      else setFailure(result.error);
      return null;
    }
    state.replace({ ...read, values }, true);
    state.setAnswered(result.data.problems);
    const saved = result.data.record;
    if (!saved || result.data.problems.some(({ level }) => level === 'error')) return null;
    setConflict(null);
    const notes = result.data.problems.map(({ message }) => message);
    if (!hasFiles(files)) return { record: saved, notes };
    const filed = await call('attachments.add', { type: type.id, record: saved.id, ...files });
    if (!filed.ok) setFailure(filed.error);
    setFiles(noFiles);
    return { record: saved, notes };
  };

  return {
    version,
    setVersion,
    pending,
    failure,
    conflict,
    files,
    setFiles,
    /** Papers that would be lost by leaving. */
    waiting: hasFiles(files),
    /** The saved record, or null where it was not saved and the form says why. */
    async save(chosen?: FieldValues): Promise<Saved | null> {
      if (pending) return null;
      setPending(true);
      setFailure(null);
      try {
        return await write(chosen);
      } finally {
        setPending(false);
      }
    },
    /** Papers of a stored record are filed at once, those of a new one wait for it. */
    async addFiles(more: NewFiles): Promise<void> {
      if (!record) return setFiles((old) => withFiles(old, more));
      const filed = await call('attachments.add', { type: type.id, record: record.id, ...more });
      if (!filed.ok) setFailure(filed.error);
    },
  };
}
