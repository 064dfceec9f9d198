/** What needs somebody today. */

import { readSettings } from '#db/repositories/settings.ts';
import type { homeContract } from '#shared/api/home.ts';
import { kindsOf, taskKinds } from '#shared/home/kinds.ts';
import { byUrgency } from '#shared/home/urgency.ts';
import { Refusal } from '#shared/lib/result.ts';
import { grainOf, yearOf } from '#shared/periods/period.ts';
import type { Context } from '../context.ts';
import { frameworkProgress } from '../home/progress.ts';
import { sources } from '../home/sources.ts';
import { dayOf } from '../indicators/scope.ts';
import { remember } from '../remember.ts';
import { sampleDay } from '../sample/hospital/stories.ts';
import { profileOf } from '../workspaces/user-settings.ts';
import type { Handlers } from './types.ts';

/** The time of the sample hospital stands still: what it left undone would else be years late. */
function stillStands(context: Context): string | null {
  const now = dayOf(context.env.clock.now());
  return readSettings(context.workspace().store.read).sample && now > sampleDay ? sampleDay : null;
}

const today = (context: Context) => stillStands(context) ?? dayOf(context.env.clock.now());

function checked(period: string): string {
  if (!grainOf(period)) throw new Refusal('bad-period', `not a period: ${period}`, { period });
  return period;
}

export const homeHandlers: Handlers<typeof homeContract> = {
  'home.today': ({ period, department }, context) => {
    const { read } = context.workspace().store;
    const profile = profileOf(context);
    const role = profile?.role ?? 'quality-office';
    const own = role === 'secretary' ? (profile?.department ?? null) : null;
    const kinds = kindsOf(role);
    const asked = { period: checked(period), department, today: today(context) };
    const key = `home ${role} ${own} ${JSON.stringify(asked)}`;
    const tasks = remember(read, key, () =>
      byUrgency(
        taskKinds.flatMap(({ id }) => (kinds.has(id) ? sources[id](read, asked) : [])),
        own,
      ),
    );
    return { role, own, tasks, asOf: stillStands(context) };
  },

  'home.progress': ({ period }, context) => {
    const { read } = context.workspace().store;
    return { frameworks: frameworkProgress(read, yearOf(checked(period)), today(context)) };
  },
};
