// What the look at the computer adds to the answer 「いまe-Taxをはじめてよいか」: caution, never more.
import type { PcItem } from './model.ts';

/** Words: `reason.<code>` and `reason.<code>.short`. */
export const PC_REASONS = [
  'portal-app-problem',
  'portal-app-missing',
  'extension-problem',
  'extension-missing',
  'service-problem',
  'session-problem',
] as const;

export type PcReason = (typeof PC_REASONS)[number];

/** In the order of PC_REASONS. What is unknown, and every other line, adds nothing. */
export function pcReasons(items: readonly Pick<PcItem, 'id' | 'state'>[]): readonly PcReason[] {
  const codes = new Set(items.map(({ id, state }) => `${id}-${state}`));
  return PC_REASONS.filter((reason) => codes.has(reason));
}
