// electron-builder.yml as electron-builder itself reads it.
import type { Configuration } from 'app-builder-lib';
import { getConfig } from 'app-builder-lib/out/util/config/config.js';
import { ROOT } from '../../build/setup/folders.mjs';

export function readBuilderConfig(): Promise<Configuration> {
  return getConfig(ROOT, null, null);
}
