// What is said about several meters at once: where to stop, which digits hang together, what changed since last time.
import { KIOSK_PINS } from '../../../shared/facts/kiosk.ts';
import { pinsAtSharedRisk, riskOf } from '../../../shared/meters/risk.ts';
import type { CounterChange, SinceLastTime } from '../../../shared/history/since-last-time.ts';
import { PIN_IDS } from '../../../shared/model/pin.ts';
import type { PinCounters, PinId } from '../../../shared/model/pin.ts';
import type { Locale } from '../../../shared/model/snapshot.ts';
import { formatDate, formatTime, jstDay } from '../../../shared/time/jst.ts';
import type { Say } from '../../ui/say.ts';

export interface MeterNote {
  readonly id: 'stop' | 'shared' | 'fell';
  readonly title: string | null;
  readonly body: string;
}

export function notesOn(pins: PinCounters, since: SinceLastTime | null, say: Say): readonly MeterNote[] {
  const shared = pinsAtSharedRisk(pins);
  const list = shared.map((pin) => say(`pin.${pin}.plain`)).join(say('verdict.list-separator'));
  return [
    ...stopNote(pins, say),
    ...(shared.length > 0 ? [{ id: 'shared', title: null, body: say('risk.shared', { list }) } as const] : []),
    ...(since !== null && since.fell.length > 0 ? [{ id: 'fell', title: null, body: say('history.fell.advice') } as const] : []),
  ];
}

/** A shop's machine can reset 署名用 and 利用者証明用 only; of the others nobody is sent there. */
function stopNote(pins: PinCounters, say: Say): readonly MeterNote[] {
  const last = PIN_IDS.filter((pin) => riskOf(pins[pin]) === 'last');
  if (last.length === 0) return [];
  const resettable: readonly PinId[] = KIOSK_PINS.value;
  const atKiosk = last.every((pin) => resettable.includes(pin));
  return [{ id: 'stop', title: say('risk.stop.title'), body: say(atKiosk ? 'risk.stop.body' : 'risk.stop.counter-too') }];
}

export function fellByPin(since: SinceLastTime | null): Readonly<Partial<Record<PinId, number>>> {
  return Object.fromEntries((since?.fell ?? []).map(({ pin, from, to }) => [pin, from - to]));
}

/** One line; `changed` where it deserves a second look. */
export function sinceWords(since: SinceLastTime, locale: Locale, say: Say): { readonly text: string; readonly changed: boolean } {
  const changes = changeWords(since, say).join(say('verdict.list-separator'));
  if (since.kind === 'other-card') return { text: `${say('history.other-card')}${gap(locale)}${changes}`.trim(), changed: true };
  if (since.kind === 'first') return { text: say('history.first'), changed: false };
  if (since.kind === 'unknown-card') return { text: say('history.unknown-card'), changed: false };
  if (changes !== '') return { text: changes, changed: true };
  return { text: say('history.same', { date: momentWords(since.comparedWith, locale) }), changed: false };
}

function changeWords({ fell, rose, expiryChanged }: SinceLastTime, say: Say): readonly string[] {
  const pin = (change: CounterChange): string => say(`pin.${change.pin}.plain`);
  return [
    ...fell.map((change) => say('history.fell', { pin: pin(change), count: change.from - change.to })),
    ...rose.map((change) => say('history.rose', { pin: pin(change) })),
    ...(expiryChanged ? [say('history.expiry-changed')] : []),
  ];
}

function momentWords(iso: string | null, locale: Locale): string {
  if (iso === null) return '';
  const moment = new Date(iso);
  return `${formatDate(locale, jstDay(moment))} ${formatTime(moment)}`;
}

function gap(locale: Locale): string {
  return locale === 'ja' ? '' : ' ';
}
