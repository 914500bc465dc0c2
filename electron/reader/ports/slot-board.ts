// Gathers what a binding tells piece by piece into whole lists, for one listener.
import type { PcscError, PortListener, ReaderSlot } from './card-port.ts';

export interface SlotBoard {
  /** The listener hears everything from now on, and first of all the list as it is. */
  watch(listener: PortListener): void;
  /** A reader is there; its state is still to come. */
  announce(name: string): void;
  update(slot: ReaderSlot): void;
  remove(name: string): void;
  /** The first list of readers is complete, and may be empty. */
  settle(): void;
  /** Tells the listener once that the port is dead; nothing follows. */
  die(error: PcscError): void;
  /** Nothing is told any more. */
  close(): void;
}

/**
 * Lists go out through setImmediate: changes that come together make one list, and no listener runs inside a callback of
 * pcsclite, which holds the reader's lock meanwhile. No list goes out before every reader in it has told its state.
 */
export function createSlotBoard(): SlotBoard {
  const slots = new Map<string, ReaderSlot | null>();
  let listener: PortListener | null = null;
  let settled = false;
  let scheduled = false;
  let ended = false;
  let death: PcscError | null = null;

  const publish = (): void => {
    scheduled = false;
    if (ended || listener === null) return;
    if (death !== null) {
      ended = true;
      listener.onDead(death);
      return;
    }
    const known = [...slots.values()].filter((slot) => slot !== null);
    if (settled && known.length === slots.size) listener.onReaders(known);
  };
  const changed = (): void => {
    if (scheduled || ended) return;
    scheduled = true;
    setImmediate(publish);
  };
  return {
    watch(newListener) {
      listener = newListener;
      changed();
    },
    announce: (name) => void slots.set(name, null),
    update(slot) {
      slots.set(slot.name, slot);
      changed();
    },
    remove(name) {
      if (slots.delete(name)) changed();
    },
    settle() {
      if (settled) return;
      settled = true;
      changed();
    },
    die(error) {
      death ??= error;
      changed();
    },
    close: () => void (ended = true),
  };
}
