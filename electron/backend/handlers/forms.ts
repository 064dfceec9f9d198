import { discardDraft, formDraft, keepDraft } from '#db/repositories/form-drafts.ts';
import { statesOf } from '#db/repositories/record-history.ts';
import { getRecord, type StoredRecord } from '#db/repositories/record-reader.ts';
import type { Reader, Writer } from '#db/types.ts';
import { draftSchema, type formsContract } from '#shared/api/forms.ts';
import { Refusal } from '#shared/lib/result.ts';
import { requireAnswers } from '../anonymity/answers.ts';
import type { Context } from '../context.ts';
import { addAttachments, attach, listAttachments } from '../forms/attach.ts';
import { printForm } from '../forms/print-form.ts';
import { usesOf } from '../forms/uses.ts';
import { dayOf } from '../indicators/scope.ts';
import { knownType } from '../record-types/known-type.ts';
import { saveRecord } from '../workspaces/edit-record.ts';
import { recordsChanged } from '../workspaces/records-changed.ts';
import type { Handlers } from './types.ts';

function recordOf(reader: Reader, typeId: string, id: string): StoredRecord {
  const found = getRecord(reader, knownType(reader, typeId), id);
  if (!found) throw new Refusal('record-unknown', `no ${typeId} ${id}`);
  return found;
}

/** Changes the papers of a record and answers them as they are then. */
async function papers(
  context: Context,
  place: { type: string; record: string },
  work: (writer: Writer) => void | Promise<void>,
) {
  const { store } = context.workspace();
  await store.change(context.actor(), work);
  context.changed('records', 'audit');
  return { attachments: listAttachments(store.read, place) };
}

export const formsHandlers: Handlers<typeof formsContract> = {
  'attachments.list': (place, context) => ({
    attachments: listAttachments(context.workspace().store.read, place),
  }),
  'attachments.add': ({ paths, pasted, ...place }, context) =>
    papers(context, place, (writer) =>
      addAttachments(context.workspace().store, writer, place, { paths, pasted }),
    ),
  'attachments.detach': ({ attachment, ...place }, context) =>
    papers(context, place, (writer) => attach(writer, place, attachment, false)),
  'attachments.restore': ({ attachment, ...place }, context) =>
    papers(context, place, (writer) => attach(writer, place, attachment, true)),

  'drafts.get': (place, context) => {
    const found = formDraft(context.workspace().store.read, place, context.actor());
    const draft = found ? draftSchema.safeParse(JSON.parse(found.body)) : null;
    return { draft: found && draft?.success ? { ...draft.data, at: found.at } : null };
  },
  'drafts.keep': async ({ draft, ...place }, context) => {
    await context
      .workspace()
      .store.change(context.actor(), (writer) => keepDraft(writer, place, JSON.stringify(draft)));
    return {};
  },
  'drafts.discard': async (place, context) => {
    await context.workspace().store.change(context.actor(), (writer) => discardDraft(writer, place));
    return {};
  },

  'records.print': ({ type, id, language }, context) => {
    const { store, info } = context.workspace();
    if (id !== null) requireAnswers(store.read, knownType(store.read, type));
    return printForm(context.env, {
      type: knownType(store.read, type),
      record: id === null ? null : recordOf(store.read, type, id),
      institution: info.institution,
      departments: info.departments,
      language,
    });
  },

  'records.restore': async ({ type: typeId, id, version, to }, context) => {
    const { store } = context.workspace();
    const type = knownType(store.read, typeId);
    requireAnswers(store.read, type);
    const outcome = await store.change(context.actor(), (writer) => {
      const state = statesOf(writer, type, id).find((each) => each.version === to);
      if (!state) throw new Refusal('version-unknown', `no version ${to}`, { version: to });
      return saveRecord(writer, { type, id, version, values: state.values, restores: to });
    });
    if (outcome.batch !== null) recordsChanged(context);
    return { batch: outcome.batch, problems: outcome.problems };
  },

  'records.uses': ({ type, id, period }, context) => {
    const { read } = context.workspace().store;
    return usesOf(read, recordOf(read, type, id), period, dayOf(context.env.clock.now()));
  },
};
