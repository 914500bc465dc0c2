// A binding that lists the readers and then waits for others misses one that comes in between. So they are listed again.
import type { Clock } from '../clock.ts';

/** How long after the start of a wait readers are listed again: at once, and when the wait surely has begun. */
const LOOK_AGAIN_AFTER_MS = [0, 1000] as const;

export interface SecondLook {
  /** A list was given, and a wait begins: looks again at once and later on. A look that is still to come is given up. */
  begin(): void;
  /** Nothing is listed any more. */
  close(): void;
}

/** `found` is given every list; a `list` that fails is passed over, as the wait meets the same fault. */
export function createSecondLook<Name>(list: () => Promise<readonly Name[]>, clock: Clock, found: (names: readonly Name[]) => void): SecondLook {
  let cancels: (() => void)[] = [];
  let turn = 0;
  const close = (): void => {
    turn += 1;
    for (const cancel of cancels) cancel();
    cancels = [];
  };
  const look = async (asked: number): Promise<void> => {
    const names = await list().catch(() => null);
    if (names !== null && asked === turn) found(names);
  };
  return {
    begin() {
      close();
      const asked = turn;
      cancels = LOOK_AGAIN_AFTER_MS.map((ms) => clock.after(ms, () => void look(asked)));
    },
    close,
  };
}
