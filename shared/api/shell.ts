/** The operations of the shell itself, checked by schema like all others. */
import { z } from 'zod';
import { languageSchema } from '#shared/i18n/language.ts';
import { action, type Contract, query } from './contract.ts';

const filters = z.array(z.object({ name: z.string(), extensions: z.array(z.string()) }));

export const shellContract = {
  /** Native open dialog; an empty list means that the person cancelled. */
  chooseFiles: query(
    z.object({ title: z.string(), filters: filters.default([]), many: z.boolean().default(true) }),
    z.object({ paths: z.array(z.string()) }),
  ),
  chooseFolder: query(
    z.object({ title: z.string(), defaultPath: z.string().optional() }),
    z.object({ path: z.string().nullable() }),
  ),
  chooseSavePath: query(
    z.object({ title: z.string(), defaultPath: z.string().optional(), filters: filters.default([]) }),
    z.object({ path: z.string().nullable() }),
  ),
  /** Shows a file in the system's file manager. */
  revealFile: action(z.object({ path: z.string() }), z.object({})),
  /** Opens a file that Attest has written with the system's program for it. */
  openFile: action(z.object({ path: z.string() }), z.object({})),
  /** Tells the shell the language and theme of the page, for the menu and the window frame. */
  appearance: action(
    z.object({ language: languageSchema, theme: z.enum(['light', 'dark', 'system']) }),
    z.object({ systemDark: z.boolean() }),
  ),
  /** Versions and paths, for the recovery page and the about box. */
  about: query(
    z.object({}),
    z.object({
      version: z.string(),
      electron: z.string(),
      chrome: z.string(),
      node: z.string(),
      platform: z.string(),
      fallbackRuntime: z.boolean(),
    }),
  ),
  restartBackend: action(z.object({}), z.object({})),
} satisfies Contract;

export type ShellContract = typeof shellContract;
export type ShellOperationName = keyof ShellContract;
