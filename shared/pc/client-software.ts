// J-LIS's client software: only told, since the login of e-Tax does not need it
// (shared/facts/computer.ts#CLIENT_SOFTWARE_NOT_NEEDED). So it is never missing.
import type { Look } from './look.ts';
import { itemOf } from './model.ts';
import type { PcItem } from './model.ts';
import { plainVersion } from './operating-system.ts';

/** `version`: of the installed software, null where the system does not tell. */
export function clientItem(found: Look<string | null>): PcItem {
  if (found.look === 'hidden') return itemOf('client-software', found.why);
  if (found.look === 'absent') return itemOf('client-software', 'client-not-found');
  return itemOf('client-software', 'client-found', plainVersion(found.value ?? ''));
}
