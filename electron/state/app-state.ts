// Holds the one AppSnapshot, counts its revisions and tells those who follow it, at most ten times a second.
import type { AppFacts } from '../../shared/model/app-facts.ts';
import { toSnapshot } from '../../shared/model/app-facts.ts';
import type { AppSnapshot } from '../../shared/model/snapshot.ts';

export interface MergeTimer {
  /** Calls `run` once after `ms`; returns what cancels it. */
  after(ms: number, run: () => void): () => void;
}

export interface AppState {
  read(): AppSnapshot;
  /** Applies a pure step; one that returns the same facts changes nothing. */
  change(step: (facts: AppFacts) => AppFacts): void;
  /** Returns what ends the subscription. */
  subscribe(listener: (snapshot: AppSnapshot) => void): () => void;
  /** No listener is called afterwards. */
  close(): void;
}

/** A change is told at once; those that follow within this time are told together at its end. */
export const MERGE_MS = 100;

export function createAppState(first: AppFacts, timer: MergeTimer): AppState {
  const listeners = new Set<(snapshot: AppSnapshot) => void>();
  let facts = first;
  let snapshot = toSnapshot(first, 1);
  let told = snapshot.revision;
  let cancel: (() => void) | null = null;

  function tell(): void {
    told = snapshot.revision;
    cancel = timer.after(MERGE_MS, () => {
      cancel = null;
      if (snapshot.revision > told) tell();
    });
    const current = snapshot;
    for (const listener of listeners) listener(current);
  }

  return {
    read: () => snapshot,
    change(step) {
      const next = step(facts);
      if (next === facts) return;
      facts = next;
      snapshot = toSnapshot(next, snapshot.revision + 1);
      if (cancel === null) tell();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close() {
      cancel?.();
      listeners.clear();
      // Stays set, so that no later change starts the timer again.
      cancel = () => undefined;
    },
  };
}
