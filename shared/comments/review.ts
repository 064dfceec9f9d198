/** What becomes of a comment once somebody has read it. */
import type { LocalText } from '#shared/i18n/language.ts';

export const reviewStates = ['waiting', 'released', 'held'] as const;
export type ReviewState = (typeof reviewStates)[number];

export interface HoldingReason {
  id: string;
  label: LocalText;
}

/** Why a comment is held back. */
export const holdingReasons: readonly HoldingReason[] = [
  { id: 'recognisable', label: { zh: '可认出答卷人或他人', en: 'Somebody can be recognised' } },
  { id: 'hurtful', label: { zh: '言辞伤人', en: 'Hurtful' } },
  { id: 'unrelated', label: { zh: '与教学无关', en: 'Not about teaching' } },
];
