import type { Page } from 'playwright/test';

/** Drops real files on a place of the page, as a person does from the file manager. */
export async function dropFiles(page: Page, files: string[], place: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place, data });
  }
  await session.detach();
}
