// The last day of the return that this user wants to file.
import { translate } from '../i18n/translate.ts';
import type { MessageKey } from '../i18n/ja.ts';
import type { MessageValues } from '../i18n/translate.ts';
import type { Answers } from '../model/answers.ts';
import type { Locale } from '../model/snapshot.ts';
import { returnDeadline } from '../recovery/return-deadline.ts';
import type { ReturnAsked } from '../recovery/return-deadline.ts';
import type { JstDay } from '../time/jst.ts';
import type { FilingFacts } from './filing-facts.ts';

/** null for a refund, which has none in March. Income tax ends with the season that was handed in. */
export function dueDay({ season }: Pick<FilingFacts, 'season'>, asked: ReturnAsked): JstDay | null {
  return asked.returnKind === 'income' ? season.to : returnDeadline(asked);
}

type Say = (key: MessageKey, values?: MessageValues) => string;

/** Every text that speaks of a deadline says of which tax: `{tax}`. */
export function withTax(say: Say, locale: Locale, { returnKind }: Pick<Answers, 'returnKind'>): Say {
  const tax = translate(locale, `recovery.tax.${returnKind}`);
  return (key, values) => say(key, { tax, ...values });
}
