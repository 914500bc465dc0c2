// What the app takes from the machine it runs on.
import { randomBytes } from 'node:crypto';
import { release } from 'node:os';

export const SYSTEM = { platform: process.platform, release: release(), arch: process.arch, runtime: runtimeOf(process.versions) } as const;

function runtimeOf({ electron, chrome, node }: NodeJS.ProcessVersions): string {
  return `Electron ${electron ?? '-'}, Chromium ${chrome ?? '-'}, Node ${node}`;
}

/** 16 random bytes in hexadecimal. */
export function createSalt(): string {
  return randomBytes(16).toString('hex');
}
