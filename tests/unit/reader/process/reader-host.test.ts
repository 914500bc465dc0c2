import { describe, expect, it } from 'vitest';
import { PcscError } from '../../../../electron/reader/ports/card-port.ts';
import type { FromReader, ToReader } from '../../../../electron/reader/process/reader-child.ts';
import { createReaderHost } from '../../../../electron/reader/process/reader-host.ts';
import { MY_NUMBER_CARD } from '../../../../shared/card/card-table.ts';
import { NOTHING_BEFORE } from '../../../../shared/desk/desk.ts';
import { createVirtualCard } from '../../../../shared/sample-card/create-card.ts';
import { createFakePort } from '../../../fixtures/fake-port.ts';
import { createManualClock } from '../../../fixtures/manual-clock.ts';

const START: ToReader = { type: 'start', skipPcsclite: false, chosen: null, only: null, salt: null, before: NOTHING_BEFORE };

function setUp(failures: readonly number[] = []) {
  const clock = createManualClock();
  const port = createFakePort();
  const posted: FromReader[] = [];
  const opened: boolean[] = [];
  let exits = 0;
  const left = [...failures];
  const receive = createReaderHost({
    openPort({ skipPcsclite }) {
      opened.push(skipPcsclite);
      const code = left.shift();
      if (code !== undefined) throw new PcscError(code);
      return port;
    },
    clock,
    table: MY_NUMBER_CARD,
    settleMs: 0,
    hash: (salt, bytes) => `${salt}:${bytes.length}`,
    post: (message) => posted.push(message),
    exit: () => {
      exits += 1;
    },
  });
  const statuses = () => posted.flatMap((message) => (message.type === 'state' ? [message.status] : []));
  return { clock, port, posted, opened, receive, statuses, exits: () => exits };
}

describe('the reader process', () => {
  it('says once that the service is missing, and is back within a second of its coming', async () => {
    const { clock, receive, opened, statuses, posted } = setUp(Array<number>(10).fill(0x8010001d));
    receive(START);
    await clock.advance(9500);
    expect(statuses()).toHaveLength(1);
    expect(statuses()[0]).toMatchObject({ service: 'down', fault: { code: 'service-absent', pcsc: 0x8010001d } });
    expect(posted.at(-1)).toEqual({ type: 'resting' });
    await clock.advance(1000);
    expect(opened).toHaveLength(11);
    expect(statuses().at(-1)).toMatchObject({ service: 'ready', binding: 'pcsclite', fault: { code: 'no-reader' } });
    expect(clock.pending()).toBe(0);
  });

  it('announces every native call before it is made and rests when it is done', async () => {
    const { clock, port, posted, receive } = setUp();
    receive(START);
    expect(posted.at(-1)).toEqual({ type: 'resting' });
    posted.length = 0;
    port.insert('A', createVirtualCard());
    await clock.advance(0);
    const working = posted.filter(({ type }) => type === 'working').length;
    expect(working).toBe(port.steps.length);
    expect(posted.at(-1)).toEqual({ type: 'resting' });
    expect(posted.findIndex(({ type }) => type === 'resting')).toBe(posted.length - 1);
  });

  it.each(['connect', 'transmit', 'release'] as const)('is not resting while a %s hangs', async (kind) => {
    const { clock, port, posted, receive } = setUp();
    receive(START);
    posted.length = 0;
    port.interfere((step) => (step.kind === kind ? 'hang' : undefined));
    port.insert('A', createVirtualCard());
    await clock.advance(5000);
    expect(posted.some(({ type }) => type === 'resting')).toBe(false);
    expect(posted.filter(({ type }) => type === 'working').length).toBe(port.steps.length);
  });

  it('says why and ends when its port dies, once', async () => {
    const { clock, port, posted, receive, exits } = setUp();
    receive(START);
    port.die(0x80100013);
    port.die(0x8010001d);
    await clock.advance(0);
    expect(posted.at(-1)).toEqual({ type: 'dead', fault: { code: 'service-stopped', pcsc: 0x80100013 } });
    expect(exits()).toBe(1);
  });

  it('ends when it is told to, and opens nothing afterwards', async () => {
    const { clock, receive, exits, opened } = setUp([0x8010001d]);
    receive(START);
    receive({ type: 'stop' });
    receive({ type: 'stop' });
    await clock.advance(5000);
    expect(exits()).toBe(1);
    expect(opened).toHaveLength(1);
  });

  it('gives up the card that it reads before it ends, and takes up no other', async () => {
    const { clock, port, receive, exits } = setUp();
    receive(START);
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const connect = port.connect.bind(port);
    port.connect = async (name) => {
      const link = await connect(name);
      return { ...link, release: () => answered.then(() => link.release()) };
    };
    port.interfere(({ apdu }) => {
      if (apdu === 5) receive({ type: 'stop' });
      return undefined;
    });
    port.insert('A', createVirtualCard());
    port.insert('B', createVirtualCard());
    await clock.advance(900);
    expect(exits()).toBe(0);
    answer();
    await clock.advance(0);
    expect(exits()).toBe(1);
    expect(port.released()).toBe(1);
    expect(port.steps.filter(({ kind }) => kind === 'connect')).toHaveLength(1);
    expect(clock.pending()).toBe(0);
  });

  it('does not wait for long for a card that cannot be given up', async () => {
    const { clock, port, receive, exits } = setUp();
    receive(START);
    port.interfere(({ kind }) => (kind === 'release' ? 'hang' : undefined));
    port.insert('A', createVirtualCard());
    await clock.advance(100);
    receive({ type: 'stop' });
    await clock.advance(999);
    expect(exits()).toBe(0);
    await clock.advance(1);
    expect(exits()).toBe(1);
  });

  it('passes on a choice made before there was a service', async () => {
    const { clock, receive, statuses } = setUp([0x8010001d]);
    receive(START);
    receive({ type: 'choose', name: 'B' });
    await clock.advance(1000);
    expect(statuses().at(-1)?.chosen).toBe('B');
  });

  it('lets a bug through instead of hiding it as a fault', () => {
    const receive = createReaderHost({
      openPort() {
        throw new TypeError('a bug');
      },
      clock: createManualClock(),
      table: MY_NUMBER_CARD,
      settleMs: 0,
      hash: () => '',
      post: () => undefined,
      exit: () => undefined,
    });
    expect(() => receive(START)).toThrow(TypeError);
  });

  it('tells a card by its salted hash, and by nothing without a salt', async () => {
    const { clock, port, posted, receive, statuses } = setUp();
    receive({ ...START, salt: 'aa' });
    port.insert('A', createVirtualCard());
    await clock.advance(0);
    receive({ type: 'change-salt', salt: null });
    receive({ type: 'check-again' });
    await clock.advance(0);
    const cards = posted.flatMap((message) => (message.type === 'reading' ? [message.mark] : []));
    expect(cards).toEqual(['aa:256', null]);
    expect(JSON.stringify(statuses())).not.toContain('aa:256');
  });
});
