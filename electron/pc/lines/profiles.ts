// The state of the extension in every profile of a browser: of each file the one entry, and nothing else of it.
import { bestState, extensionIn, isProfile } from '../../../shared/pc/extension.ts';
import type { ExtensionState } from '../../../shared/pc/extension.ts';
import { hidden, parsed, seen } from '../../../shared/pc/look.ts';
import type { Look } from '../../../shared/pc/look.ts';
import type { Files } from '../sight/files.ts';

/** Nobody has so many; a folder full of them must not take the time of the others. */
const MOST_PROFILES = 40;

/** `folder`: of the profiles, as the list has it. One look for each profile; none where the browser was never used. */
export function extensionLooks(files: Files, folder: string, ids: readonly string[]): readonly Look<ExtensionState>[] {
  const separator = folder.includes('\\') ? '\\' : '/';
  const names = files.names(folder);
  if (names.look === 'absent') return [];
  if (names.look === 'hidden') return [names];
  const profiles = names.value.filter(isProfile);
  const looks = profiles.slice(0, MOST_PROFILES).map((profile) => profileLook(files, [folder, profile].join(separator), separator, ids));
  return profiles.length > MOST_PROFILES ? [...looks, hidden('not-seen')] : looks;
}

/** Windows and macOS keep the entry in the first file, Linux in the second; either can hold it. */
function profileLook(files: Files, profile: string, separator: string, ids: readonly string[]): Look<ExtensionState> {
  const looks = ['Secure Preferences', 'Preferences'].map((file) =>
    parsed(files.text([profile, file].join(separator)), (text) => extensionIn(text, ids)),
  );
  const found = looks.find((look) => look.look === 'seen' && look.value !== 'absent');
  return found ?? looks.find((look) => look.look === 'hidden') ?? seen(bestState([]));
}
