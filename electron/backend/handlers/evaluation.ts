/** Results of evaluations. */
import type { evaluationContract } from '#shared/api/evaluation.ts';
import { floorOf } from '../anonymity/floor.ts';
import { DEPARTMENT, sourcesInUse } from '../evaluation/forms.ts';
import { evaluationResults, evaluationTarget } from '../evaluation/results.ts';
import type { Handlers } from './types.ts';

export const evaluationHandlers: Handlers<typeof evaluationContract> = {
  'evaluation.sources': (_, context) =>
    sourcesInUse(context.workspace().store.read).map(({ source, years }) => ({
      type: source.type.id,
      by: [
        ...source.targets.map(({ kind, field }) => ({ id: field.name, kind })),
        ...(source.type.departmentField ? [{ id: DEPARTMENT, kind: DEPARTMENT as 'department' }] : []),
      ],
      years,
      anonymous: source.anonymous,
      floor: floorOf(context.workspace().store.read, source.type),
    })),

  'evaluation.results': (input, context) => evaluationResults(context.workspace().store.read, input),

  'evaluation.target': (input, context) => evaluationTarget(context.workspace().store.read, input),
};
