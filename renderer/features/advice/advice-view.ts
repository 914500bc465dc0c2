// One card of advice in words, with its source, its date, and whether it must be confirmed again.
import { ADVICE_TOPICS } from '../../../shared/advice/advice-card.ts';
import type { AdviceCard, AdviceTopic } from '../../../shared/advice/advice-card.ts';
import { ADVICE_CARDS } from '../../../shared/advice/cards.ts';
import type { AdviceId } from '../../../shared/advice/cards.ts';
import { isStale } from '../../../shared/facts/fact.ts';
import { sourceLine } from '../../../shared/facts/source-words.ts';
import type { LinkId } from '../../../shared/ipc/links.ts';
import type { Locale } from '../../../shared/model/snapshot.ts';
import { sayIn } from '../../ui/say.ts';

export interface AdviceView {
  readonly id: AdviceId;
  readonly title: string;
  readonly body: string;
  /** Kind, publisher and date of the sources, and when they were compared. */
  readonly source: string;
  /** Official pages for what is not confirmed. */
  readonly pages: readonly LinkId[];
  /** Checked more than 12 months ago. */
  readonly stale: boolean;
}

export function viewAdvice(id: AdviceId, locale: Locale, now: Date): AdviceView {
  const say = sayIn(locale);
  const { basis, open = [] }: AdviceCard = ADVICE_CARDS[id];
  return {
    id,
    title: say(`tip.${id}.title`),
    body: say(`tip.${id}.body`),
    source: sourceLine(locale, basis),
    pages: [...new Set(open.map(({ whereToCheck }) => whereToCheck))],
    stale: basis.some((fact) => isStale(fact, now)),
  };
}

export interface AdviceGroup {
  readonly topic: AdviceTopic;
  readonly ids: readonly AdviceId[];
}

/** By topic, in the order of the topics; topics without a card are left out. */
export function groupAdvice(ids: readonly AdviceId[]): readonly AdviceGroup[] {
  return ADVICE_TOPICS.map((topic) => ({ topic, ids: ids.filter((id) => ADVICE_CARDS[id].topic === topic) })).filter(
    (group) => group.ids.length > 0,
  );
}
