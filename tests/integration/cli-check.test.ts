import { afterEach, describe, expect, it } from 'vitest';
import { NOTHING_READ } from '../../shared/model/pin.ts';
import { SAMPLE_NAMES } from '../../shared/model/sample.ts';
import type { VirtualCardOptions } from '../../shared/sample-card/create-card.ts';
import { createVirtualCard } from '../../shared/sample-card/create-card.ts';
import { startPcscd } from '../fixtures/pcscd.ts';
import type { Pcscd } from '../fixtures/pcscd.ts';
import { runCheck, runCheckJson } from '../fixtures/run-check.ts';

let pcscd: Pcscd | null = null;

afterEach(async () => {
  await pcscd?.stop();
  pcscd = null;
});

async function readerWith(options: VirtualCardOptions): Promise<Pcscd> {
  const started = await startPcscd();
  pcscd = started;
  const slot = started.readers[0]!;
  const seen = slot.next('power-on');
  slot.insert(createVirtualCard(options));
  await seen;
  return started;
}

describe('npm run check on a real reader', () => {
  it('tells no service, no reader and no card apart', async () => {
    expect(await runCheckJson()).toMatchObject({ code: 30, report: { outcome: 'no-service', reader: { name: null } } });
    pcscd = await startPcscd({ readers: [] });
    expect(await runCheckJson()).toMatchObject({ code: 30, report: { outcome: 'no-reader', medium: null } });
    await pcscd.stop();
    pcscd = await startPcscd();
    const { report } = await runCheckJson();
    expect(report).toMatchObject({ outcome: 'no-card', complete: false, verdict: { level: 'unknown', reasons: ['not-read'] } });
    expect(Object.values(report.pins)).toEqual(Object.values(NOTHING_READ));
    expect(await runCheckJson('--reader', 'Nobody has this')).toMatchObject({ report: { outcome: 'no-reader' } });
  });

  it('gives every field of a healthy card and exit code 0', async () => {
    const { readers } = await readerWith({});
    const { code, report } = await runCheckJson('--reader', readers[0]!.name);
    expect(code).toBe(0);
    expect(Object.keys(report).toSorted()).toEqual(
      ['certificates', 'checkedAt', 'complete', 'evidence', 'medium', 'outcome', 'pins', 'reader', 'schema', 'verdict'],
    );
    expect(report.checkedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+09:00$/);
    expect(report).toMatchObject({ schema: 1, outcome: 'read', complete: true, medium: 'card', reader: { name: readers[0]!.name } });
    expect(report.evidence.apdus).toBeLessThanOrEqual(20);
    expect(report.evidence.bytesRead).toBeLessThanOrEqual(700);
  });

  it('waits for a card that comes later', async () => {
    pcscd = await startPcscd();
    const waiting = runCheckJson('--wait', '60');
    const slot = pcscd.readers[0]!;
    slot.insert(createVirtualCard({ counters: { text: 2 } }));
    expect(await waiting).toMatchObject({ code: 10, report: { verdict: { level: 'caution', reasons: ['text-below-limit'] } } });
  });

  it('leaves with 20 at a locked PIN and shows it to a person', async () => {
    await readerWith({ counters: { sign: 0 } });
    const { code, stdout } = await runCheck();
    expect(code).toBe(20);
    expect(stdout).toContain('まだ始めないでください');
    expect(stdout).toMatch(/署名用電子証明書\(送信用\) +ロックされています/);
  });
});

describe('npm run check without a reader', () => {
  it.each([...SAMPLE_NAMES])('reads the sample %s', async (name) => {
    const { code, report } = await runCheckJson('--demo', name);
    expect(code).toBe({ go: 0, caution: 10, stop: 20, unknown: 30 }[report.verdict.level]);
    expect(report.reader.name).toBeNull();
  });

  it.each([[['--nonsense']], [['--wait', 'x']], [['--demo', 'x']], [['extra']]])('refuses %j with 64 and one line', async (args) => {
    const { code, stdout, stderr } = await runCheck(...args);
    expect(code).toBe(64);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
