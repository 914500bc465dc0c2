// What one browser knows of the portal app: its manifest, the program behind it, and the extensions that may call it.
import { posix, win32 } from 'node:path';
import { FINDINGS } from '../../../shared/pc/findings.ts';
import type { PcFinding } from '../../../shared/pc/findings.ts';
import type { Look } from '../../../shared/pc/look.ts';
import { parseManifest } from '../../../shared/pc/native-host.ts';
import type { PcSystem } from '../../../shared/pc/model.ts';
import { extensionFinding } from '../../../shared/pc/portal.ts';
import type { BrowserPair } from '../../../shared/pc/portal.ts';
import { GRANTED } from '../../../shared/pc/reads.ts';
import type { Files, Place } from '../sight/files.ts';
import { extensionLooks } from './profiles.ts';

export interface SeenHost {
  readonly portal: PcFinding;
  /** Empty where the manifest was not read. */
  readonly ids: readonly string[];
  /** In whose part it is registered; null where nothing was found. */
  readonly part: 'user' | 'computer' | null;
}

/** No manifest comes near. */
const LONGEST_MANIFEST = 256 * 1024;

export interface ManifestPlace {
  readonly place: Place;
  /** Its path, by which that of the program is found. */
  readonly path: string;
  readonly part: 'user' | 'computer';
}

/** Reads on from where a manifest is said to be. `gone`: what it means that it is not there. */
export function hostAt(files: Files, system: PcSystem, { place, path, part }: ManifestPlace, gone: PcFinding): SeenHost {
  const text = files.text(place, LONGEST_MANIFEST);
  if (text.look === 'absent') return { portal: gone, ids: [], part: gone === 'portal-missing' ? null : part };
  if (text.look === 'hidden') return { portal: text.why, ids: [], part };
  const manifest = parseManifest(text.value);
  if (manifest === null) return { portal: 'odd-content', ids: [], part };
  const program = programPath(system, path, manifest.path);
  return { portal: programFinding(files.kind({ label: GRANTED.program, path: program })), ids: manifest.extensionIds, part };
}

/** Relative to the manifest on Windows alone; elsewhere it has to be absolute, or the browser does not take it. */
function programPath(system: PcSystem, manifest: string, program: string): string {
  if (system !== 'windows') return program;
  return win32.isAbsolute(program) ? program : win32.join(win32.dirname(manifest), program);
}

function programFinding(kind: Look<string>): PcFinding {
  if (kind.look === 'hidden') return kind.why;
  return kind.look === 'seen' && kind.value === 'file' ? 'portal-ok' : 'portal-program-gone';
}

/** `profiles`: the browser's folder of them, as the list has it. Without ids nobody knows which extension it is. */
export function pairOf(files: Files, name: string, profiles: string, host: Pick<SeenHost, 'portal' | 'ids'>): BrowserPair {
  const { portal, ids } = host;
  if (ids.length > 0) return { name, portal, extension: extensionFinding(extensionLooks(files, profiles, ids)) };
  return { name, portal, extension: FINDINGS[portal].state === 'unknown' ? portal : 'extension-no-app' };
}

/** The first folder that holds a manifest, or cannot be seen. */
export function hostInFolders(files: Files, system: PcSystem, folders: readonly string[], file: string): SeenHost {
  for (const folder of folders) {
    const path = posix.join(folder, file);
    const host = hostAt(files, system, { place: path, path, part: folder.startsWith('~') ? 'user' : 'computer' }, 'portal-missing');
    if (host.portal !== 'portal-missing') return host;
  }
  return { portal: 'portal-missing', ids: [], part: null };
}
