import { describe, expect, it } from 'vitest';
import { operatingSystemOf } from '../../../shared/verdict/operating-system.ts';

describe('which system', () => {
  it.each([
    ['win32', '10.0.22631', 'windows-11'],
    ['win32', '10.0.22000', 'windows-11'],
    ['win32', '10.0.21999', 'windows-10'],
    ['win32', '10.0.19045', 'windows-10'],
    ['win32', '6.1.7601', 'windows-older'],
    ['win32', '11.0.30000', 'windows-11'],
    ['win32', '', 'unknown'],
    ['win32', '10', 'unknown'],
    ['darwin', '25.1.0', 'mac'],
    ['linux', '6.1.0', 'linux'],
    ['freebsd', '14', 'unknown'],
  ])('%s %s is %s', (platform, release, expected) => {
    expect(operatingSystemOf(platform, release)).toBe(expected);
  });
});
