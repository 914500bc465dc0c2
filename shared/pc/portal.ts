// The portal app and its extension, browser by browser: both are in order when one supported browser has both in order.
import type { PcFinding } from './findings.ts';
import { FINDINGS } from './findings.ts';
import { itemOf } from './model.ts';
import type { PcItem, PcState } from './model.ts';
import type { ExtensionState } from './extension.ts';
import { bestState } from './extension.ts';
import type { Hidden, Look } from './look.ts';

/** What one browser knows of the app and what it says of the extension. `name` as people know it. */
export interface BrowserPair {
  readonly name: string;
  readonly portal: PcFinding;
  readonly extension: PcFinding;
}

const WEIGHT: Readonly<Record<PcState, number>> = { ok: 0, problem: 1, unknown: 2, missing: 3 };

/** The browser that is nearest to having both; among equals the first. null where there is none. */
export function bestPair(pairs: readonly BrowserPair[]): BrowserPair | null {
  const weight = ({ portal, extension }: BrowserPair): number => {
    const states = [FINDINGS[portal].state, FINDINGS[extension].state];
    // Both in order wins; after that what the app needs comes before what the extension needs.
    return WEIGHT[states[0] ?? 'missing'] * 10 + WEIGHT[states[1] ?? 'missing'];
  };
  return pairs.toSorted((a, b) => weight(a) - weight(b))[0] ?? null;
}

/** Those of the browsers that have both in order are named; else the one that is nearest to it. */
export function portalItems(pairs: readonly BrowserPair[]): { readonly portal: PcItem; readonly extension: PcItem } {
  const best = bestPair(pairs);
  if (best === null) return { portal: itemOf('portal-app', 'not-seen'), extension: itemOf('extension', 'not-seen') };
  const alike = pairs.filter(({ portal, extension }) => portal === best.portal && extension === best.extension);
  const names = alike.map(({ name }) => name).join(', ');
  const named = (finding: PcFinding): string | null => (FINDINGS[finding].state === 'missing' || finding === 'extension-no-app' ? null : names);
  return {
    portal: itemOf('portal-app', best.portal, named(best.portal)),
    extension: itemOf('extension', best.extension, named(best.extension)),
  };
}

const FINDING_OF: Readonly<Record<ExtensionState, PcFinding>> = {
  on: 'extension-ok',
  waiting: 'extension-waiting',
  'waiting-outside': 'extension-waiting-outside',
  off: 'extension-off',
  blocked: 'extension-blocked',
  damaged: 'extension-damaged',
  stopped: 'extension-stopped',
  absent: 'extension-missing',
};

/** `profiles`: one look for each file that can hold the entry. What is on in one profile is enough. */
export function extensionFinding(profiles: readonly Look<ExtensionState>[]): PcFinding {
  const states = profiles.flatMap((look) => (look.look === 'seen' ? [look.value] : []));
  const best = bestState(states);
  const why = profiles.find((look): look is { look: 'hidden'; why: Hidden } => look.look === 'hidden')?.why;
  // What could not be seen may hold it, so absence is told only where everything was seen.
  return best === 'absent' && why !== undefined ? why : FINDING_OF[best];
}
