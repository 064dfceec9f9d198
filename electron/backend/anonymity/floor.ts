/** How many people must have answered before anything of their answers is told: the workspace's own setting. */
import { readFloor } from '#db/repositories/settings.ts';
import type { Reader } from '#db/types.ts';
import type { RecordType } from '#shared/records/types.ts';

/** 1 for a type that names its respondents. */
export const floorOf = (reader: Reader, type: Pick<RecordType, 'privacy'>): number =>
  type.privacy === 'anonymous' ? readFloor(reader) : 1;
