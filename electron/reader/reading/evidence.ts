// Counts and names what is sent, so that the window can prove that no try was spent. Bytes of answers are never kept.
import type { Evidence } from '../../../shared/model/check-report.ts';
import type { Exchange } from '../../../shared/model/exchange.ts';
import type { Clock } from '../clock.ts';

export interface EvidenceLog {
  /** Called for every command that passed the gate, just before it is sent. */
  sent(name: string): void;
  /** Called for every answer; counts data and status word. `sw`: SW1 SW2, or null without one. */
  received(bytes: number, sw: number | null): void;
  read(): Evidence;
  /** Each command with its status word; a command that was never answered has none. */
  exchange(): readonly Exchange[];
}

/** `onCommand` hears the name of each command as it is sent. */
export function createEvidenceLog(clock: Clock, onCommand: (name: string) => void): EvidenceLog {
  const startedAt = clock.elapsedMs();
  const commands: string[] = [];
  const words: (number | null)[] = [];
  let bytesRead = 0;
  return {
    sent(name) {
      commands.push(name);
      onCommand(name);
    },
    received(bytes, sw) {
      bytesRead += bytes;
      words[commands.length - 1] = sw;
    },
    read: () => ({
      apdus: commands.length,
      bytesRead,
      elapsedMs: Math.round(clock.elapsedMs() - startedAt),
      commands: [...commands],
    }),
    exchange: () => commands.map((command, index) => ({ command, sw: words[index] ?? null })),
  };
}
