import type { Writer } from '#db/types.ts';
import type { StandardState, standardsContract } from '#shared/api/standards.ts';
import type { Context } from '../context.ts';
import { dayOf } from '../indicators/scope.ts';
import { draftNarrative } from '../standards/draft.ts';
import { attachEvidence, linkEvidence } from '../standards/evidence.ts';
import { exportFile } from '../standards/export-file.ts';
import type { ItemPlace } from '../standards/item.ts';
import { rate } from '../standards/rate.ts';
import { standardState, standardStates } from '../standards/states.ts';
import { writeNarrative } from '../standards/write.ts';
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

export const standardsHandlers: Handlers<typeof standardsContract> = {
  'standards.overview': ({ framework, period }, context) => ({
    items: standardStates(context.workspace().store.read, framework, period, today(context)),
  }),
  'standards.rate': (input, context) => changed(context, input, (writer) => rate(writer, input, input)),
  'standards.write': (input, context) =>
    changed(context, input, (writer) => writeNarrative(writer, input, input)),
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
