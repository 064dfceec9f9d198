import type { Writer } from '#db/types.ts';
import type { StandardState, standardsContract } from '#shared/api/standards.ts';
import type { Language } from '#shared/i18n/language.ts';
import type { Context } from '../context.ts';
import { dayOf } from '../indicators/scope.ts';
import { valuesAside } from '../indicators/values-aside.ts';
import { allowOwnApproval, ownApproval } from '../narratives/approval-rule.ts';
import { addComment, commentsAt, settleComment } from '../narratives/comments.ts';
import { draftNarrative } from '../narratives/draft.ts';
import { versionsAt } from '../narratives/history.ts';
import { judgeNarrative } from '../narratives/judge.ts';
import { readNarrative } from '../narratives/sources.ts';
import { storedNarrative } from '../narratives/stored.ts';
import { formerText, writeNarrative } from '../narratives/write.ts';
import { attachEvidence, linkEvidence } from '../standards/evidence.ts';
import { exportFile } from '../standards/export-file.ts';
import type { ItemPlace } from '../standards/item.ts';
import { rate } from '../standards/rate.ts';
import { indicatorsIn, standardState, standardStates } from '../standards/states.ts';
import type { Handlers } from './types.ts';

const today = (context: Context) => dayOf(context.env.clock.now());

/** Changes an item and answers its state as it is then. */
async function changed(
  context: Context,
  place: ItemPlace,
  work: (writer: Writer) => void | Promise<void>,
): Promise<StandardState> {
  const { store } = context.workspace();
  await store.change(context.actor(), work);
  context.changed('standards', 'audit');
  return standardState(store.read, place, today(context));
}

/** What a text says as things are stored now: values are remembered by the reader, not by a writer. */
const reading = (context: Context, place: ItemPlace, written: { language: Language; text: string }) =>
  readNarrative(context.workspace().store.read, place, written, today(context));

/** As `changed`, for what the state of the item does not show. */
async function noted(context: Context, work: (writer: Writer) => void): Promise<Record<string, never>> {
  await context.workspace().store.change(context.actor(), work);
  context.changed('standards', 'audit');
  return {};
}

export const standardsHandlers: Handlers<typeof standardsContract> = {
  'standards.overview': async ({ framework, period }, context) => {
    const day = today(context);
    const { read } = context.workspace().store;
    await valuesAside(context, { period, indicators: indicatorsIn(read, framework, period), today: day });
    return { items: standardStates(read, framework, period, day) };
  },
  'standards.rate': (input, context) => changed(context, input, (writer) => rate(writer, input, input)),
  'standards.write': (input, context) => {
    const read = reading(context, input, input);
    return changed(context, input, (writer) => writeNarrative(writer, input, input, read));
  },
  'standards.judge': (input, context) => {
    const text = storedNarrative(context.workspace().store.read, input, input.language)?.text ?? '';
    const read = reading(context, input, { language: input.language, text });
    return changed(context, input, (writer) => judgeNarrative(writer, input, input, read));
  },
  'standards.restoreText': (input, context) => {
    const former = formerText(context.workspace().store.read, input, input.version);
    const read = reading(context, input, former);
    return changed(context, input, (writer) => writeNarrative(writer, input, former, read, 'restore'));
  },
  'standards.narrative': (input, context) => {
    const reader = context.workspace().store.read;
    return {
      versions: versionsAt(reader, input),
      comments: commentsAt(reader, input),
      ownApproval: ownApproval(reader),
    };
  },
  'standards.comment': (input, context) => noted(context, (writer) => addComment(writer, input, input)),
  'standards.settleComment': (input, context) =>
    noted(context, (writer) => settleComment(writer, input, input.comment, input.resolved)),
  'standards.allowOwnApproval': ({ allowed }, context) =>
    noted(context, (writer) => allowOwnApproval(writer, allowed)),
  'standards.draft': (input, context) => ({
    text: draftNarrative(context.workspace().store.read, input, input.language, today(context)),
  }),
  'standards.attach': (input, context) =>
    changed(context, input, (writer) => attachEvidence(context.workspace().store, writer, input, input)),
  'standards.detach': (input, context) =>
    changed(context, input, (writer) => linkEvidence(writer, input, input.evidence, false)),
  'standards.restore': (input, context) =>
    changed(context, input, (writer) => linkEvidence(writer, input, input.evidence, true)),
  'files.export': ({ sha256, name }, context) => ({
    path: exportFile(context.workspace().store, context.env.userData, sha256, name),
  }),
};
