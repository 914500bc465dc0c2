// The life of the reader process: open a port, follow it, and end when it dies so that a fresh process takes over.
import type { CardTable } from '../../../shared/card/card-table.ts';
import { choose, emptyDesk } from '../../../shared/desk/desk.ts';
import type { Desk } from '../../../shared/desk/desk.ts';
import { faultFromPcsc } from '../../../shared/faults/pcsc-codes.ts';
import type { FaultSetting } from '../../../shared/faults/setting.ts';
import type { Fault } from '../../../shared/model/fault.ts';
import { READER_STARTING } from '../../../shared/model/reader-status.ts';
import type { ReaderStatus, ShownReading } from '../../../shared/model/reader-status.ts';
import { PcscError } from '../ports/card-port.ts';
import type { CardPort } from '../ports/card-port.ts';
import type { Clock } from '../clock.ts';
import type { FromReader, ToReader } from './reader-child.ts';
import { withLettingGo } from './letting-go.ts';
import { createReaderService } from '../following/reader-service.ts';
import type { ReaderService } from '../following/reader-service.ts';
import { watchCalls } from '../ports/watch-calls.ts';

/** A service that is not there is looked for this often: no card is touched by it, and nobody tells when it comes. */
const SERVICE_RETRY_MS = 1000;

/** So long a command under way, and the power-off after it, may take when the reader is to be let go. */
const LET_GO_MS = 1000;

export interface ReaderHostDeps {
  /** Throws PcscError where there is no service. */
  readonly openPort: (options: { readonly skipPcsclite: boolean }) => CardPort;
  readonly clock: Clock;
  readonly table: CardTable;
  readonly settleMs: number;
  /** Where this runs; see FaultSetting. */
  readonly setting?: FaultSetting;
  /** Hexadecimal hash of the bytes under a salt; one-way. */
  readonly hash: (salt: string, bytes: Uint8Array) => string;
  readonly post: (message: FromReader) => void;
  /** Ends the process; by force where `isAtRest` is false: a native call is under way that cannot be ended. */
  readonly exit: (isAtRest: boolean) => void;
}

/** Returns the function that takes main's messages. */
export function createReaderHost(deps: ReaderHostDeps): (message: ToReader) => void {
  const host: Host = { deps, postState: oncePerChange(deps), service: null, port: null, letGo: async () => undefined, desk: emptyDesk(null), salt: null, ended: false };
  return (message) => {
    switch (message.type) {
      case 'start':
        host.desk = emptyDesk(message.chosen, message.only, message.before);
        host.salt = message.salt;
        open(host, message.skipPcsclite);
        return;
      case 'check-again':
        host.service?.checkAgain();
        return;
      case 'choose':
        host.desk = choose(host.desk, message.name);
        host.service?.choose(message.name);
        return;
      case 'change-salt':
        host.salt = message.salt;
        return;
      case 'test-placement':
        host.service?.testPlacement(message.on);
        return;
      case 'stop':
        stop(host);
        return;
    }
  };
}

interface Host {
  readonly deps: ReaderHostDeps;
  readonly postState: (status: ReaderStatus, shown: ShownReading | null) => void;
  service: ReaderService | null;
  port: CardPort | null;
  letGo: () => Promise<void>;
  /** With which a service begins. */
  desk: Desk;
  salt: string | null;
  ended: boolean;
}

function open(host: Host, skipPcsclite: boolean): void {
  const { deps } = host;
  if (host.ended) return;
  deps.post({ type: 'working' });
  try {
    const { port, letGo } = withLettingGo(watchCalls(deps.openPort({ skipPcsclite }), () => deps.post({ type: 'working' })));
    host.port = port;
    host.letGo = letGo;
    host.service = follow(port, host);
  } catch (error) {
    if (!(error instanceof PcscError)) throw error;
    host.postState({ ...READER_STARTING, chosen: host.desk.chosen, service: 'down', fault: faultFromPcsc(error.code, deps.setting) }, null);
    deps.clock.after(SERVICE_RETRY_MS, () => open(host, skipPcsclite));
    // With a port the service says when it rests: a card that lies there may be read by now.
    deps.post({ type: 'resting' });
  }
}

/** Events come in bursts that change nothing to see; main hears only of what differs. */
function oncePerChange({ post }: ReaderHostDeps): (status: ReaderStatus, shown: ShownReading | null) => void {
  let last = '';
  return (status, shown) => {
    const text = JSON.stringify([status, shown]);
    if (text === last) return;
    last = text;
    post({ type: 'state', status, shown });
  };
}

/** A card in mid-reading is given up first; one whose driver hangs is not waited for. */
function stop(host: Host): void {
  if (host.ended) return;
  host.ended = true;
  let left = false;
  const leave = (): void => {
    if (left) return;
    left = true;
    cancel();
    close(host);
  };
  const cancel = host.deps.clock.after(LET_GO_MS, leave);
  void host.letGo().then(leave);
}

function close({ port, deps }: Host): void {
  if (port === null) deps.exit(true);
  else void port.close().then(deps.exit);
}

function die(host: Host, fault: Fault): void {
  if (host.ended) return;
  host.ended = true;
  host.deps.post({ type: 'dead', fault });
  close(host);
}

/** A service that was spoken to and went away has stopped; its version was right. */
function deathOf(code: number, setting: FaultSetting | undefined): Fault {
  const fault = faultFromPcsc(code, setting);
  return fault.code === 'service-version' ? { ...fault, code: 'service-stopped' } : fault;
}

function follow(port: CardPort, host: Host): ReaderService {
  const { deps } = host;
  const service = createReaderService(
    {
      port,
      clock: deps.clock,
      table: deps.table,
      settleMs: deps.settleMs,
      fingerprint: (head) => (host.salt === null ? null : deps.hash(host.salt, head)),
      onState(status, shown) {
        host.postState(status, shown);
        if (status.activity.state === 'idle') deps.post({ type: 'resting' });
      },
      onReading: ({ report, fingerprint, exchange }) => deps.post({ type: 'reading', report, mark: fingerprint, exchange }),
      onPlacement(run) {
        deps.post({ type: 'placement', run });
        // Between two readings nothing hangs; the next call says so itself.
        deps.post({ type: 'resting' });
      },
      ...(deps.setting === undefined ? {} : { setting: deps.setting }),
    },
    host.desk,
  );
  port.watch({
    onReaders: (slots) => service.readersChanged(slots),
    onDead: (error) => die(host, deathOf(error.code, deps.setting)),
  });
  return service;
}
