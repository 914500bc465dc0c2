import { describe, expect, it } from 'vitest';
import { compareVersions, glibcOf, kindOf, misfits } from '../../../build/release/natives.mjs';

function elf(machine: number): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.write('\u007FELF', 'latin1');
  bytes.writeUInt16LE(machine, 18);
  return bytes;
}

function machO(cpu: number): Buffer {
  const bytes = Buffer.alloc(64);
  bytes.writeUInt32LE(0xfeedfacf, 0);
  bytes.writeUInt32LE(cpu, 4);
  return bytes;
}

function pe(machine: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write('MZ', 'latin1');
  bytes.writeUInt32LE(64, 0x3c);
  bytes.write('PE\0\0', 64, 'latin1');
  bytes.writeUInt16LE(machine, 68);
  return bytes;
}

describe('the kind of a compiled module', () => {
  it.each([
    [elf(0x3e), 'linux', 'x64'],
    [elf(0xb7), 'linux', 'arm64'],
    [machO(0x01000007), 'darwin', 'x64'],
    [machO(0x0100000c), 'darwin', 'arm64'],
    [pe(0x8664), 'win32', 'x64'],
    [pe(0xaa64), 'win32', 'arm64'],
    [elf(0x1234), 'linux', 'unknown'],
  ])('%# is read from its head', (bytes, system, processor) => {
    expect(kindOf(bytes)).toEqual({ system, processor });
  });

  it('is nothing for a text, a cut file and a DOS program', () => {
    expect([Buffer.from('#!/bin/sh\n'.repeat(20)), elf(0x3e).subarray(0, 10), Buffer.alloc(0)].map(kindOf)).toEqual([undefined, undefined, undefined]);
    const dos = pe(0x8664);
    dos.writeUInt32LE(0xfffffff0, 0x3c);
    expect(kindOf(dos)).toBeUndefined();
  });
});

describe('glibc', () => {
  it('is the newest of the versions named, by number', () => {
    expect(glibcOf(Buffer.from('x\0GLIBC_2.4\0GLIBC_2.28\0GLIBC_2.3.4\0y'))).toBe('2.28');
    expect(glibcOf(Buffer.from('\0GLIBC_PRIVATE\0GLIBCXX_3.4\0'))).toBeNull();
    expect(compareVersions('2.9', '2.35')).toBeLessThan(0);
    expect(compareVersions('2.35', '2.35')).toBe(0);
  });
});

describe('a misfit', () => {
  const target = { system: 'linux', processor: 'x64', glibc: '2.35' };
  const fit = { file: 'a.node', system: 'linux', processor: 'x64', glibc: '2.35' };

  it('is another system, another processor, a newer glibc', () => {
    expect(misfits([fit, { ...fit, glibc: null }], target)).toEqual([]);
    expect(misfits([{ ...fit, processor: 'arm64' }, { ...fit, system: 'win32' }, { ...fit, glibc: '2.36' }], target)).toHaveLength(3);
  });
});
