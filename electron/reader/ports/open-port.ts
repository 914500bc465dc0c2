// Chooses the binding: pcsclite first; koffi where pcsclite is not installed, does not load or keeps crashing.
import { NO_SERVICE } from '../../../shared/faults/pcsc-numbers.ts';
import type { PassedOver } from '../../../shared/model/reader-status.ts';
import { PcscError } from './card-port.ts';
import type { CardPort, OpenPort } from './card-port.ts';
import { openKoffiPort } from './koffi-port.ts';
import { openPcsclitePort } from './pcsclite-port.ts';

export interface OpenPortOptions {
  /** pcsclite has crashed twice. */
  readonly skipPcsclite: boolean;
}

export interface Bindings {
  readonly pcsclite: OpenPort;
  readonly koffi: OpenPort;
}

const BINDINGS: Bindings = { pcsclite: openPcsclitePort, koffi: () => openKoffiPort() };

/**
 * Throws PcscError when the binding works but the service does not: another binding would meet the same. Throws an
 * AggregateError with both reasons when no binding loads.
 */
export function openPort({ skipPcsclite }: OpenPortOptions, bindings: Bindings = BINDINGS): CardPort {
  if (skipPcsclite) return { ...openSecond(bindings, null), passedOver: 'crashed' };
  try {
    return bindings.pcsclite();
  } catch (error) {
    if (error instanceof PcscError) throw error;
    return { ...openSecond(bindings, error), passedOver: reasonOf(error) };
  }
}

function reasonOf(error: unknown): PassedOver {
  return (error as { code?: unknown } | null)?.code === 'MODULE_NOT_FOUND' ? 'not-installed' : 'not-loading';
}

function openSecond({ koffi }: Bindings, first: unknown): CardPort {
  try {
    return koffi();
  } catch (error) {
    if (error instanceof PcscError) throw error;
    const failures = first === null ? [error] : [first, error];
    // Both bindings need the system's own library; a machine without it has no PC/SC service to speak to either.
    if (failures.some((failure) => /libpcsclite\.so/.test(String(failure)))) throw new PcscError(NO_SERVICE);
    throw new AggregateError(failures, 'No PC/SC binding loads: neither pcsclite nor koffi works here.', { cause: error });
  }
}
