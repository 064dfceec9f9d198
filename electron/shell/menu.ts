/** The menu, in the language of the pages. Items tell the page what was chosen; the page knows what to do. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/api/bridge.ts';
import type { Language } from '#shared/i18n/language.ts';
import { type MenuTexts, menuTexts } from './menu-texts.ts';

type Item = MenuItemConstructorOptions;

/** Screens in the order of the navigation; Ctrl+1 opens the first. */
const SCREENS = [
  ['home', '/'],
  ['import', '/import'],
  ['records', '/records'],
  ['quality', '/quality'],
  ['indicators', '/indicators'],
  ['standards', '/standards'],
  ['reports', '/reports'],
  ['exchange', '/exchange'],
  ['settings', '/settings'],
] as const satisfies readonly (readonly [keyof MenuTexts, string])[];

export function menuTemplate(
  language: Language,
  send: (command: MenuCommand) => void,
  options: { mac: boolean; developer: boolean },
): Item[] {
  const text = menuTexts[language];
  const command = (label: string, what: MenuCommand, accelerator?: string): Item => ({
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => send(what),
  });
  const line: Item = { type: 'separator' };
  return [
    ...(options.mac ? [{ role: 'appMenu' } satisfies Item] : []),
    {
      label: text.file,
      submenu: [
        command(text.importFiles, { go: '/import' }, 'CmdOrCtrl+O'),
        command(text.closeWorkspace, { do: 'close-workspace' }, 'CmdOrCtrl+Shift+W'),
        ...(options.mac ? [] : [line, { label: text.quit, role: 'quit' } satisfies Item]),
      ],
    },
    {
      label: text.edit,
      submenu: [
        { label: text.undo, role: 'undo' },
        { label: text.redo, role: 'redo' },
        line,
        { label: text.cut, role: 'cut' },
        { label: text.copy, role: 'copy' },
        { label: text.paste, role: 'paste' },
        { label: text.selectAll, role: 'selectAll' },
        line,
        command(text.find, { do: 'find' }, 'CmdOrCtrl+K'),
      ],
    },
    {
      label: text.go,
      submenu: SCREENS.map(([name, go], index) => command(text[name], { go }, `CmdOrCtrl+${index + 1}`)),
    },
    {
      label: text.view,
      submenu: [
        command(text.toggleNavigation, { do: 'toggle-navigation' }, 'CmdOrCtrl+B'),
        command(text.toggleTheme, { do: 'toggle-theme' }, 'CmdOrCtrl+Shift+D'),
        command(text.toggleLanguage, { do: 'toggle-language' }, 'CmdOrCtrl+Shift+L'),
        line,
        { label: text.zoomIn, role: 'zoomIn' },
        { label: text.zoomOut, role: 'zoomOut' },
        { label: text.resetZoom, role: 'resetZoom' },
        { label: text.fullScreen, role: 'togglefullscreen' },
        ...(options.developer
          ? [line, { label: text.developer, role: 'toggleDevTools' } satisfies Item]
          : []),
      ],
    },
    { label: text.help, submenu: [command(text.shortcuts, { do: 'shortcuts' }, 'F1')] },
  ];
}

export function setMenu(language: Language, send: (command: MenuCommand) => void): void {
  const options = { mac: process.platform === 'darwin', developer: !app.isPackaged };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(language, send, options)));
}
