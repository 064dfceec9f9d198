/** What only the shell can do for a page: dialogs, the file manager, the menu. Inputs are checked like all others. */
import { stat } from 'node:fs/promises';
import { type BrowserWindow, dialog, nativeTheme, shell } from 'electron';
import type { z } from 'zod';
import { type ShellContract, type ShellOperationName, shellContract } from '#shared/api/shell.ts';
import type { Language } from '#shared/i18n/language.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { isOpenable } from './openable.ts';

export interface ShellServices {
  window(): BrowserWindow | null;
  setLanguage(language: Language): void;
  restartBackend(): void;
  about(): z.input<ShellContract['about']['output']>;
}

type Handlers = {
  [Name in ShellOperationName]: (
    input: z.output<ShellContract[Name]['input']>,
  ) => Promise<Result<z.input<ShellContract[Name]['output']>>>;
};

const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
const missing = (path: string) => fail('file-not-found', `There is no file ${path}`, { file: path });

function handlers(services: ShellServices): Handlers {
  /** The dialog belongs to the window, so that nothing else can be done behind it. */
  const openDialog = (options: Electron.OpenDialogOptions) => {
    const window = services.window();
    return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
  };
  return {
    async chooseFiles({ title, filters, many }) {
      const properties: ('openFile' | 'multiSelections')[] = many
        ? ['openFile', 'multiSelections']
        : ['openFile'];
      const chosen = await openDialog({ title, filters, properties });
      return ok({ paths: chosen.canceled ? [] : chosen.filePaths });
    },
    async chooseFolder({ title, defaultPath }) {
      const chosen = await openDialog({
        title,
        defaultPath,
        properties: ['openDirectory', 'createDirectory'],
      });
      return ok({ path: (chosen.canceled ? undefined : chosen.filePaths[0]) ?? null });
    },
    async chooseSavePath({ title, defaultPath, filters }) {
      const window = services.window();
      const options = { title, defaultPath, filters };
      const chosen = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
      return ok({ path: chosen.canceled ? null : (chosen.filePath ?? null) });
    },
    async revealFile({ path }) {
      if (!(await isFile(path))) return missing(path);
      shell.showItemInFolder(path);
      return ok({});
    },
    async openFile({ path }) {
      if (!isOpenable(path)) return fail('not-openable', `${path} is not a document`, { path });
      if (!(await isFile(path))) return missing(path);
      const problem = await shell.openPath(path);
      return problem ? fail('not-opened', problem, { path, problem }) : ok({});
    },
    async appearance({ language, theme }) {
      nativeTheme.themeSource = theme;
      services.setLanguage(language);
      return ok({ systemDark: nativeTheme.shouldUseDarkColors });
    },
    about: async () => ok(services.about()),
    async restartBackend() {
      services.restartBackend();
      return ok({});
    },
  };
}

/** Answers one call of a page; refuses unknown names and inputs that do not fit. */
export function createShellOperations(services: ShellServices) {
  const known = handlers(services) as Record<string, (input: never) => Promise<Result<unknown>>>;
  return async (name: string, input: unknown): Promise<Result<unknown>> => {
    if (!Object.hasOwn(shellContract, name))
      return fail('unknown-operation', `There is no shell operation ${name}`, { name });
    const parsed = shellContract[name as ShellOperationName].input.safeParse(input);
    if (!parsed.success) return fail('bad-input', parsed.error.message, { operation: name });
    return known[name]!(parsed.data as never);
  };
}
