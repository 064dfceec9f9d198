import { call, shell } from '../../app/client.ts';
import { useLanguage } from '../../app/language.tsx';

/** Asks for a folder for reports, the workspace's own suggested, and goes on with it where one was chosen. */
export function useFolder(): (goOn: (folder: string) => Promise<unknown>) => Promise<void> {
  const { t } = useLanguage();
  return async (goOn) => {
    const suggested = await call('reports.folder', {});
    const chosen = await shell('chooseFolder', {
      title: t('reports.choose-folder'),
      ...(suggested.ok ? { defaultPath: suggested.data.folder } : {}),
    });
    if (chosen.ok && chosen.data.path) await goOn(chosen.data.path);
  };
}
