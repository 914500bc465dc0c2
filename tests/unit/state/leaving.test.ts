import { describe, expect, it } from 'vitest';
import { createAppState, MERGE_MS } from '../../../electron/state/app-state.ts';
import { followLeaving } from '../../../electron/state/leaving.ts';
import { firstFacts, withExchange, withHandsOff, withoutSample, withSample } from '../../../shared/model/app-facts.ts';
import type { AppFacts } from '../../../shared/model/app-facts.ts';
import { withAnswersSaid, withReader } from '../../../shared/model/facts-said.ts';
import { LEAVING_MS, NOTHING_REMEMBERED } from '../../../shared/model/memory.ts';
import type { ReaderView, ShownReading } from '../../../shared/model/reader-status.ts';
import { toJstIso } from '../../../shared/time/jst.ts';
import { readerView, ready, report } from '../../fixtures/snapshots.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';

const A = 'a'.repeat(32);

function setUp({ shared = true } = {}) {
  const clock = createManualClock();
  const state = createAppState(firstFacts('0', 'ja', { memory: { ...NOTHING_REMEMBERED, shared } }), clock);
  followLeaving({ state, after: clock.after, now: () => clock.now() });
  let order = 0;
  const tell = (view: Partial<ReaderView>, shown: ShownReading | null): void => {
    const readers = [readerView(view)];
    state.change((facts) => withReader(facts, ready({ readers, active: readers[0]?.order === 0 ? null : 'X' }), shown, clock.now()));
  };
  let last: ShownReading | null = null;
  const lay = async (mark = A): Promise<void> => {
    order += 1;
    tell({ name: 'X', order, content: 'unread' }, null);
    last = { report: report({ checkedAt: toJstIso(clock.now()) }), mark, here: true };
    tell({ name: 'X', order }, last);
    await clock.advance(MERGE_MS * 2);
  };
  const lift = (): void => tell({ name: 'X', card: 'empty' }, last === null ? null : { ...last, here: false });
  /** What follows is told at once. */
  const change = async (step: (facts: AppFacts) => AppFacts): Promise<void> => {
    state.change(step);
    await clock.advance(MERGE_MS);
  };
  const say = (): Promise<void> => change((facts) => withAnswersSaid(facts, { moved: 'no' }, clock.now()));
  return { clock, state, lay, lift, say, change, tell };
}

describe('where several people use the computer', () => {
  it('goes back to the start a minute after the card was lifted, and no sooner', async () => {
    const { clock, state, lay, lift, say, change } = setUp();
    await lay();
    await say();
    await change((facts) => withExchange(facts, [{ command: 'VERIFY (empty)', sw: 0x63c1 }]));
    await clock.advance(LEAVING_MS * 10);
    lift();
    await clock.advance(LEAVING_MS - 1);
    expect(state.read()).toMatchObject({ fresh: 0, kept: { answers: { moved: 'no' } }, cardHere: false });
    expect(state.read().report).not.toBeNull();
    await clock.advance(1);
    expect(state.read()).toMatchObject({ fresh: 1, report: null, kept: { answers: { moved: 'unasked' } }, support: { exchange: [] } });
    lift();
    expect(state.read().report).toBeNull();
    await lay();
    expect(state.read()).toMatchObject({ cardHere: true, kept: { answers: { moved: 'unasked' } } });
  });

  it('leaves everything as it is for a card that comes back within the minute', async () => {
    const { clock, state, lay, lift, say } = setUp();
    await lay();
    await say();
    lift();
    await clock.advance(LEAVING_MS - 1);
    await lay();
    await clock.advance(LEAVING_MS * 10);
    expect(state.read()).toMatchObject({ fresh: 0, cardHere: true, kept: { answers: { moved: 'no' } } });
    expect(clock.pending()).toBe(0);
  });

  it('forgets at once what was said of a card when another one takes its place', async () => {
    const { state, lay, lift, say } = setUp();
    await lay();
    await say();
    lift();
    await lay('b'.repeat(32));
    expect(state.read().kept.answers.moved).toBe('unasked');
    lift();
    await lay();
    expect(state.read().kept.answers.moved).toBe('unasked');
  });

  it('waits while the hands are off, and counts anew from the coming back', async () => {
    const { clock, state, lay, lift, say, change, tell } = setUp();
    await lay();
    await say();
    lift();
    await clock.advance(LEAVING_MS / 2);
    await change((facts) => withHandsOff(facts, true));
    await clock.advance(LEAVING_MS * 10);
    expect(state.read()).toMatchObject({ fresh: 0, kept: { answers: { moved: 'no' } } });
    await change((facts) => withHandsOff(facts, false));
    tell({ name: 'X', card: 'empty' }, null);
    await clock.advance(LEAVING_MS - MERGE_MS - 1);
    expect(state.read().fresh).toBe(0);
    await clock.advance(1);
    expect(state.read().fresh).toBe(1);
  });

  it('takes a sample off the screen as well, but never one that is played with while no card was laid down', async () => {
    const { clock, state, lay, lift, change } = setUp();
    await change((facts) => withSample(facts, 'healthy', report()));
    await clock.advance(LEAVING_MS * 10);
    expect(state.read()).toMatchObject({ fresh: 0, sample: 'healthy' });
    await change(withoutSample);
    await lay();
    await change((facts) => withSample(facts, 'healthy', report()));
    lift();
    await clock.advance(LEAVING_MS);
    expect(state.read()).toMatchObject({ fresh: 1, sample: null });
  });

  it.each<[string, Partial<ReaderView>]>([
    ['a security key', { suitability: 'token', content: 'unread' }],
    ['another kind of card', { content: 'other-card' }],
    ['a modem slot', { suitability: 'ignored', content: 'unread' }],
  ])('is not held up by %s that stays where it is', async (_name, view) => {
    const { clock, state, lay, tell } = setUp();
    await lay();
    tell({ name: 'X', ...view }, null);
    await clock.advance(LEAVING_MS);
    expect(state.read().fresh).toBe(1);
  });

  it.each<[string, Partial<ReaderView>]>([
    ['does not answer', { card: 'mute', content: 'none' }],
    ['another program holds', { card: 'in-use', content: 'unread' }],
    ['could not be read', { content: 'failed' }],
  ])('is held up by a card that %s', async (_name, view) => {
    const { clock, state, lay, tell } = setUp();
    await lay();
    tell({ name: 'X', order: 9, ...view }, null);
    await clock.advance(LEAVING_MS * 10);
    expect(state.read().fresh).toBe(0);
  });
});

describe('where one person uses the computer', () => {
  it('nothing is taken off the screen, and no timer runs', async () => {
    const { clock, state, lay, lift, say } = setUp({ shared: false });
    await lay();
    await say();
    lift();
    await clock.advance(LEAVING_MS * 10);
    expect(state.read()).toMatchObject({ fresh: 0, kept: { answers: { moved: 'no' } } });
    expect(state.read().report).not.toBeNull();
    expect(clock.pending()).toBe(0);
  });
});
