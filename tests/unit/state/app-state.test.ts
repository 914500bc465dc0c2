import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../../electron/reader/reading/report.ts';
import { createAppState, MERGE_MS } from '../../../electron/state/app-state.ts';
import type { AppFacts } from '../../../shared/model/app-facts.ts';
import { withReader } from '../../../shared/model/facts-said.ts';
import {
  firstFacts,
  toSnapshot,
  withLocale,
  withoutSample,
  withSample,
} from '../../../shared/model/app-facts.ts';
import { NO_SUPPORT_FACTS } from '../../../shared/model/exchange.ts';
import { NO_PLACEMENT } from '../../../shared/model/placement.ts';
import { NOTHING_KEPT } from '../../../shared/model/kept.ts';
import { noPcRun } from '../../../shared/pc/model.ts';
import { READER_STARTING } from '../../../shared/model/reader-status.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { createManualTimer } from '../app/fakes.ts';

const now = new Date('2027-02-20T03:00:00Z');
const REAL = emptyReport('no-card', 'Reader 1', now);
const REAL_SHOWN = { report: REAL, mark: null, here: true };
const SAMPLE = emptyReport('read', 'sample:healthy', now);
const FIRST = firstFacts('0.1.0', 'ja');

function setUp() {
  const timer = createManualTimer();
  const state = createAppState(FIRST, timer);
  const told: AppSnapshot[] = [];
  const stop = state.subscribe((snapshot) => void told.push(snapshot));
  const turn = (count: number) =>
    state.change((facts) => withReader(facts, { ...READER_STARTING, active: `Reader ${count}` }, null, now));
  return { timer, state, told, stop, turn };
}

describe('facts', () => {
  it('begin with nothing known', () => {
    expect(toSnapshot(FIRST, 1)).toEqual({
      revision: 1,
      version: '0.1.0',
      locale: 'ja',
      reader: READER_STARTING,
      report: null,
      sample: null,
      cardHere: false,
      handsOff: false,
      placement: NO_PLACEMENT,
      support: NO_SUPPORT_FACTS,
      kept: NOTHING_KEPT,
      fresh: 0,
      pc: noPcRun('linux'),
    });
  });

  it('show a sample instead of the reading, and the reading again afterwards', () => {
    const shown = withSample(withReader(FIRST, READER_STARTING, null, now), 'healthy', SAMPLE);
    const during = withReader(shown, { ...READER_STARTING, service: 'ready' }, REAL_SHOWN, now);
    expect(toSnapshot(during, 2)).toMatchObject({ report: SAMPLE, sample: 'healthy', reader: { service: 'ready' } });
    expect(toSnapshot(withoutSample(during), 3)).toMatchObject({ report: REAL, cardHere: true, sample: null });
  });

  it('stay the same object when nothing changes', () => {
    expect(withLocale(FIRST, 'ja')).toBe(FIRST);
    expect(withoutSample(FIRST)).toBe(FIRST);
    expect(withLocale(FIRST, 'en')).toEqual({ ...FIRST, locale: 'en' });
  });
});

describe('createAppState', () => {
  it('counts revisions and tells a change at once', () => {
    const { state, told, turn } = setUp();
    expect(state.read().revision).toBe(1);
    turn(1);
    expect(state.read()).toMatchObject({ revision: 2, reader: { active: 'Reader 1' } });
    expect(told).toEqual([state.read()]);
  });

  it('tells the changes of a tenth of a second together, the last one never missing', () => {
    const { timer, state, told, turn } = setUp();
    for (const count of [1, 2, 3, 4]) turn(count);
    expect(told.map(({ revision }) => revision)).toEqual([2]);
    timer.advance(MERGE_MS - 1);
    expect(told).toHaveLength(1);
    timer.advance(1);
    expect(told.map(({ revision }) => revision)).toEqual([2, 5]);
    expect(told.at(-1)).toBe(state.read());
    turn(5);
    expect(told).toHaveLength(2);
    timer.advance(MERGE_MS);
    expect(told).toHaveLength(3);
  });

  it('runs no timer while nothing happens', () => {
    const { timer, turn, told } = setUp();
    turn(1);
    timer.advance(MERGE_MS);
    expect(timer.pending()).toBe(0);
    turn(2);
    expect(told).toHaveLength(2);
  });

  it('is silent about a step that changes nothing', () => {
    const { state, told, timer } = setUp();
    state.change((facts) => facts);
    state.change((facts) => withLocale(facts, 'ja'));
    expect(told).toEqual([]);
    expect(timer.pending()).toBe(0);
    expect(state.read().revision).toBe(1);
  });

  it('tells nobody who has left', () => {
    const { state, told, stop, turn } = setUp();
    stop();
    turn(1);
    expect(told).toEqual([]);
    expect(state.read().revision).toBe(2);
  });

  it('ends for good', () => {
    const { state, timer, told, turn } = setUp();
    turn(1);
    turn(2);
    state.close();
    turn(3);
    timer.advance(MERGE_MS * 3);
    expect(told).toHaveLength(1);
    expect(timer.pending()).toBe(0);
  });

  it('lets a listener change the state', () => {
    const { state, timer, told } = setUp();
    state.subscribe(() => state.change((facts) => withLocale(facts, 'en')));
    state.change((facts) => withSample(facts, 'healthy', SAMPLE));
    timer.advance(MERGE_MS);
    expect(state.read()).toMatchObject({ locale: 'en', sample: 'healthy', revision: 3 });
    expect(told.at(-1)).toBe(state.read());
  });

  it('holds what a structured clone keeps, with revisions that only grow and never more than ten pushes a second', () => {
    const steps: readonly ((facts: AppFacts) => AppFacts)[] = [
      (facts) => withLocale(facts, 'en'),
      (facts) => withLocale(facts, 'ja'),
      (facts) => withSample(facts, 'healthy', SAMPLE),
      withoutSample,
      (facts) => withReader(facts, { ...READER_STARTING, service: 'down', fault: { code: 'no-reader', pcsc: 1 } }, REAL_SHOWN, now),
    ];
    const doing = fc.record({ step: fc.constantFrom(...steps), wait: fc.nat(150) });
    fc.assert(
      fc.property(fc.array(doing, { maxLength: 40 }), (actions) => {
        const { timer, state, told } = setUp();
        let elapsed = 0;
        for (const { step, wait } of actions) {
          state.change(step);
          timer.advance(wait);
          elapsed += wait;
        }
        timer.advance(MERGE_MS);
        expect(structuredClone(state.read())).toEqual(state.read());
        const revisions = told.map(({ revision }) => revision);
        expect(revisions).toEqual([...new Set(revisions)].toSorted((a, b) => a - b));
        expect(told.at(-1) ?? state.read()).toBe(state.read());
        expect(told.length).toBeLessThanOrEqual(Math.floor((elapsed + MERGE_MS) / MERGE_MS) + 1);
      }),
    );
  });
});
