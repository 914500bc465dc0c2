// What the app takes from the machine it runs on.
import { randomBytes } from 'node:crypto';
import { release } from 'node:os';

export const SYSTEM = { platform: process.platform, release: release() } as const;

/** 16 random bytes in hexadecimal. */
export function createSalt(): string {
  return randomBytes(16).toString('hex');
}
