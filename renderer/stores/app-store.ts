// Holds the snapshot that main pushed, and nothing else.
import { create } from 'zustand';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import type { AppSnapshot } from '../../shared/model/snapshot.ts';
import { startAfresh } from './ui-store.ts';

export interface AppStore {
  /** null until main has answered for the first time. */
  readonly snapshot: AppSnapshot | null;
}

export const useApp = create<AppStore>()(() => ({ snapshot: null }));

/** An older snapshot than the one on screen is dropped. */
function accept(next: AppSnapshot): void {
  const seen = useApp.getState().snapshot;
  if (seen !== null && next.revision <= seen.revision) return;
  useApp.setState({ snapshot: next });
  if (seen !== null && next.fresh !== seen.fresh) startAfresh();
}

/** Listens first, then asks, so that nothing falls between. Returns the way to stop. */
export function followMain(bridge: Pick<Bridge, 'onSnapshot' | 'readSnapshot'>): () => void {
  const stop = bridge.onSnapshot(accept);
  // A main that cannot answer has gone; the window keeps showing what it knows and a later push is still heard.
  void bridge.readSnapshot().then(accept, () => undefined);
  return stop;
}
