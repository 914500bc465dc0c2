// Compares a page with the picture that is kept of it. MAE_TENKEN_KEEP_PICTURES=1 keeps new ones instead.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const KEPT = fileURLToPath(new URL('../../fixtures/sheets/', import.meta.url));

/** A colour may differ by this much (0–1) before a dot counts: edges of letters are drawn a little differently elsewhere. */
const THRESHOLD = 0.3;

/** Black to white in five steps: a quarter of the size, and well within the threshold. */
function small(picture: PNG): Buffer {
  const step = 255 / 4;
  for (const [index, value] of picture.data.entries()) picture.data[index] = Math.round(Math.round(value / step) * step);
  return PNG.sync.write(picture, { colorType: 0, deflateLevel: 9, filterType: 0 });
}

/** Share of the dots that differ. A text that moved by one line makes several per cent. */
export function difference(name: string, drawn: string): number {
  const file = `${KEPT}${name}.png`;
  if (process.env['MAE_TENKEN_KEEP_PICTURES'] === '1') writeFileSync(file, small(PNG.sync.read(readFileSync(drawn))));
  const kept = PNG.sync.read(readFileSync(file));
  const now = PNG.sync.read(readFileSync(drawn));
  if (kept.width !== now.width || kept.height !== now.height) return 1;
  return pixelmatch(kept.data, now.data, undefined, kept.width, kept.height, { threshold: THRESHOLD }) / (kept.width * kept.height);
}
