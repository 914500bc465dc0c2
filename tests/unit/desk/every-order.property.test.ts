// In whatever order people, programs and services do what they do: what is shown is true, or marked as gone.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReaderSupervisor } from '../../../electron/reader/process/supervisor.ts';
import type { ReaderSupervisor, ReaderUpdate } from '../../../electron/reader/process/supervisor.ts';
import { createAppState } from '../../../electron/state/app-state.ts';
import { createCommands } from '../../../electron/state/commands.ts';
import { situationOf } from '../../../renderer/features/situation/situation.ts';
import { firstFacts, withReader } from '../../../shared/model/app-facts.ts';
import { DONE } from '../../../shared/model/outcome.ts';
import { createVirtualCard } from '../../../shared/sample-card/create-card.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';
import type { ManualClock } from '../../fixtures/manual-clock.ts';
import { createReaderWorld } from '../../fixtures/reader-world.ts';
import type { ReaderWorld, WorldCard } from '../../fixtures/reader-world.ts';

const myNumber = (auth: number): WorldCard => ({ chip: createVirtualCard({ counters: { auth } }), isMyNumber: true, auth });
const transport = (): WorldCard => ({ chip: createVirtualCard({ applications: [] }), isMyNumber: false, auth: 0 });

interface House {
  readonly world: ReaderWorld;
  readonly clock: ManualClock;
  readonly supervisor: ReaderSupervisor;
  readonly commands: ReturnType<typeof createCommands>;
  readonly snapshot: () => ReturnType<ReturnType<typeof createAppState>['read']>;
  readonly updates: ReaderUpdate[];
  /** What was asked for last. */
  handsOff: boolean;
}

function furnish(readers: readonly string[]): House {
  const clock = createManualClock();
  const world = createReaderWorld(clock);
  for (const reader of readers) world.plug(reader);
  const updates: ReaderUpdate[] = [];
  const state = createAppState(firstFacts('0', 'ja'), clock);
  const supervisor = createReaderSupervisor({
    spawn: world.spawn,
    clock,
    chosen: null,
    salt: 'aa',
    onChange(update) {
      updates.push(update);
      state.change((facts) => withReader(facts, update.status, update.shown, clock.now()));
    },
  });
  const nothing = () => Promise.reject(new Error('not asked for here'));
  const commands = createCommands({
    state,
    reader: supervisor,
    checkSample: nothing,
    save: () => true,
    saveKept: () => true,
    renewSalt: () => undefined,
    openLink: async () => DONE,
    makeDocument: nothing,
    now: () => clock.now(),
  });
  supervisor.start();
  return { world, clock, supervisor, commands, snapshot: () => state.read(), updates, handsOff: false };
}

type Act = readonly [name: string, run: (house: House) => void | Promise<void>];

function actsOn(readers: readonly string[]): fc.Arbitrary<Act> {
  const reader = fc.constantFrom(...readers);
  const on = (name: string, run: (house: House, reader: string) => void): fc.Arbitrary<Act> =>
    reader.map((target) => [`${name} ${target}`, (house) => run(house, target)] as const);
  const once = (name: string, run: (house: House) => void | Promise<void>): fc.Arbitrary<Act> => fc.constant([name, run] as const);
  const handsOff = (asked: boolean) =>
    once(`hands ${asked ? 'off' : 'on'}`, (house) => {
      house.handsOff = asked;
      void house.commands['reader:hands-off'](asked);
    });
  return fc.oneof(
    { weight: 4, arbitrary: fc.tuple(reader, fc.integer({ min: 1, max: 3 })).map(([target, auth]): Act => [`put ${auth} on ${target}`, ({ world }) => world.put(target, myNumber(auth))]) },
    on('put another kind on', ({ world }, target) => world.put(target, transport())),
    { weight: 3, arbitrary: on('lift from', ({ world }, target) => world.lift(target)) },
    on('choose', ({ supervisor }, target) => supervisor.choose(target)),
    once('choose none', ({ supervisor }) => supervisor.choose(null)),
    once('check again', ({ supervisor }) => supervisor.checkAgain()),
    on('another program takes', ({ world }, target) => world.hold(target, 'seen')),
    on('another program takes, unseen,', ({ world }, target) => world.hold(target, 'unseen')),
    on('another program leaves', ({ world }, target) => world.hold(target, 'no')),
    on('unplug', ({ world }, target) => world.unplug(target)),
    on('plug', ({ world }, target) => world.plug(target)),
    on('hang', ({ world }, target) => world.hang(target, true)),
    on('hang no more', ({ world }, target) => world.hang(target, false)),
    once('service dies', ({ world }) => world.serve(false)),
    once('service is back', ({ world }) => world.serve(true)),
    once('wake up', ({ supervisor }) => void supervisor.renew()),
    handsOff(true),
    handsOff(false),
    { weight: 3, arbitrary: fc.constantFrom(0, 1, 250, 2_000, 12_000).map((ms): Act => [`wait ${ms}`, ({ clock }) => clock.advance(ms)]) },
  );
}

