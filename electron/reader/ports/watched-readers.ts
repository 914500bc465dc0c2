// The readers that a wait is about, each with the state that is known of it.
import type { PcscCalls, SeenState, WatchedState } from './pcsc-calls.ts';
import type { ReaderName } from './pcsc-text.ts';
import type { SlotBoard } from './slot-board.ts';
import { decodeSlot } from './slot-state.ts';

const CHANGED = 0x0002;

export interface WatchedReaders {
  /** The reader with this name, as the library spells it; undefined where there is none now. */
  nameOf(reader: string): ReaderName | undefined;
  /** True when these are other readers than the known ones. */
  differ(names: readonly ReaderName[]): boolean;
  /** Takes a whole list, and tells the board who came and went. */
  takeNames(names: readonly ReaderName[]): void;
  /** What a wait asks for: every reader, then the pseudo-reader for arrivals where there is one and room for it. */
  states(): readonly WatchedState[];
  /** Takes the answers in the order of `states`, and tells the board. True when one of a reader is new. */
  takeStates(seen: readonly SeenState[]): boolean;
}

interface Followed {
  readonly name: ReaderName;
  /** dwEventState as it last came, without CHANGED; 0 (unaware) before the first. */
  known: number;
}

/** `arrivals`: the pseudo-reader by which a library tells that readers come and go; null where it does not tell. */
export function createWatchedReaders(board: SlotBoard, { arrivals, mostStates }: Pick<PcscCalls, 'arrivals' | 'mostStates'>): WatchedReaders {
  const readers = new Map<string, Followed>();
  const pseudo: Followed | null = arrivals === null ? null : { name: arrivals, known: 0 };
  return {
    nameOf: (reader) => readers.get(reader)?.name,
    differ: (names) => names.length !== readers.size || names.some(({ text }) => !readers.has(text)),
    takeNames(names) {
      for (const reader of readers.keys()) {
        if (names.some(({ text }) => text === reader)) continue;
        readers.delete(reader);
        board.remove(reader);
      }
      for (const name of names) {
        if (readers.has(name.text)) continue;
        readers.set(name.text, { name, known: 0 });
        board.announce(name.text);
      }
      board.settle();
    },
    states() {
      const all = [...readers.values(), ...(pseudo === null ? [] : [pseudo])];
      return all.slice(0, mostStates).map(({ name, known }) => ({ name, known }));
    },
    takeStates(seen) {
      let news = false;
      [...readers.values()].forEach((reader, index) => {
        const { state, atr } = seen[index] ?? { state: reader.known, atr: new Uint8Array() };
        const now = withoutChanged(state);
        if (now === reader.known) return;
        reader.known = now;
        board.update(decodeSlot(reader.name.text, now, atr));
        news = true;
      });
      // Whether readers came or went is seen by the next list.
      if (pseudo !== null) pseudo.known = withoutChanged(seen[readers.size]?.state ?? pseudo.known);
      return news;
    },
  };
}

/** The upper half, a count, is handed back as it came. */
function withoutChanged(state: number): number {
  return (state & ~CHANGED) >>> 0;
}
