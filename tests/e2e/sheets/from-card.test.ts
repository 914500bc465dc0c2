// A sheet made from the card that lies on the reader, under the real pcscd.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createVirtualCard } from '../../../shared/sample-card/create-card.ts';
import { startPcscd } from '../../fixtures/pcscd.ts';
import { poppler } from './print-all.ts';

const SCRIPT = fileURLToPath(new URL('../../../build/run-sheet.mjs', import.meta.url));

it('says on paper what the card on the reader said', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mae-tenken-paper-'));
  const pcscd = await startPcscd();
  onTestFinished(async () => {
    await pcscd.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const slot = pcscd.readers[0]!;
  const seen = slot.next('power-on');
  slot.insert(createVirtualCard({ counters: { sign: 0, auth: 2 } }));
  await seen;
  const file = join(folder, 'card.pdf');
  const child = spawn(process.execPath, [SCRIPT, 'counter', '--out', file, '--from-card'], { stdio: 'ignore' });
  expect(await once(child, 'exit')).toEqual([0, null]);
  const text = poppler('pdftotext', file, '-').replaceAll('\n', '');
  expect(text).toContain('「署名用」の暗証番号がロックされています');
  expect(text).toContain('あと2回');
  expect(text).not.toContain(slot.name);
});
