/** Whether single forms of anonymous types may be read. */
import { withoutAnswers } from '#shared/records/anonymous.ts';
import type { RecordType } from '#shared/records/types.ts';
import { useOperation } from './client.ts';

/** The type as it may be read now, and whether something of it is closed. */
export function useReadable(type: RecordType): { type: RecordType; anonymous: boolean; closed: boolean } {
  const anonymous = type.privacy === 'anonymous';
  const state = useOperation('answers.state', {}, { enabled: anonymous });
  // Closed until the backend says otherwise: nothing flashes up.
  const closed = anonymous && state.data?.open !== true;
  return { type: closed ? withoutAnswers(type) : type, anonymous, closed };
}
