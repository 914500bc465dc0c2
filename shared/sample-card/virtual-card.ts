// A My Number Card that exists in memory only: APDU in, APDU out. It speaks for the samples and, in the tests, for a
// card on a virtual reader; the quirks are those that real cards and other programs bring about (docs/card.md#status-words).
import { fromHex } from '../card/apdu.ts';
import type { ApplicationId } from '../card/card-table.ts';
import type { SimulatedCard } from '../card/simulated-card.ts';
import { KEY_LIMITS, KEY_NAMES, findApplication, type CardFile, type CardFiles, type KeyName } from './card-files.ts';
import { parseCommand, type Command } from './command.ts';
import { concat } from './der.ts';

/** How the card departs from a plain one. Status words are 16-bit numbers. */
export interface CardQuirks {
  /** Answer to an empty VERIFY when no try is left; 63C0 unless told. */
  readonly lockedAnswer?: 0x63c0 | 0x6983 | 0x6984;
  /** These PINs count as verified (empty VERIFY answers 9000) in the first `powerUps` power sessions. */
  readonly verifiedElsewhere?: { readonly keys: readonly KeyName[]; readonly powerUps: number };
  /** READ BINARY gives at most so many bytes, with this status word when more were asked for. */
  readonly shortReads?: { readonly limit: number; readonly sw: 0x9000 | 0x6282 };
  /** READ BINARY with an Le above what it would give answers 6Cxx instead of data. */
  readonly wrongLength?: boolean;
  /** The first command of every power session answers 6F00. */
  readonly firstCommandFails?: boolean;
  /**
   * What the command with this index (0: the first since the card was made) answers instead; it is not
   * carried out. No bytes at all stand for a card that says nothing.
   */
  readonly answerAt?: { readonly index: number; readonly answer: Uint8Array };
}

/** Tries left, 0–15, or the status word with which an empty VERIFY is always answered. */
export type CounterSetting = number | { readonly sw: number };

export interface CardSetup {
  readonly atr: Uint8Array;
  readonly files: CardFiles;
  readonly counters: Readonly<Record<KeyName, CounterSetting>>;
  /** What a VERIFY with data is compared with; without one every such VERIFY is a wrong try. */
  readonly pins: Readonly<Partial<Record<KeyName, Uint8Array>>>;
  readonly quirks: CardQuirks;
}

export interface VirtualCard extends SimulatedCard {
  /** Tries left of this counter; null when the card answers with a fixed status word. */
  remaining(key: KeyName): number | null;
}

interface Session {
  application: ApplicationId | null;
  file: CardFile | null;
  verified: Set<KeyName>;
  first: boolean;
}

/** Throws RangeError for a counter outside 0–15; what it returns never throws. */
export function assembleCard(setup: CardSetup): VirtualCard {
  const counters = { ...setup.counters };
  for (const key of KEY_NAMES) checkCounter(counters[key]);
  const { verifiedElsewhere, answerAt, firstCommandFails } = setup.quirks;
  let powerUps = 0;
  let commands = 0;
  const newSession = (): Session => {
    const stillVerified = verifiedElsewhere !== undefined && powerUps <= verifiedElsewhere.powerUps;
    return { application: null, file: null, verified: new Set(stillVerified ? verifiedElsewhere.keys : []), first: true };
  };
  let session = newSession();
  return {
    atr: setup.atr,
    powerUp() {
      powerUps += 1;
      session = newSession();
    },
    transmit(apdu) {
      const index = commands;
      commands += 1;
      const { first } = session;
      session.first = false;
      if (answerAt !== undefined && answerAt.index === index) return answerAt.answer.slice();
      if (first && firstCommandFails === true) return status(0x6f00);
      const command = parseCommand(apdu);
      return command === null ? status(0x6700) : carryOut(command, session, setup, counters);
    },
    remaining(key) {
      const counter = counters[key];
      return typeof counter === 'number' ? counter : null;
    },
  };
}

type Counters = Record<KeyName, CounterSetting>;

function carryOut(command: Command, session: Session, setup: CardSetup, counters: Counters): Uint8Array {
  if (command.cla !== 0x00) return status(0x6e00);
  switch (command.ins) {
    case 0xa4:
      return status(select(command, session, setup.files));
    case 0xb0:
      return read(command, session, setup.quirks);
    case 0x20:
      return status(verify(command, session, setup, counters));
    default:
      return status(0x6d00);
  }
}

