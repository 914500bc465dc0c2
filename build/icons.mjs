// `npm run icons`: draws the icons in build/resources anew, after icon.svg has changed. They are committed, and a test compares them.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderIcons } from './icons/render.mjs';
import { ROOT } from './setup/folders.mjs';

for (const [name, bytes] of await renderIcons()) {
  const file = join(ROOT, 'build', 'resources', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
