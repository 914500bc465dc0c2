// Chooses the binding: pcsclite first, pcsc-mini where pcsclite is not installed, does not load or keeps crashing.
import { NO_SERVICE } from '../../../shared/faults/pcsc-numbers.ts';
import { PcscError } from './card-port.ts';
import type { CardPort, OpenPort } from './card-port.ts';
import { openPcscMiniPort } from './pcsc-mini-port.ts';
import { openPcsclitePort } from './pcsclite-port.ts';


export interface OpenPortOptions {
  /** pcsclite has crashed twice. */
  readonly skipPcsclite: boolean;
}

export interface Bindings {
  readonly pcsclite: OpenPort;
  readonly pcscMini: OpenPort;
}

const BINDINGS: Bindings = { pcsclite: openPcsclitePort, pcscMini: openPcscMiniPort };

/**
 * Throws PcscError when the binding works but the service does not: another binding would meet the same. Throws an
 * AggregateError with both reasons when no binding loads.
 */
export function openPort({ skipPcsclite }: OpenPortOptions, bindings: Bindings = BINDINGS): CardPort {
  const failures: unknown[] = [];
  for (const open of skipPcsclite ? [bindings.pcscMini] : [bindings.pcsclite, bindings.pcscMini]) {
    try {
      return open();
    } catch (error) {
      if (error instanceof PcscError) throw error;
      failures.push(error);
    }
  }
  // Both bindings need the system's own library; a machine without it has no PC/SC service to speak to either.
  if (failures.some((failure) => /libpcsclite\.so/.test(String(failure)))) throw new PcscError(NO_SERVICE);
  throw new AggregateError(failures, 'No PC/SC binding loads: neither pcsclite nor pcsc-mini works here.');
}
