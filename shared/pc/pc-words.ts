// A line of the look in words, for the window, the terminal and the report alike.
import { translate } from '../i18n/translate.ts';
import type { MessageKey } from '../i18n/ja.ts';
import type { Locale } from '../model/snapshot.ts';
import { FINDINGS } from './findings.ts';
import type { PcItem, PcItemId } from './model.ts';

/** What no look can tell stands beside what it told. */
const LIMITS: Readonly<Partial<Record<PcItemId, MessageKey>>> = {
  browser: 'pc.limit.browser',
  'portal-app': 'pc.limit.portal-app',
  extension: 'pc.limit.extension',
  'reader-device': 'pc.limit.reader-device',
};

export interface PcWords {
  readonly title: string;
  readonly finding: string;
  /** null where nothing is left open. */
  readonly limit: string | null;
  readonly steps: readonly string[];
}

export function pcWords(item: PcItem, locale: Locale): PcWords {
  const say = (key: MessageKey): string => translate(locale, key);
  const limit = LIMITS[item.id];
  return {
    title: say(`pc.item.${item.id}`),
    finding: say(`pc.finding.${item.finding}`),
    limit: limit === undefined ? null : say(limit),
    steps: FINDINGS[item.finding].steps.map((step) => say(`pc.step.${step}`)),
  };
}