/** What the window says of a card lying there must be true of a card lying there now. */
function assertTrue({ world, snapshot }: House): void {
  const shown = snapshot();
  const situation = situationOf(shown);
  if (situation.kind !== 'read' || situation.cardGone) return;
  const name = situation.report.reader.name ?? '';
  const lies = world.readers.get(name)?.card;
  expect(lies?.isMyNumber, `something lies on ${name}`).toBe(true);
  expect(situation.report.pins.auth).toEqual({ state: 'known', remaining: lies?.auth, limit: 3 });
}

/** After everything has come to rest, a good card that lies somewhere is shown, and nothing runs that was not asked for. */
async function assertAtRest(house: House): Promise<void> {
  const { world, clock, snapshot } = house;
  world.serve(true);
  for (const reader of world.readers.keys()) {
    world.hang(reader, false);
    world.hold(reader, 'no');
  }
  await clock.advance(60_000);
  expect(snapshot().handsOff).toBe(house.handsOff);
  expect(world.alive()).toBe(house.handsOff ? 0 : 1);
  if (house.handsOff) return;
  assertTrue(house);
  const { reader } = snapshot();
  const good = [...world.readers].filter(([, { card }]) => card?.isMyNumber === true).map(([name]) => name);
  expect(reader.readers.filter(({ content }) => content === 'my-number').map(({ name }) => name).toSorted()).toEqual(good.toSorted());
  const situation = situationOf(snapshot());
  if (good.length === 0) {
    expect(situation.kind === 'read' && !situation.cardGone).toBe(false);
    return;
  }
  expect(situation).toMatchObject({ kind: 'read', cardGone: false });
  const shownOn = situation.kind === 'read' ? situation.report.reader.name : null;
  if (reader.chosen !== null && good.includes(reader.chosen)) expect(shownOn).toBe(reader.chosen);
  expect(reader.active).toBe(shownOn);
}

describe.each([[['A', 'B']], [['A', 'B', 'C']]])('with readers %j', (readers) => {
  it('shows what is true, in every order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(actsOn(readers), fc.boolean()), { maxLength: 25 }), async (acts) => {
        const house = furnish(readers);
        for (const [[, run], atOnce] of acts) {
          await run(house);
          if (atOnce) continue;
          // What is told a moment later must be true; what comes in the same moment may still be under way.
          await house.clock.advance(100);
          assertTrue(house);
        }
        await assertAtRest(house);
        const stopped = house.supervisor.stop();
        void house.supervisor.resume();
        await house.clock.advance(3_000);
        await stopped;
        const sent = house.world.sent();
        await house.clock.advance(60_000);
        expect(house.world.sent()).toBe(sent);
        expect(house.world.alive()).toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});

describe('hands off, on and off again', () => {
  it('ends as last asked, in any timing', async () => {
    const step = fc.record({ off: fc.boolean(), after: fc.constantFrom(0, 10, 45, 400) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const house = furnish(['A']);
        house.world.put('A', myNumber(2));
        await house.clock.advance(10);
        for (const { off, after } of steps) {
          house.handsOff = off;
          void house.commands['reader:hands-off'](off);
          if (after > 0) await house.clock.advance(after);
        }
        await assertAtRest(house);
        expect(house.snapshot().handsOff).toBe(steps.at(-1)?.off);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a service that dies again and again', () => {
  it('is met with ever longer waits', async () => {
    const house = furnish(['A']);
    for (let second = 0; second < 60; second++) {
      house.world.serve(false);
      house.world.serve(true);
      await house.clock.advance(1_000);
    }
    const restarts = house.updates.filter(({ status }) => status.activity.state === 'restarting').length;
    expect(restarts).toBeLessThan(25);
  });
});
