/** Settings of the workspace. */
import { saveFloor, saveSettings } from '#db/repositories/settings.ts';
import type { settingsContract } from '#shared/api/workspace.ts';
import { refreshInfo } from '../workspaces/info.ts';
import { rememberWorkspace } from '../workspaces/user-settings.ts';
import type { Handlers } from './types.ts';

export const settingsHandlers: Handlers<typeof settingsContract> = {
  'settings.save': async (input, context) => {
    const { store } = context.workspace();
    await store.change(context.actor(), (writer) => saveSettings(writer, input));
    const info = refreshInfo(context.session)!;
    rememberWorkspace(context.env.userData, {
      folder: store.folder,
      name: info.name,
      openedAt: context.env.clock.now().toISOString(),
    });
    context.changed('workspace', 'audit');
    return info;
  },

  'settings.floor': async ({ floor }, context) => {
    await context.workspace().store.change(context.actor(), (writer) => saveFloor(writer, floor));
    context.changed('workspace', 'audit');
    return refreshInfo(context.session)!;
  },
};
