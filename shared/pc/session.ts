// Does the user sit at this computer, and is it one? Readers belong to the computer at which one sits.
// Source: shared/facts/computer.ts#REMOTE_SESSION_IS_ANOTHER_THAN_GLASS; the makers of virtual machines are common knowledge.
import type { Look } from './look.ts';
import { itemOf } from './model.ts';
import type { PcItem } from './model.ts';

/** How the makers of virtual machines name their computers. A tablet of Microsoft is none of them. */
const VIRTUAL = /vmware|virtualbox|innotek|qemu|\bkvm\b|parallels|virtual machine|bochs|\bxen\b|hvm domu|\butm\b|bhyve/i;

/** null: these names say nothing of a virtual machine. */
export function virtualMachine(names: readonly (string | null)[]): string | null {
  const text = names.filter((name) => name !== null).join(' ');
  return VIRTUAL.exec(text)?.[0] ?? null;
}

export interface WindowsSession {
  /** Of this program, and of the screen; absent where the system does not say. */
  readonly own: Look<number>;
  readonly glass: Look<number>;
  /** SESSIONNAME, a hint only. */
  readonly name: string | null;
  readonly maker: Look<string>;
}

export function windowsSession({ own, glass, name, maker }: WindowsSession): PcItem {
  const isOther = own.look === 'seen' && glass.look === 'seen' && own.value !== glass.value;
  if (isOther || (glass.look !== 'seen' && /^RDP-/i.test(name ?? ''))) return itemOf('session', 'session-remote');
  return atTheComputer(maker, own.look === 'seen' && glass.look === 'seen');
}

/** `virtual`: kern.hv_vmm_present. */
export function macSession(virtual: Look<boolean>): PcItem {
  if (virtual.look === 'hidden') return itemOf('session', virtual.why);
  if (virtual.look === 'absent') return itemOf('session', 'not-seen');
  return itemOf('session', virtual.value ? 'session-virtual' : 'session-local');
}

/** `ssh`: this program was started from a session of ssh. `maker`: of the computer, from its firmware. */
export function linuxSession(ssh: boolean, maker: Look<string>): PcItem {
  return ssh ? itemOf('session', 'session-ssh') : atTheComputer(maker, true);
}

/** `surely`: nothing but the maker is left to see. A computer without firmware names is told by none. */
function atTheComputer(maker: Look<string>, surely: boolean): PcItem {
  const virtual = maker.look === 'seen' ? virtualMachine([maker.value]) : null;
  if (virtual !== null) return itemOf('session', 'session-virtual', virtual);
  if (maker.look === 'hidden') return itemOf('session', maker.why);
  return itemOf('session', surely && maker.look === 'seen' ? 'session-local' : 'not-seen');
}
