import { expect, test, vi } from 'vitest';

import { PcscError } from '../../../../electron/reader/ports/card-port.ts';
import type { CardPort, OpenPort } from '../../../../electron/reader/ports/card-port.ts';
import { openPort } from '../../../../electron/reader/ports/open-port.ts';

function portOf(binding: CardPort['binding']): CardPort {
  return { binding, watch: () => undefined, connect: () => Promise.reject(new PcscError(0)), close: () => Promise.resolve(true) };
}

const opens = (binding: CardPort['binding']) => vi.fn<OpenPort>(() => portOf(binding));
const fails = (error: Error) =>
  vi.fn<OpenPort>(() => {
    throw error;
  });
const notInstalled = Object.assign(new Error("Cannot find module 'pcsclite'"), { code: 'MODULE_NOT_FOUND' });
const otherAbi = new Error('was compiled against a different Node.js version using NODE_MODULE_VERSION 115');

test('pcsclite comes first, and the other one is not touched', () => {
  const bindings = { pcsclite: opens('pcsclite'), koffi: opens('koffi') };
  const port = openPort({ skipPcsclite: false }, bindings);
  expect([port.binding, port.passedOver]).toEqual(['pcsclite', undefined]);
  expect(bindings.koffi).not.toHaveBeenCalled();
});

test.each([
  [notInstalled, 'not-installed'],
  [otherAbi, 'not-loading'],
])('koffi where pcsclite fails to load, and why: %s', (error, passedOver) => {
  const bindings = { pcsclite: fails(error), koffi: opens('koffi') };
  expect(openPort({ skipPcsclite: false }, bindings)).toMatchObject({ binding: 'koffi', passedOver });
});

test('koffi when told to leave pcsclite alone', () => {
  const bindings = { pcsclite: opens('pcsclite'), koffi: opens('koffi') };
  expect(openPort({ skipPcsclite: true }, bindings)).toMatchObject({ binding: 'koffi', passedOver: 'crashed' });
  expect(bindings.pcsclite).not.toHaveBeenCalled();
});

test('a service that is not there is no reason to try the other one', () => {
  const bindings = { pcsclite: fails(new PcscError(0x8010001d)), koffi: opens('koffi') };
  expect(() => openPort({ skipPcsclite: false }, bindings)).toThrow(new PcscError(0x8010001d));
  expect(bindings.koffi).not.toHaveBeenCalled();
});

test('without a binding that loads the error tells both reasons', () => {
  const bindings = { pcsclite: fails(notInstalled), koffi: fails(otherAbi) };
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
  const bindings = { pcsclite: fails(noLibrary), koffi: fails(noLibrary) };
  expect(() => openPort({ skipPcsclite: false }, bindings)).toThrow(new PcscError(0x8010001d));
});
