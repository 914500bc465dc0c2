// The built `check --json` on a real pcscd, with cards that answer anything, go silent or are pulled away.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckReport } from '../../shared/model/check-report.ts';
import { untruths } from '../fixtures/honest-report.ts';
import { createMutatingCard } from '../fixtures/mutating-card.ts';
import { startPcscd } from '../fixtures/pcscd.ts';
import type { Pcscd } from '../fixtures/pcscd.ts';
import { createRandom } from '../fixtures/random.ts';
import type { ApduAction } from '../fixtures/virtual-reader.ts';

const CHECK = fileURLToPath(new URL('../../out/check.js', import.meta.url));

/** Each takes a second, or ten where the card goes silent. */
const SEEDS = Number(process.env['MAE_TENKEN_FUZZ_SEEDS'] ?? 5);

/** 15 s for a card, and 5 s for the start of two processes on a busy machine. */
const LIMIT_MS = 20_000;

/** The driver of the virtual reader waits for more bytes after an empty answer, and takes one byte for a control message. */
const SHORTEST = 2;

const EXIT_CODE = { go: 0, caution: 10, stop: 20, unknown: 30 };

interface Run {
  /** Null: it was ended because it hung. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function check(): Promise<Run> {
  const child = spawn(process.execPath, [CHECK, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  clearTimeout(limit);
  return { code: typeof code === 'number' ? code : null, stdout, stderr };
}

let pcscd: Pcscd;

beforeAll(async () => {
  pcscd = await startPcscd();
});

afterAll(() => pcscd.stop());

describe('npm run check -- --json, whatever a card answers', () => {
  it.each(Array.from({ length: SEEDS }, (_none, seed) => seed))('prints one honest report: seed %i', async (seed) => {
    const random = createRandom(seed);
    const card = createMutatingCard(random, SHORTEST);
    const silentAt = random.chance(0.15) ? random.below(20) : -1;
    const pulledAt = random.chance(0.2) ? random.below(20) : -1;
    const onApdu = (apdu: Uint8Array, index: number): ApduAction => {
      const action = index === silentAt ? 'hang' : index === pulledAt ? 'pull' : 'answer';
      if (action !== 'answer') card.swallow(apdu);
      return action;
    };
    const slot = pcscd.readers[0]!;
    // A service that still has to do with the card of before (a driver that waits for it, say) may never see this one.
    await pcscd.restart();
    slot.clear();
    const seen = slot.next('power-on');
    slot.insert(card, { onApdu, apduDelayMs: random.pick([0, 0, 5, 40]) });
    await seen;
    const { code, stdout, stderr } = await check();
    slot.remove();
    expect({ code, stderr, lines: stdout.split('\n').length }).toEqual({ code: expect.any(Number), stderr: '', lines: 2 });
    const report = JSON.parse(stdout) as CheckReport;
    expect(report.schema).toBe(1);
    expect(slot.apdus.length).toBeGreaterThan(0);
    expect(untruths(report, card.heard)).toEqual([]);
    expect(code).toBe(EXIT_CODE[report.verdict.level]);
    // Every command that reached the card is in what was held against the report.
    expect(card.heard.filter(({ kind }) => kind === 'command')).toHaveLength(slot.apdus.length);
  });
});
