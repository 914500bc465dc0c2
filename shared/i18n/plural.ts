// Texts that change with a number. Japanese needs none; English has one form for 1 and another for all else.

/** `by` names the placeholder that decides; both forms may use any placeholder of the text. */
export interface PluralText {
  readonly by: string;
  readonly one: string;
  readonly other: string;
}

export type Message = string | PluralText;

export function plural(by: string, one: string, other: string): PluralText {
  return { by, one, other };
}

const RULES = new Intl.PluralRules('en');

/** Without a number to decide by it is the general form. */
export function formOf(message: Message, values: Readonly<Record<string, string | number>>): string {
  if (typeof message === 'string') return message;
  const value = values[message.by];
  return typeof value === 'number' && RULES.select(value) === 'one' ? message.one : message.other;
}

/** Every text that the message can become. */
export function formsOf(message: Message): readonly string[] {
  return typeof message === 'string' ? [message] : [message.one, message.other];
}
