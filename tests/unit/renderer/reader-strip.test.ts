import { describe, expect, it } from 'vitest';
import { usableReaders, viewChain, viewSampleChain } from '../../../renderer/features/reader-strip/chain.ts';
import { wordsOfStage } from '../../../renderer/features/reader-room/stage-view.ts';
import { formatPcsc, viewStrip } from '../../../renderer/features/reader-strip/strip-view.ts';
import { situationOf } from '../../../renderer/features/situation/situation.ts';
import { isStripOpen } from '../../../renderer/stores/ui-store.ts';
import { sayIn } from '../../../renderer/ui/say.ts';
import { stagesOf } from '../../../shared/doctor/stages.ts';
import { FAULT_CODES } from '../../../shared/faults/fault-table.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { ready, snapshot, STATE_NAMES, STATES } from '../../fixtures/snapshots.ts';

const say = sayIn('ja');

function marks(state: AppSnapshot): string {
  const situation = situationOf(state);
  const chain = state.sample === null ? viewChain(state.reader, situation, say) : viewSampleChain(situation, say);
  return chain.map((stage) => stage.mark).join(' ');
}

describe('the chain', () => {
  it.each([
    ['go', 'ok ok ok ok'],
    ['card-gone', 'ok ok waiting ok'],
    ['starting', 'running waiting waiting waiting'],
    ['reading-partial', 'ok ok ok running'],
    ['no-service', 'failed waiting waiting waiting'],
    ['restarting', 'failed waiting waiting waiting'],
    ['no-reader', 'ok failed waiting waiting'],
    ['no-card', 'ok ok yours waiting'],
    ['mute', 'ok ok failed waiting'],
    ['busy', 'ok ok running waiting'],
    ['other-card', 'ok ok ok failed'],
    ['sample', 'ok ok ok ok'],
    ['sample-other-card', 'ok ok ok failed'],
  ] as const)('of %s is %s', (name, expected) => {
    expect(marks(STATES[name])).toBe(expected);
  });

  it.each(FAULT_CODES)('stands at exactly one stage for %s', (code) => {
    const state = snapshot({ report: null, reader: ready({ fault: { code, pcsc: null } }) });
    const chain = viewChain(state.reader, situationOf(state), say);
    expect(chain.filter((stage) => stage.mark === 'failed' || stage.mark === 'yours')).toHaveLength(1);
  });

  it.each(FAULT_CODES)('and the staged check stand at the same place, with the same words, for %s', (code) => {
    const { reader } = snapshot({ report: null, reader: ready({ fault: { code, pcsc: null } }) });
    const link = viewChain(reader, { kind: 'problem', fault: { code, pcsc: null } }, say).find(({ mark }) => mark === 'failed' || mark === 'yours');
    const stage = stagesOf(reader, null).find(({ cause }) => cause === code);
    expect(link?.name).toBe(stage?.stage === 'mynumber' ? 'reading' : stage?.stage);
    expect(link?.mark).toBe(stage?.mark);
    expect(stage && wordsOfStage(stage, reader, null, say)).toBe(link?.words);
  });

  it('calls nothing well that the reader process does not tell', () => {
    const state = snapshot({ report: null, reader: ready({ readers: [], fault: { code: 'too-slow', pcsc: null } }) });
    expect(marks(state)).toBe('ok waiting waiting failed');
  });

  it('passes over what can hold no card', () => {
    expect(usableReaders(STATES['several-readers'].reader)).toHaveLength(3);
    expect(usableReaders(STATES['only-virtual-reader'].reader)).toEqual([]);
  });
});

describe('the strip', () => {
  it('opens by itself exactly when a person has something to do', () => {
    const open = STATE_NAMES.filter((name) => viewStrip(situationOf(STATES[name])).opensItself);
    expect(open).toEqual([
      'moved-partial',
      'no-service',
      'service-stopped',
      'no-permission',
      'no-reader',
      'only-virtual-reader',
      'no-card',
      'mute',
      'busy',
      'restarting',
      'other-card',
      'several-readers',
      'sample-other-card',
    ]);
  });

  it('stays as the user left it until the situation changes', () => {
    expect(isStripOpen(null, 'no-card', true)).toBe(true);
    expect(isStripOpen({ about: 'no-card', open: false }, 'no-card', true)).toBe(false);
    expect(isStripOpen({ about: 'no-card', open: false }, 'card-mute', true)).toBe(true);
    expect(isStripOpen({ about: 'well', open: true }, 'well', false)).toBe(true);
  });

  it('writes numbers as support pages do', () => {
    expect(formatPcsc(0x8010000b)).toBe('0x8010000B');
    expect(formatPcsc(-2146435061)).toBe('0x8010000B');
    expect(formatPcsc(0x1f)).toBe('0x0000001F');
  });
});
