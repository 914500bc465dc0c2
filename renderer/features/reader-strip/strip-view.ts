// When the strip opens by itself, and what it then says.
import type { Fault } from '../../../shared/model/fault.ts';
import type { Situation } from '../situation/situation.ts';

export interface StripView {
  /** Names the situation, so that the user's opening or closing holds until it changes. */
  readonly about: string;
  readonly opensItself: boolean;
  readonly fault: Fault | null;
}

/** Small when all is well or simply under way; open when a person has something to do. */
export function viewStrip(situation: Situation): StripView {
  if (situation.kind === 'problem') {
    return { about: situation.fault.code, opensItself: true, fault: situation.fault };
  }
  if (situation.kind === 'waiting-for-other-program') {
    return { about: situation.kind, opensItself: true, fault: { code: 'card-busy', pcsc: null } };
  }
  return { about: 'well', opensItself: false, fault: null };
}

/** `0x8010000B`, as vendors and support pages write it. */
export function formatPcsc(code: number): string {
  return `0x${(code >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}
