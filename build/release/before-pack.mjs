// electron-builder calls this before it packs: what cannot give a working package ends here, with a sentence that says why.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/folders.mjs';

/** Numbers that electron-builder gives processors. @type {Readonly<Record<number, string>>} */
const PROCESSORS = { 0: 'ia32', 1: 'x64', 2: 'armv7l', 3: 'arm64', 4: 'universal' };

/** @param {{ electronPlatformName: string, arch: number }} context */
export function beforePack({ electronPlatformName, arch }) {
  const target = `${electronPlatformName}-${PROCESSORS[arch] ?? arch}`;
  const here = `${process.platform}-${process.arch}`;
  // npm installs the binaries of the machine it runs on, and pcsclite is compiled there: each system packs for itself.
  if (target !== here) throw new Error(`packages for ${target} are made on ${target}; this is ${here}`);
  if (!existsSync(join(ROOT, 'node_modules', '@koromix', `koffi-${target}`))) throw new Error(`@koromix/koffi-${target} is not installed; run npm ci`);
}
