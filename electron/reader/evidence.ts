// Counts and names what is sent, so that the window can prove that no try was spent. Bytes of answers are never kept.
import type { Evidence } from '../../shared/model/check-report.ts';
import type { Clock } from './clock.ts';

export interface EvidenceLog {
  /** Called for every command that passed the gate, just before it is sent. */
  sent(name: string): void;
  /** Called for every answer; counts data and status word. */
  received(bytes: number): void;
  read(): Evidence;
}

/** `onCommand` hears the name of each command as it is sent. */
export function createEvidenceLog(clock: Clock, onCommand: (name: string) => void): EvidenceLog {
  const startedAt = clock.elapsedMs();
  const commands: string[] = [];
  let bytesRead = 0;
  return {
    sent(name) {
      commands.push(name);
      onCommand(name);
    },
    received(bytes) {
      bytesRead += bytes;
    },
    read: () => ({
      apdus: commands.length,
      bytesRead,
      elapsedMs: Math.round(clock.elapsedMs() - startedAt),
      commands: [...commands],
    }),
  };
}
