/** The legs of the feedback clock: from an event to its result being shown, acknowledged, acted upon and re-measured. */
import type { LocalText } from '#shared/i18n/language.ts';
import type { RecordTypeId } from '#shared/records/types.ts';

export const steps = ['shown', 'acknowledged', 'action', 'remeasured'] as const;
export type ClockStep = (typeof steps)[number];

export interface ClockLeg {
  id: string;
  step: ClockStep;
  label: LocalText;
  type: RecordTypeId;
  /** Date fields. A record with the first and without the second waits. */
  from: string;
  to: string;
  /** Only records of which this yes-or-no field says yes. */
  where?: string;
  /** Days within which it should be done. */
  target: number;
}

/** A leg of a record type or field that a workspace does not know is left out. */
export const clockLegs: readonly ClockLeg[] = [
  {
    id: 'evaluation-shown',
    step: 'shown',
    label: { zh: '评教：提交到告知教师', en: 'Evaluation: handed in to shown' },
    type: 'evaluation',
    from: 'submitted_on',
    to: 'shown_on',
    target: 14,
  },
  {
    id: 'observation-shown',
    step: 'shown',
    label: { zh: '听课：听课到反馈教师', en: 'Observation: class to fed back' },
    type: 'observation',
    from: 'date',
    to: 'fed_back_on',
    target: 7,
  },
  {
    id: 'sheet-acknowledged',
    step: 'acknowledged',
    label: { zh: '反馈单：发出到确认', en: 'Feedback sheet: sent to acknowledged' },
    type: 'feedback-sheet',
    from: 'sent_on',
    to: 'acknowledged_on',
    target: 14,
  },
  {
    id: 'observation-acknowledged',
    step: 'acknowledged',
    label: { zh: '听课：反馈到教师确认', en: 'Observation: fed back to acknowledged' },
    type: 'observation',
    from: 'fed_back_on',
    to: 'acknowledged_on',
    target: 7,
  },
  {
    id: 'observation-action',
    step: 'action',
    label: { zh: '听课：听课到跟进', en: 'Observation: class to followed up' },
    type: 'observation',
    from: 'date',
    to: 'followed_up_on',
    where: 'follow_up_needed',
    target: 30,
  },
  {
    id: 'action-closed',
    step: 'action',
    label: { zh: '整改：提出到完成', en: 'Action: opened to closed' },
    type: 'improvement',
    from: 'opened_on',
    to: 'closed_on',
    target: 60,
  },
  {
    id: 'action-remeasured',
    step: 'remeasured',
    label: { zh: '整改：完成到复测验证', en: 'Action: closed to verified' },
    type: 'improvement',
    from: 'closed_on',
    to: 'verified_on',
    target: 90,
  },
];
