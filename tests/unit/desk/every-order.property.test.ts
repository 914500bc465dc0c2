// In whatever order people, programs and services do what they do: what is shown is true, or marked as gone.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayIn } from '../../../renderer/ui/say.ts';
import { createVirtualCard } from '../../../shared/sample-card/create-card.ts';
import { furnish } from '../../fixtures/reader-house.ts';
import type { ReaderHouse } from '../../fixtures/reader-house.ts';
import { ordersOn } from './orders.ts';
import { expectAtRest, firstTruth } from './truth.ts';
import type { Truth } from './truth.ts';

/** Nothing stands in the way any more, and time enough goes by. */
async function calm(truth: Truth, { world, clock }: ReaderHouse): Promise<void> {
  world.refuseToEnd(false);
  if (!truth.serviceUp) world.serve(true);
  for (const reader of truth.plugged) {
    world.hang(reader, false);
    world.hold(reader, 'no');
  }
  await clock.advance(60_000);
}

async function stopForGood({ supervisor, clock, world }: ReaderHouse): Promise<void> {
  const stopped = supervisor.stop();
  void supervisor.resume();
  await clock.advance(3_000);
  await stopped;
  const sent = world.sent();
  await clock.advance(60_000);
  expect(world.sent()).toBe(sent);
  expect(world.alive()).toBe(0);
}

describe.each([
  [['A', 'B'], 0],
  [['A', 'B', 'C'], 0],
  [['A', 'B'], 600],
])('with readers %j, each card left alone for %i ms', (readers, settleMs) => {
  it('shows what is true, in every order', async () => {
    await fc.assert(
      fc.asyncProperty(ordersOn(readers, 30), async (orders) => {
        const house = furnish(readers, settleMs);
        const truth = firstTruth(readers);
        await fc.asyncModelRun(() => ({ model: truth, real: house }), orders);
        await calm(truth, house);
        expectAtRest(truth, house);
        const sent = house.world.sent();
        await house.clock.advance(60_000);
        expect(house.world.sent()).toBe(sent);
        await stopForGood(house);
      }),
      { numRuns: 250 },
    );
  });
});

describe('hands off, on and off again', () => {
  it('ends as last asked, in any timing, and e-Tax is opened with no process on the readers', async () => {
    const step = fc.record({ off: fc.boolean(), after: fc.constantFrom(0, 10, 45, 400, 2600) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), fc.boolean(), async (steps, stubborn) => {
        const house = furnish(['A']);
        house.world.put('A', createVirtualCard());
        house.world.refuseToEnd(stubborn);
        await house.clock.advance(10);
        for (const { off, after } of steps) {
          house.wantsHandsOff = off;
          if (off) house.actions.goToEtax('etax-compose');
          else house.actions.setHandsOff(false);
          await house.clock.advance(after);
        }
        await house.clock.advance(10_000);
        expect(house.window().snapshot.handsOff).toBe(house.wantsHandsOff);
        expect(house.world.alive()).toBe(house.wantsHandsOff ? 0 : 1);
        expect(house.openedWith.every((alive) => alive === 0)).toBe(true);
        if (house.wantsHandsOff) expect(house.openedWith.length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a service that dies again and again', () => {
  it('is outlived 20 times, with a card read each time it is back', async () => {
    const { world, clock, window } = furnish(['A']);
    world.put('A', createVirtualCard());
    await clock.advance(1_000);
    for (let round = 0; round < 20; round++) {
      world.serve(false);
      await clock.advance(100);
      const { snapshot, view } = window();
      expect(snapshot).toMatchObject({ cardHere: false, reader: { service: 'down', fault: { code: 'service-stopped' } } });
      expect(view.notes).toContain(sayIn('ja')('verdict.card-unseen'));
      world.serve(true);
      await clock.advance(6_000);
      expect(window().snapshot).toMatchObject({ cardHere: true, reader: { service: 'ready', fault: null }, report: { outcome: 'read' } });
    }
    expect(world.alive()).toBe(1);
  });

  it.each([
    [100, 900],
    [1_000, 1_000],
    [0, 400],
  ])('is met with ever longer waits (away %i ms, there %i ms)', async (awayMs, thereMs) => {
    const house = furnish(['A']);
    house.world.put('A', createVirtualCard());
    while (house.clock.elapsedMs() < 60_000) {
      house.world.serve(false);
      await house.clock.advance(awayMs);
      house.world.serve(true);
      await house.clock.advance(thereMs);
    }
    const restarting = house.updates.map(({ status }) => status.activity.state === 'restarting');
    const restarts = restarting.filter((now, index) => now && restarting[index - 1] !== true).length;
    // Six waits of 6.9 s together, then one every 5 s.
    expect(restarts).toBeGreaterThan(5);
    expect(restarts).toBeLessThanOrEqual(6 + 53_100 / 5_000);
  });
});
