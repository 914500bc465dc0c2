// What to say at the counter. Said in Japanese whatever the language of the sheet, as a clerk is to hear or read it.
import type { MessageKey } from '../i18n/ja.ts';
import { translate } from '../i18n/translate.ts';
import type { MessageValues } from '../i18n/translate.ts';
import type { Visitor } from '../model/answers.ts';
import type { PinId } from '../model/pin.ts';
import { cardStanding } from '../recovery/card-standing.ts';
import { isSignRefused } from '../recovery/needed-repairs.ts';
import { jstDay } from '../time/jst.ts';
import type { Locale } from '../model/snapshot.ts';
import { certainResets, isUnasked } from './input.ts';
import type { SheetInput } from './input.ts';
import type { Spoken } from './sheet.ts';

const VISITOR_SAYS: Readonly<Record<Visitor, readonly MessageKey[]>> = {
  self: [],
  guardian: ['sheet.say.guardian'],
  agent: ['sheet.say.agent'],
};

/** Only what is certain: a lock the card told of, a PIN the user cannot say, a certificate that is dead. */
export function requests(input: SheetInput): readonly Spoken[] {
  const { plan, state } = input;
  const resets = certainResets(input);
  const locked = resets.filter((pin) => state.pins[pin] === 'locked');
  const forgotten = resets.filter((pin) => state.pins[pin] !== 'locked');
  return [
    ...VISITOR_SAYS[state.visitor].map((key) => spoken(input, key)),
    ...ofPins(input, 'sheet.say.locked', locked),
    ...ofPins(input, 'sheet.say.forgotten', forgotten),
    ...ofPins(input, 'sheet.say.also-locked', plan.alsoLocked),
    ...certificateKeys(input).map((key) => spoken(input, key)),
  ];
}

/** What may be true although nobody was asked: ticked on paper, never taken for granted. */
export function optionalRequests(input: SheetInput): readonly Spoken[] {
  const { plan, state } = input;
  const isMoveOpen = state.moved === 'unknown' && state.needs.includes('sign') && !plan.reissue.includes('sign');
  return [
    ...ofPins(input, 'sheet.say.option-reset', plan.reset.filter((pin) => isUnasked(input, pin))),
    ...(isMoveOpen ? [spoken(input, 'sheet.say.option-moved')] : []),
  ];
}

/** What is asked for beside the PINs. A card past its date is replaced whole; nothing else is asked for then. */
function certificateKeys({ plan, state, reading, now }: SheetInput): MessageKey[] {
  const standing = cardStanding(state, jstDay(now));
  if (standing === 'expired') return ['sheet.say.card-expired'];
  const keys: MessageKey[] = [
    ...(standing === 'ending' && plan.reissue.length > 0 ? (['sheet.say.card-ending'] as const) : []),
    ...(state.faceCard ? (['sheet.say.face-card'] as const) : []),
    ...(state.suspended ? (['sheet.say.suspended'] as const) : []),
  ];
  if (plan.reissue.includes('auth')) {
    const absent = reading?.certificates.auth.state === 'absent';
    keys.push(absent ? 'sheet.say.auth-absent' : 'sheet.say.auth-expired');
  }
  if (isSignRefused(state)) return keys;
  if (plan.reissue.includes('sign')) keys.push(`sheet.say.sign-${signReason(state)}`);
  else if (state.needs.includes('sign')) keys.push('sheet.say.check-sign');
  return keys;
}

function signReason({ moved, suspended, faceCard, signCertificate }: SheetInput['state']): 'moved' | 'expired' | 'revoked' | 'absent' | 'too' {
  // Its reason was said already, one line before.
  if (suspended || faceCard) return 'too';
  if (signCertificate === 'absent') return 'absent';
  if (moved === 'yes') return 'moved';
  return signCertificate === 'revoked' ? 'revoked' : 'expired';
}

function ofPins(input: SheetInput, key: MessageKey, pins: readonly PinId[]): Spoken[] {
  return pins.length === 0 ? [] : [spoken(input, key, pins)];
}

function spoken({ locale }: SheetInput, key: MessageKey, pins: readonly PinId[] = []): Spoken {
  return {
    text: translate('ja', key, listed('ja', pins)),
    meaning: locale === 'ja' ? null : translate(locale, key, listed(locale, pins)),
  };
}

/** 「署名用」「利用者証明用」 needs no comma between. */
function listed(locale: Locale, pins: readonly PinId[]): MessageValues {
  const names = pins.map((pin) => translate(locale, `recovery.pin.${pin}`));
  const list =
    locale === 'ja'
      ? names.map((name) => translate(locale, 'sheet.quoted', { name })).join('')
      : names.join(translate(locale, 'recovery.list-separator'));
  return { list };
}
