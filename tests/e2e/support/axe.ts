/** What axe finds against a page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** One line for each offending element, `rule: selector`; empty where the page is accessible. */
export async function offences(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
