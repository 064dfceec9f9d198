/** The rules that raise signals, in the order in which they are listed. */
import { controlChart } from './rules/control-chart.ts';
import { funnelAlarm } from './rules/funnel-alarm.ts';
import { lateFeedback } from './rules/late-feedback.ts';
import { missingActivity } from './rules/missing-activity.ts';
import { targetMissed } from './rules/target-missed.ts';
import type { SignalRule } from './types.ts';

export const signalRules: readonly SignalRule[] = [
  lateFeedback,
  missingActivity,
  funnelAlarm,
  controlChart,
  targetMissed,
];

/** Undefined for a rule that an earlier edition of the program had. */
export const signalRule = (id: string): SignalRule | undefined => signalRules.find((rule) => rule.id === id);
