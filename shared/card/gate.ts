// The one gate in front of the reader. What is not on this list never reaches a card; a PIN cannot pass it.
import { emptyVerify, selectApplication, selectFile } from './apdu.ts';
import type { CardTable } from './card-table.ts';

/** Thrown before anything is sent. A bug, never an expected failure; the refused bytes are not repeated. */
export class ForbiddenCommandError extends Error {
  constructor() {
    super('this command may not be sent to a card');
    this.name = 'ForbiddenCommandError';
  }
}

/**
 * Lets through the SELECTs of the table, READ BINARY by offset with a one-byte Le, and VERIFY of exactly the four bytes
 * 00 20 00 80. Returns the function that throws ForbiddenCommandError for everything else.
 */
export function createGate(table: CardTable): (apdu: Uint8Array) => void {
  const exact = [emptyVerify(), ...selectsOf(table)];
  return (apdu) => {
    if (!isReadBinary(apdu) && !exact.some((allowed) => sameBytes(allowed, apdu))) throw new ForbiddenCommandError();
  };
}

function selectsOf(table: CardTable): Uint8Array[] {
  const applications = Object.values(table.applications).map(({ aid }) => selectApplication(aid));
  const places = [table.token, table.presence, table.authCertificate, ...table.counters];
  return [...applications, ...places.map(({ file }) => selectFile(file))];
}

/** P1 bit 8 would name a file by its short id instead of an offset and so move the current EF: refused. */
function isReadBinary(apdu: Uint8Array): boolean {
  return apdu.length === 5 && apdu[0] === 0x00 && apdu[1] === 0xb0 && (apdu[2] ?? 0x80) < 0x80;
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
