// Where several people use the computer, the window goes back to its start a minute after a card was lifted.
import { withFreshStart } from '../../shared/model/facts-said.ts';
import { LEAVING_MS } from '../../shared/model/memory.ts';
import type { ReaderView } from '../../shared/model/reader-status.ts';
import type { AppSnapshot } from '../../shared/model/snapshot.ts';
import type { AppState, MergeTimer } from './app-state.ts';

export interface LeavingDeps {
  readonly state: Pick<AppState, 'read' | 'change' | 'subscribe'>;
  readonly after: MergeTimer['after'];
  readonly now: () => Date;
}

/** Follows the state; no timer runs while a card lies there, while nothing is to be forgotten, or while the hands are off. */
export function followLeaving({ state, after, now }: LeavingDeps): void {
  let cancel: (() => void) | null = null;
  let used = false;
  const look = (snapshot: AppSnapshot): void => {
    const { shared } = snapshot.kept;
    const lies = snapshot.reader.readers.some(isPersonsCard);
    used = shared && (used || lies || (snapshot.report !== null && snapshot.sample === null));
    const isLeft = used && !lies && !snapshot.handsOff;
    if (isLeft) cancel ??= after(LEAVING_MS, goBack);
    else stop();
  };
  const stop = (): void => {
    cancel?.();
    cancel = null;
  };
  const goBack = (): void => {
    cancel = null;
    used = false;
    state.change((facts) => withFreshStart(facts, now()));
  };
  state.subscribe(look);
  look(state.read());
}

/** A card that may be somebody's My Number Card; a security key or another kind of card can stay where it is. */
function isPersonsCard({ suitability, card, content }: ReaderView): boolean {
  if (content === 'my-number' || content === 'reading') return true;
  const lies = card === 'present' || card === 'mute' || card === 'in-use';
  return suitability === 'usable' && lies && content !== 'other-card';
}
