/** One line at the foot of the terminal that says how far a long operation is; nothing where nobody watches. */
import type { BackendEvent } from '#shared/api/wire.ts';
import { lookUp } from '#shared/i18n/translate.ts';

interface Screen {
  isTTY?: boolean;
  write(text: string): unknown;
}

export function createProgressLine(screen: Screen, variables: Readonly<Record<string, string | undefined>>) {
  const language = (variables.LC_ALL || variables.LANG || '').startsWith('zh') ? 'zh-CN' : 'en';
  let shown = false;
  return {
    tell(event: BackendEvent): void {
      if (!screen.isTTY || event.type !== 'progress') return;
      const step = lookUp(language, `steps.${event.step}`) ?? event.step;
      const far = event.total === 1 ? `${Math.floor(event.done * 100)}%` : `${event.done}/${event.total}`;
      screen.write(`\r\u001b[K${step} ${far}`);
      shown = true;
    },
    clear(): void {
      if (shown) screen.write('\r\u001b[K');
      shown = false;
    },
  };
}
