// What was sent and what came back, as names and status words: for the support report. Never bytes of an answer.
import type { FaultCode } from './fault.ts';

export interface Exchange {
  readonly command: string;
  /** SW1 SW2; null when no answer came. */
  readonly sw: number | null;
}

/** A fault and the moment it came up, ISO 8601 with +09:00. */
export interface FaultMoment {
  readonly at: string;
  readonly code: FaultCode;
  readonly pcsc: number | null;
}

export interface SupportFacts {
  /** Platform, release and architecture as the system names them. */
  readonly system: string;
  /** The versions of what the app stands on. */
  readonly runtime: string;
  /** Oldest first. */
  readonly faults: readonly FaultMoment[];
  /** Of the last reading. */
  readonly exchange: readonly Exchange[];
}

export const NO_SUPPORT_FACTS: SupportFacts = { system: '', runtime: '', faults: [], exchange: [] };

const FAULTS_KEPT = 20;

/** Notes a fault when it comes up; one that only lasts is not noted again. */
export function withFault(facts: SupportFacts, moment: FaultMoment): SupportFacts {
  return { ...facts, faults: [...facts.faults, moment].slice(-FAULTS_KEPT) };
}
