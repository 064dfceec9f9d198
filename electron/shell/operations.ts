/** What only the shell can do for a page: dialogs, the file manager, the menu. Inputs are checked like all others. */
import { app, BrowserWindow, dialog, nativeTheme, shell } from 'electron';
import type { InputOf, OutputOf } from '#shared/api/contract.ts';
import { type ShellContract, type ShellOperationName, shellContract } from '#shared/api/shell.ts';
import type { Language } from '#shared/i18n/language.ts';
import { fail, ok, type Result } from '#shared/lib/result.ts';
import { openable } from './openable.ts';

type Handlers = {
  [Name in ShellOperationName]: (
    input: OutputOf<{ kind: 'query'; anytime: true; writes: false; input: never; output: ShellContract[Name]['input'] }>,
  ) => Promise<Result<InputOf<{ kind: 'query'; anytime: true; writes: false; input: ShellContract[Name]['output']; output: never }>>>;
};
