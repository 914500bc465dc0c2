// A look line by line: told, hanging, crashing, and stopped.
import { describe, expect, it } from 'vitest';
import { createPcLook, LINE_MS } from '../../../electron/pc/process/pc-look.ts';
import { itemOf, PC_COLUMNS } from '../../../shared/pc/model.ts';
import type { PcItemId, PcRun } from '../../../shared/pc/model.ts';
import { createManualClock } from '../../fixtures/manual-clock.ts';
import { fakePcChild } from '../../fixtures/pc-fakes.ts';
import type { FakePcChild } from '../../fixtures/pc-fakes.ts';

function setUp() {
  const clock = createManualClock();
  const children: FakePcChild[] = [];
  const runs: PcRun[] = [];
  const spawn = (): FakePcChild => {
    const child = fakePcChild();
    children.push(child);
    return child;
  };
  const look = createPcLook({ spawn, clock, system: 'linux', onChange: (run) => void runs.push(run) });
  const latest = (): PcRun => runs.at(-1)!;
  const tell = (child: FakePcChild, ids: readonly PcItemId[]): void => {
    for (const id of ids) child.say({ type: 'item', item: itemOf(id, 'no-permission'), opened: [`read for ${id}`] });
  };
  return { clock, children, runs, look, latest, tell };
}

const ALL = PC_COLUMNS.linux;

describe('a look', () => {
  it('starts nothing before it is asked for', () => {
    expect(setUp().children).toEqual([]);
  });

  it('tells line after line, and then lets its process go', async () => {
    const { children, runs, look, latest, tell } = setUp();
    const done = look.start();
    expect(children.map(({ posted }) => posted)).toEqual([[{ type: 'look', ids: ALL }]]);
    expect(latest()).toMatchObject({ progress: { state: 'running', id: 'os', told: 0 }, items: [] });
    tell(children[0]!, ['os']);
    expect(latest()).toMatchObject({ progress: { state: 'running', id: 'browser', told: 1 }, items: [{ id: 'os' }], opened: ['read for os'] });
    tell(children[0]!, ALL.slice(1));
    expect(latest().progress).toEqual({ state: 'done' });
    expect(children[0]!.killed).toBe(true);
    expect(await done).toEqual(latest());
    expect(latest().items.map(({ id }) => id)).toEqual(ALL);
    expect(runs).toHaveLength(ALL.length + 1);
  });

  it('is not begun twice', async () => {
    const { children, look, tell } = setUp();
    const both = [look.start(), look.start()];
    expect(children).toHaveLength(1);
    tell(children[0]!, ALL);
    const [first, second] = await Promise.all(both);
    expect(first).toBe(second);
  });

  it('begins anew with a new process, and keeps old lines until they are told again', async () => {
    const { children, look, latest, tell } = setUp();
    const first = look.start();
    tell(children[0]!, ALL);
    await first;
    void look.start();
    expect(children).toHaveLength(2);
    expect(latest()).toMatchObject({ progress: { state: 'running', id: 'os', told: 0 }, opened: [] });
    expect(latest().items.map(({ id }) => id)).toEqual(ALL);
    children[1]!.say({ type: 'item', item: itemOf('os', 'os-linux'), opened: [] });
    expect(latest().items[0]?.finding).toBe('os-linux');
  });

  it('leaves a line that hangs unknown, ends its process and goes on with the next', async () => {
    const { clock, children, look, latest, tell } = setUp();
    const done = look.start();
    tell(children[0]!, ['os', 'browser']);
    await clock.advance(LINE_MS - 1);
    expect(children).toHaveLength(1);
    await clock.advance(1);
    expect(children[0]!.killed).toBe(true);
    expect(children[1]!.posted).toEqual([{ type: 'look', ids: ALL.slice(3) }]);
    expect(latest().items.at(-1)).toMatchObject({ id: 'portal-app', state: 'unknown', finding: 'too-slow' });
    // What the lost process still says is not heard.
    tell(children[0]!, ['portal-app', 'extension']);
    children[0]!.die();
    expect(latest().items).toHaveLength(3);
    tell(children[1]!, ALL.slice(3));
    expect((await done).items.map(({ finding }) => finding)).toEqual(['no-permission', 'no-permission', 'too-slow', 'no-permission', 'no-permission', 'no-permission', 'no-permission']);
  });

  it('each line has the whole limit', async () => {
    const { clock, children, look, tell } = setUp();
    void look.start();
    for (const id of ALL.slice(0, -1)) {
      await clock.advance(LINE_MS - 1);
      tell(children[0]!, [id]);
    }
    expect(children).toHaveLength(1);
  });

  it('ends with every line unknown where each process crashes', async () => {
    const { children, look } = setUp();
    const done = look.start();
    for (let at = 0; at < ALL.length; at++) children[at]!.die();
    const run = await done;
    expect(children).toHaveLength(ALL.length);
    expect(run.items.map(({ id, finding }) => [id, finding])).toEqual(ALL.map((id) => [id, 'broke-off']));
  });

  it('does not hear of a line out of turn', () => {
    const { children, look, latest, tell } = setUp();
    void look.start();
    tell(children[0]!, ['session', 'os', 'os']);
    expect(latest().items.map(({ id }) => id)).toEqual(['os']);
  });

  it('stops with the app', async () => {
    const { clock, children, look, tell } = setUp();
    const done = look.start();
    tell(children[0]!, ['os']);
    look.stop();
    expect(children[0]!.killed).toBe(true);
    expect((await done).progress).toEqual({ state: 'done' });
    await clock.advance(LINE_MS * 2);
    expect(children).toHaveLength(1);
    look.stop();
  });
});
