// The one way from the window to main. A preload that failed leaves it out, and then the window says so.
import type { Bridge } from '../shared/ipc/bridge.ts';

declare global {
  interface Window {
    readonly bridge?: Bridge;
  }
}

export function findBridge(scope: { readonly bridge?: Bridge }): Bridge | null {
  return scope.bridge ?? null;
}
