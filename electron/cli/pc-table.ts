// The look as a Japanese table for the terminal, in the words of the window.
import { translate } from '../../shared/i18n/translate.ts';
import type { MessageKey } from '../../shared/i18n/ja.ts';
import type { PcItem } from '../../shared/pc/model.ts';
import { pcWords } from '../../shared/pc/pc-words.ts';

const say = (key: MessageKey): string => translate('ja', key);

/** `opened`: what was read, as the evidence says it. */
export function pcTable(items: readonly PcItem[], opened: readonly string[]): string {
  const lines = [
    say('pc.title'),
    '',
    ...items.flatMap(itemLines),
    `${say('pc.reads.after')}:`,
    ...(opened.length > 0 ? opened.map((what) => `  ${what}`) : [`  ${say('pc.reads.none')}`]),
    '',
    say('app.unofficial'),
  ];
  return `${lines.join('\n')}\n`;
}

function itemLines(item: PcItem): readonly string[] {
  const { title, finding, limit, steps } = pcWords(item, 'ja');
  return [
    `【${say(`pc.state.${item.state}`)}】 ${title}`,
    `  ${finding}`,
    ...(item.detail === null ? [] : [`  ${item.detail}`]),
    ...(limit === null ? [] : [`  ${limit}`]),
    ...steps.map((step, at) => `  ${at + 1}. ${step}`),
    '',
  ];
}
