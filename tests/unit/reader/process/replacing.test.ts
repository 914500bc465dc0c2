// How a reader process is replaced that cannot be killed, that slept, or that is lost again and again.
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../../../electron/reader/reading/report.ts';
import { HANG_MS } from '../../../../electron/reader/process/supervisor.ts';
import { finished, READY, state, superviseFakes as setUp } from '../../../fixtures/fake-supervision.ts';

describe('a process that cannot be killed', () => {
  const stubborn = () => {
    const all = setUp();
    const zombie = all.child();
    Object.assign(zombie, { kill: () => undefined });
    zombie.says(state(READY, all.shown));
    return { ...all, zombie };
  };

  it.each<[string, number, (house: ReturnType<typeof stubborn>) => void]>([
    ['hangs', HANG_MS + 300, ({ zombie }) => zombie.says({ type: 'working' })],
    ['says that its port is dead', 300, ({ zombie }) => zombie.says({ type: 'dead', fault: { code: 'service-stopped', pcsc: null } })],
    ['is to make place after sleep', 2000, ({ supervisor }) => void supervisor.renew()],
    ['is let go and asked back', 3000, ({ supervisor }) => void supervisor.pause().then(() => supervisor.resume())],
  ])('keeps no other from its place when it %s', async (_name, ms, act) => {
    const house = stubborn();
    act(house);
    await house.clock.advance(ms);
    expect(house.all).toHaveLength(2);
    house.child().says(state({ ...READY, chosen: 'new' }));
    house.zombie.says(state({ ...READY, chosen: 'zombie' }));
    house.zombie.exits(1);
    expect(house.status()?.chosen).toBe('new');
    expect(house.all).toHaveLength(2);
  });

  it('keeps neither e-Tax nor the end waiting for long', async () => {
    const { clock, supervisor, updates, all } = stubborn();
    const done: string[] = [];
    void supervisor.pause().then(() => done.push('let go'));
    void supervisor.stop().then(() => done.push('stopped'));
    await clock.advance(2400);
    expect(done).toEqual([]);
    await clock.advance(100);
    expect(done).toEqual(['let go', 'stopped']);
    expect(updates.at(-1)?.shown?.here).toBe(false);
    await clock.advance(60_000);
    expect(all).toHaveLength(1);
  });
});

describe('after sleep', () => {
  it('a new process looks, and within two seconds nothing is called true that it has not said', async () => {
    const { clock, child, supervisor, updates, all, shown } = setUp();
    child().says(state(READY, shown));
    const sleepy = child();
    void supervisor.renew();
    sleepy.exits(0);
    await clock.advance(0);
    expect(all).toHaveLength(2);
    expect(updates.at(-1)?.shown).toEqual(shown);
    await clock.advance(2000);
    expect(updates.at(-1)).toMatchObject({ status: { service: 'starting', readers: [] }, shown: { here: false } });
    child().says(state(READY, shown));
    expect(updates.at(-1)?.shown).toEqual(shown);
  });

  it('several events are answered by one new process', async () => {
    const { clock, child, supervisor, all } = setUp();
    const sleepy = child();
    for (let event = 0; event < 3; event++) void supervisor.renew();
    sleepy.exits(0);
    await clock.advance(2000);
    expect(all).toHaveLength(2);
    void supervisor.renew();
    child().exits(0);
    await clock.advance(2000);
    expect(all).toHaveLength(3);
  });

  it('is told of the readers even where it was just asked to let go', async () => {
    const { child, supervisor, updates, all, shown, clock } = setUp();
    child().says(state({ ...READY, readers: [{ name: 'A', suitability: 'usable', card: 'present', content: 'my-number', order: 1 }] }, shown));
    void supervisor.renew();
    void supervisor.pause();
    child().exits(0);
    await clock.advance(100);
    expect(all).toHaveLength(1);
    expect(updates.at(-1)).toMatchObject({ status: { readers: [] }, shown: { here: false } });
  });
});

describe('losses one soon after the other', () => {
  /** How often a process is started anew in ten minutes when each lives `lifeMs`. */
  const restarts = async (lifeMs: number): Promise<number> => {
    const { clock, child, all } = setUp();
    while (clock.elapsedMs() < 600_000) {
      const before = all.length;
      child().says(state(READY));
      child().says({ type: 'resting' });
      await clock.advance(lifeMs);
      child().says(finished(emptyReport('read', 'A', clock.now())));
      child().says({ type: 'dead', fault: { code: 'service-stopped', pcsc: null } });
      while (all.length === before) await clock.advance(100);
    }
    return all.length - 1;
  };

  it.each([0, 1000, 29_999])('lengthen the wait to 5 s, though each of them read a card (%i ms)', async (lifeMs) => {
    const steady = 600_000 / (5000 + lifeMs);
    expect(await restarts(lifeMs)).toBeLessThanOrEqual(steady + 6);
  });

  it('are forgotten after a long life', async () => {
    const { clock, child, all } = setUp();
    for (let loss = 0; loss < 10; loss++) {
      child().exits(1);
      await clock.advance(5000);
    }
    expect(all).toHaveLength(11);
    child().says({ type: 'resting' });
    await clock.advance(30_000);
    child().exits(1);
    await clock.advance(300);
    expect(all).toHaveLength(12);
  });
});
