// What the app knows when it starts: its version, the settings, and the computer it runs on.
import { firstFacts } from '../../shared/model/app-facts.ts';
import type { AppFacts } from '../../shared/model/app-facts.ts';
import { NO_SUPPORT_FACTS } from '../../shared/model/exchange.ts';
import { memoryFrom } from '../../shared/model/stored.ts';
import { noPcRun, pcSystemOf } from '../../shared/pc/model.ts';
import { operatingSystemOf } from '../../shared/verdict/operating-system.ts';
import type { StoredSettings } from './settings-file.ts';

/** `process.platform`, `os.release()`, `process.arch`, and the versions the app stands on. */
export interface SystemFacts {
  readonly platform: string;
  readonly release: string;
  readonly arch: string;
  readonly runtime: string;
}

export function factsAtStart(version: string, stored: StoredSettings, { platform, release, arch, runtime }: SystemFacts): AppFacts {
  return firstFacts(version, stored.locale, {
    memory: memoryFrom(stored.kept),
    system: operatingSystemOf(platform, release),
    support: { ...NO_SUPPORT_FACTS, system: `${platform} ${release} ${arch}`, runtime },
    pc: noPcRun(pcSystemOf(platform)),
  });
}
