import type { StandardState } from '#shared/api/standards.ts';
import type { Framework, FrameworkItem } from '#shared/frameworks/types.ts';

/** What every part of the narrative panel is about. */
export interface NarrativeProps {
  framework: Framework;
  item: FrameworkItem;
  state: StandardState;
  period: string;
  readOnly: boolean;
}

export const placeOf = ({ framework, item, period }: NarrativeProps) => ({
  framework: framework.id,
  code: item.code,
  period,
});
