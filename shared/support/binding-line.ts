// Which binding is in use, and why the other one is not.
import type { MessageKey } from '../i18n/ja.ts';
import type { ReaderStatus } from '../model/reader-status.ts';

/** One line in the language of `say`, for the evidence and the report for support. */
export function bindingLine({ binding, passedOver }: Pick<ReaderStatus, 'binding' | 'passedOver'>, say: (key: MessageKey) => string): string {
  if (binding === null) return say('binding.none');
  return `${binding} (${say(passedOver === null ? 'binding.preferred' : `binding.${passedOver}`)})`;
}
