// The look at the computer as the window shows it: pure, so that every state is tested as a table.
import type { Locale } from '../../../shared/model/snapshot.ts';
import { PC_COLUMNS } from '../../../shared/pc/model.ts';
import type { PcItem, PcRun, PcState } from '../../../shared/pc/model.ts';
import { READS } from '../../../shared/pc/reads.ts';
import { formatTime } from '../../../shared/time/jst.ts';
import { sayIn } from '../../ui/say.ts';

export const PC_MARKS = { ok: 'ok', problem: 'failed', missing: 'yours', unknown: 'waiting' } as const satisfies Readonly<Record<PcState, string>>;

/** The one line that is read out while a look goes on and when it ends. */
export function progressWords({ system, progress, items, checkedAt }: PcRun, locale: Locale): string {
  const say = sayIn(locale);
  if (progress.state === 'running') {
    return say('pc.running', { at: progress.told + 1, count: PC_COLUMNS[system].length, item: say(`pc.item.${progress.id}`) });
  }
  if (progress.state === 'idle' || checkedAt === null) return say('pc.not-yet');
  const count = (state: PcState): number => items.filter((item) => item.state === state).length;
  return say('pc.done', {
    time: formatTime(new Date(checkedAt)),
    problems: count('problem'),
    missing: count('missing'),
    unknown: count('unknown'),
  });
}

/** What a look would read, line by line. */
export function readsBefore({ system }: Pick<PcRun, 'system'>): readonly { readonly id: PcItem['id']; readonly reads: readonly string[] }[] {
  return PC_COLUMNS[system].map((id) => ({ id, reads: READS[system][id] ?? [] }));
}

/** What helps a reader that does not appear: the lines about it and the card service that are wrong. */
export function readerFindings({ items }: Pick<PcRun, 'items'>): readonly PcItem[] {
  const about: readonly PcItem['id'][] = ['service', 'reader-device', 'session'];
  return items.filter(({ id, state }) => about.includes(id) && (state === 'problem' || (state === 'missing' && id !== 'session')));
}
