// Asks axe-core about the page as it stands.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

export async function violations(page: Page): Promise<readonly string[]> {
  // The policy forbids injected script elements; evaluate runs beside the page's own rules.
  await page.evaluate(`if (!('axe' in globalThis)) { ${AXE} }`);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const result = await axe.run();
    return result.violations.flatMap((found) => found.nodes.map((node) => `${found.id}: ${node.html.slice(0, 160)}`));
  });
}