/** A SELECT that fails leaves the selection as it was (ISO 7816-4 §7.1.1). */
function select(command: Command, session: Session, files: CardFiles): number {
  const { p1, p2, data } = command;
  if (p2 !== 0x00 && p2 !== 0x0c) return 0x6a86;
  if (p1 === 0x04) {
    const application = findApplication(data);
    if (application === null || files[application] === undefined) return 0x6a82;
    Object.assign(session, { application, file: null });
    return 0x9000;
  }
  if (p1 !== 0x00 && p1 !== 0x02) return 0x6a86;
  if (p1 === 0x00 && (data.length === 0 || isMasterFile(data))) {
    Object.assign(session, { application: null, file: null });
    return 0x9000;
  }
  const [high, low] = data;
  if (high === undefined || low === undefined || data.length !== 2) return 0x6700;
  const file = session.application === null ? undefined : files[session.application]?.get((high << 8) | low);
  if (file === undefined) return 0x6a82;
  session.file = file;
  return 0x9000;
}

function read(command: Command, session: Session, quirks: CardQuirks): Uint8Array {
  const { file } = session;
  if (file === null) return status(0x6986);
  if (file.kind !== 'data') return status(0x6981);
  if (file.key !== null && !session.verified.has(file.key)) return status(0x6982);
  if (command.p1 >= 0x80) return status(0x6a86);
  if (command.expected === null || command.data.length > 0) return status(0x6700);
  const rest = file.bytes.subarray((command.p1 << 8) | command.p2);
  if (rest.length === 0) return status(0x6b00);
  const { shortReads, wrongLength } = quirks;
  const available = Math.min(rest.length, shortReads?.limit ?? 256, 256);
  if (command.expected <= available) return status(0x9000, rest.subarray(0, command.expected));
  if (wrongLength === true) return status(0x6c00 | (available & 0xff));
  // Le = 00 means "up to 256", so reaching the end with it is no warning.
  const end = command.expected === 256 ? 0x9000 : 0x6282;
  return status(available < rest.length ? (shortReads?.sw ?? end) : end, rest.subarray(0, available));
}

function verify(command: Command, session: Session, setup: CardSetup, counters: Counters): number {
  const { file } = session;
  if (command.p1 !== 0x00 || command.p2 !== 0x80) return 0x6a86;
  if (file === null) return 0x6986;
  const empty = command.data.length === 0;
  if (file.kind === 'fixed-key') return empty ? 0x63c0 | file.remaining : 0x6985;
  if (file.kind !== 'key') return 0x6981;
  const counter = counters[file.key];
  if (typeof counter !== 'number') return counter.sw;
  if (empty) {
    if (session.verified.has(file.key)) return 0x9000;
    return counter === 0 ? (setup.quirks.lockedAnswer ?? 0x63c0) : 0x63c0 | counter;
  }
  // Locked stays locked, even for the right PIN.
  if (counter === 0) return 0x6984;
  if (isSame(command.data, setup.pins[file.key])) {
    counters[file.key] = KEY_LIMITS[file.key];
    session.verified.add(file.key);
    return 0x9000;
  }
  counters[file.key] = counter - 1;
  session.verified.delete(file.key);
  return 0x63c0 | (counter - 1);
}

function checkCounter(counter: CounterSetting): void {
  const value = typeof counter === 'number' ? counter : counter.sw;
  const most = typeof counter === 'number' ? 15 : 0xffff;
  if (!Number.isInteger(value) || value < 0 || value > most) throw new RangeError('counter outside 0–15');
}

const MASTER_FILE = fromHex('3F00');
const isMasterFile = (data: Uint8Array) => isSame(data, MASTER_FILE);

function isSame(left: Uint8Array, right: Uint8Array | undefined): boolean {
  return right !== undefined && left.length === right.length && left.every((byte, index) => byte === right[index]);
}

function status(sw: number, data: Uint8Array = new Uint8Array()): Uint8Array {
  return concat(data, Uint8Array.of(sw >> 8, sw & 0xff));
}
