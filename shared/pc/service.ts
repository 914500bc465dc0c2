// The system's card service. Sources: shared/facts/computer.ts#SMART_CARD_SERVICE, docs/reader.md#service.
import { APPLE_DRIVER_SINCE_MACOS, SMART_CARD_SERVICE } from '../facts/computer.ts';
import type { Look } from './look.ts';
import { itemOf } from './model.ts';
import type { PcItem } from './model.ts';

/** `start`: the number in the registry. A service that is stopped while no reader is connected is as it should be. */
export function windowsService(start: Look<number>): PcItem {
  if (start.look === 'hidden') return itemOf('service', start.why);
  if (start.look === 'absent') return itemOf('service', 'service-none');
  const detail = `${SMART_CARD_SERVICE.value.name} Start=${start.value}`;
  if (start.value === SMART_CARD_SERVICE.value.off) return itemOf('service', 'service-off', detail);
  return itemOf('service', start.value === 2 || start.value === 3 ? 'service-ok' : 'odd-content', detail);
}

/** `useIFDCCID` of Apple's smart card settings, absent where nobody changed it; `version` of macOS. */
export function macService(useIfdCcid: Look<boolean>, version: string | null): PcItem {
  if (useIfdCcid.look === 'hidden') return itemOf('service', useIfdCcid.why);
  if (useIfdCcid.look === 'seen' && useIfdCcid.value) return itemOf('service', 'service-open-driver', 'useIFDCCID=1');
  const major = Number.parseInt(version ?? '', 10);
  if (!(major >= 1)) return itemOf('service', 'not-seen');
  return itemOf('service', major >= APPLE_DRIVER_SINCE_MACOS.value ? 'service-apple' : 'service-older-macos');
}

export interface LinuxService {
  /** Whether pcscd's socket may be used; absent where there is none. */
  readonly socket: Look<'usable' | 'refused' | 'no-socket'>;
  /** The program lies on the disk. */
  readonly installed: boolean;
}

export function linuxService({ socket, installed }: LinuxService): PcItem {
  if (socket.look === 'hidden') return itemOf('service', socket.why);
  if (socket.look === 'absent') return itemOf('service', installed ? 'service-asleep' : 'service-linux-none', installed ? 'pcscd' : null);
  if (socket.value === 'no-socket') return itemOf('service', 'odd-content', 'pcscd.comm');
  return itemOf('service', socket.value === 'usable' ? 'service-socket' : 'service-refused', 'pcscd.comm');
}
