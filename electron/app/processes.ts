// The two child processes: the one that reads cards lives as long as the app, the one that looks at the computer is short-lived.
import { pcSystemOf } from '../../shared/pc/model.ts';
import type { PcRun } from '../../shared/pc/model.ts';
import { createPcLook } from '../pc/process/pc-look.ts';
import type { PcLook } from '../pc/process/pc-look.ts';
import type { Clock } from '../reader/clock.ts';
import { createReaderSupervisor } from '../reader/process/supervisor.ts';
import type { ReaderSupervisor, SupervisorDeps } from '../reader/process/supervisor.ts';
import type { OutPaths } from './paths.ts';
import { createSpawnPc } from './pc-spawn.ts';
import { createSpawnReader } from './reader-spawn.ts';
import type { SpawnDeps } from './reader-spawn.ts';

export interface ProcessDeps extends Pick<SpawnDeps, 'fork' | 'signal'> {
  readonly paths: Pick<OutPaths, 'readerProcess' | 'pcProcess'>;
  readonly clock: Clock;
  readonly platform: string;
}

export type ReaderOptions = Pick<SupervisorDeps, 'chosen' | 'salt' | 'onChange' | 'onReading' | 'onExchange' | 'onPlacement'>;

export interface Processes {
  readonly createReader: (options: ReaderOptions) => ReaderSupervisor;
  readonly createPcLook: (onChange: (run: PcRun) => void) => PcLook;
}

export function createProcesses({ fork, signal, paths, clock, platform }: ProcessDeps): Processes {
  return {
    createReader: (options) =>
      createReaderSupervisor({ ...options, spawn: createSpawnReader({ fork, signal, modulePath: paths.readerProcess }), clock }),
    createPcLook: (onChange) =>
      createPcLook({ spawn: createSpawnPc({ fork, signal, modulePath: paths.pcProcess }), clock, system: pcSystemOf(platform), onChange }),
  };
}
