// Takes over into the state what the reader tells.
import { withExchange, withPlacement, withTrouble } from '../../shared/model/app-facts.ts';
import { withMemory, withReader } from '../../shared/model/facts-said.ts';
import { withReading } from '../../shared/model/kept-steps.ts';
import type { Memory } from '../../shared/model/memory.ts';
import { toJstIso } from '../../shared/time/jst.ts';
import type { Clock } from '../reader/clock.ts';
import type { AppState } from '../state/app-state.ts';
import { keep } from '../state/commands.ts';
import type { ReaderOptions } from './processes.ts';

/** What the reader tells goes into the state, and readings into the small memory. */
export function tellState(state: AppState, saveMemory: (memory: Memory) => boolean, clock: Clock): Omit<ReaderOptions, 'chosen' | 'salt'> {
  return {
    onChange: ({ status, shown, run }) =>
      void keep({ state, saveMemory }, (facts) =>
        withReader(withTrouble(facts, status, toJstIso(clock.now())), status, shown, clock.now(), run),
      ),
    onExchange: (exchange) => state.change((facts) => withExchange(facts, exchange)),
    onPlacement: (run) => state.change((facts) => withPlacement(facts, run)),
    onReading: (report, mark) =>
      void keep({ state, saveMemory }, (facts) => withMemory(facts, (memory) => withReading(memory, report, mark))),
  };
}
