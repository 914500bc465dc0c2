import { expect, test, vi } from 'vitest';

import { PcscError } from '../../../../electron/reader/ports/card-port.ts';
import type { CardPort, OpenPort } from '../../../../electron/reader/ports/card-port.ts';
import { openPort } from '../../../../electron/reader/ports/open-port.ts';

function portOf(binding: CardPort['binding']): CardPort {
  return { binding, watch: () => undefined, connect: () => Promise.reject(new PcscError(0)), close: () => undefined };
}

const opens = (binding: CardPort['binding']) => vi.fn<OpenPort>(() => portOf(binding));
const fails = (error: Error) =>
  vi.fn<OpenPort>(() => {
    throw error;
  });
const notInstalled = new Error("Cannot find module 'pcsclite'");
const otherAbi = new Error('was compiled against a different Node.js version using NODE_MODULE_VERSION 115');

test('pcsclite comes first, and the other one is not touched', () => {
  const bindings = { pcsclite: opens('pcsclite'), pcscMini: opens('pcsc-mini') };
  expect(openPort({ skipPcsclite: false }, bindings).binding).toBe('pcsclite');
  expect(bindings.pcscMini).not.toHaveBeenCalled();
});

test.each([notInstalled, otherAbi])('pcsc-mini where pcsclite fails to load: %s', (error) => {
  const bindings = { pcsclite: fails(error), pcscMini: opens('pcsc-mini') };
  expect(openPort({ skipPcsclite: false }, bindings).binding).toBe('pcsc-mini');
});

test('pcsc-mini when told to leave pcsclite alone', () => {
  const bindings = { pcsclite: opens('pcsclite'), pcscMini: opens('pcsc-mini') };
  expect(openPort({ skipPcsclite: true }, bindings).binding).toBe('pcsc-mini');
  expect(bindings.pcsclite).not.toHaveBeenCalled();
});

test('a service that is not there is no reason to try the other one', () => {
  const bindings = { pcsclite: fails(new PcscError(0x8010001d)), pcscMini: opens('pcsc-mini') };
  expect(() => openPort({ skipPcsclite: false }, bindings)).toThrow(new PcscError(0x8010001d));
  expect(bindings.pcscMini).not.toHaveBeenCalled();
});

test('without a binding that loads the error tells both reasons', () => {
  const bindings = { pcsclite: fails(notInstalled), pcscMini: fails(otherAbi) };
  let thrown: unknown;
  try {
    openPort({ skipPcsclite: false }, bindings);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(AggregateError);
  expect((thrown as AggregateError).errors).toEqual([notInstalled, otherAbi]);
});

test('a machine without the PC/SC library has no service', () => {
  const noLibrary = new Error('libpcsclite.so.1: cannot open shared object file: No such file or directory');
  const bindings = { pcsclite: fails(noLibrary), pcscMini: fails(noLibrary) };
  expect(() => openPort({ skipPcsclite: false }, bindings)).toThrow(new PcscError(0x8010001d));
});
