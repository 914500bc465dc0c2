// One card of advice in words, with its source, its date, and whether it must be confirmed again.
import { ADVICE_CARDS, ADVICE_TOPICS } from '../../../shared/advice/cards.ts';
import type { AdviceCard, AdviceId, AdviceTopic } from '../../../shared/advice/cards.ts';
import { isStale } from '../../../shared/facts/fact.ts';
import { publishersOf } from '../../../shared/facts/publishers.ts';
import type { Locale } from '../../../shared/model/snapshot.ts';
import { formatDate } from '../../../shared/time/jst.ts';
import { sayIn } from '../../ui/say.ts';

export interface AdviceView {
  readonly id: AdviceId;
  readonly title: string;
  readonly body: string;
  readonly source: string;
  /** Checked more than 12 months ago. */
  readonly stale: boolean;
}

export function viewAdvice(id: AdviceId, locale: Locale, now: Date): AdviceView {
  const say = sayIn(locale);
  const { basis }: AdviceCard = ADVICE_CARDS[id];
  const date = formatDate(locale, basis.checkedOn);
  return {
    id,
    title: say(`tip.${id}.title`),
    body: say(`tip.${id}.body`),
    source:
      basis.confidence === 'SEED' ? say('tip.source.personal', { date }) : say('tip.source', { source: publishersOf(basis), date }),
    stale: isStale(basis, now),
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
