// Everything through which a look sees a Windows: its files, its registry, its devices and its session.
import type { Look } from '../../../shared/pc/look.ts';
import { hidden, seen } from '../../../shared/pc/look.ts';
import type { UsbDevice } from '../../../shared/pc/reader-device.ts';
import { createFiles } from '../sight/files.ts';
import type { Files } from '../sight/files.ts';
import type { Ledger } from '../sight/ledger.ts';
import type { Surroundings } from '../sight/places.ts';
import { createRegistry } from '../sight/registry.ts';
import type { Registry } from '../sight/registry.ts';
import { plugged } from './devices.ts';
import { loadDeviceCalls, loaded, loadRegistryCalls, loadSessionCalls } from './native-calls.ts';
import { createRawRegistry } from './raw-registry.ts';

export interface WindowsSight {
  readonly surroundings: Surroundings;
  readonly files: Files;
  readonly registry: Registry;
  devices(): Look<readonly UsbDevice[]>;
  /** The number of the session in which this program runs. */
  ownSession(): Look<number>;
}

export function windowsSight(surroundings: Surroundings, ledger: Ledger): WindowsSight {
  const calls = loaded(loadRegistryCalls);
  return {
    surroundings,
    files: createFiles(surroundings, ledger),
    registry: createRegistry(calls === null ? null : createRawRegistry(calls), ledger),
    devices: () => plugged(loaded(loadDeviceCalls), ledger),
    ownSession: () => ownSession(ledger),
  };
}

function ownSession(ledger: Ledger): Look<number> {
  ledger.admit('kernel32.dll: ProcessIdToSessionId');
  const calls = loaded(loadSessionCalls);
  const session = [0];
  if (calls === null || calls.sessionOf(calls.ownProcess(), session) === 0) return hidden('not-seen');
  return seen(session[0] ?? 0);
}
