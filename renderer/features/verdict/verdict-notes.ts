// The short lines under the verdict's sentence.
import type { FilingReason, FilingVerdict, NotChecked } from '../../../shared/model/filing.ts';
import type { Say } from '../../ui/say.ts';

/** Further reasons named in the band; the rest is counted. The meters below show all of them. */
const NAMED_FURTHER_REASONS = 2;

/** What was not checked is listed in full further down; the band names the weightiest. */
const NAMED_NOT_CHECKED = 3;

/** Said by the question itself, which stands in the band. */
const ASKED: readonly FilingReason[] = ['moved-unasked', 'sign-expiry-unasked', 'first-time-unasked'];

const LAST_TRIES: readonly FilingReason[] = ['sign-last-try', 'auth-last-try', 'text-last-try-first-time'];

/** Heaviest first, as judged. A start that is free has only reasons that inform, which are told in full. */
export function furtherReasons({ level, reasons, question }: FilingVerdict, say: Say): readonly string[] {
  if (level === 'go') return reasons.slice(0, 1).map((reason) => say(`reason.${reason}`));
  const further = reasons.slice(1).filter((reason) => question === null || !ASKED.includes(reason));
  if (further.length === 0) return [];
  const list = listOf(further.slice(0, NAMED_FURTHER_REASONS).map((reason) => say(`reason.${reason}.short`)), say);
  const count = further.length - NAMED_FURTHER_REASONS;
  return [count > 0 ? say('verdict.also-more', { list, count }) : say('verdict.also', { list })];
}

export function hasLastTry({ reasons }: FilingVerdict): boolean {
  return reasons.some((reason) => LAST_TRIES.includes(reason));
}

/** Dates that have to be confirmed come first: they touch everything else. */
export function uncheckedNote(notChecked: readonly NotChecked[], say: Say): string {
  const ordered = notChecked.toSorted((a, b) => Number(b === 'season-dates') - Number(a === 'season-dates'));
  const list = listOf(ordered.slice(0, NAMED_NOT_CHECKED).map((code) => say(`filing.not-checked.${code}.short`)), say);
  const count = ordered.length - NAMED_NOT_CHECKED;
  return count > 0 ? say('verdict.unchecked-more', { list, count }) : say('verdict.unchecked', { list });
}

function listOf(words: readonly string[], say: Say): string {
  return words.join(say('verdict.list-separator'));
}
