// Starts the process that looks at the computer under Electron.
import type { FromPc, PcChild, SpawnPc } from '../pc/process/pc-child.ts';
import { spawnChild } from './reader-spawn.ts';
import type { SpawnDeps } from './reader-spawn.ts';

export function createSpawnPc(deps: SpawnDeps): SpawnPc {
  return () => spawnChild(deps, 'mae-tenken computer', isFromPc) satisfies PcChild;
}

/** The process runs our own code, so its message is recognized by its type; anything else is passed over. */
function isFromPc(message: unknown): message is FromPc {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'item';
}
