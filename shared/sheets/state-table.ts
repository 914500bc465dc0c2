// The four PINs and the two certificates as the clerk should see them: as read, or else as declared.
import { isDated } from '../model/certificate.ts';
import type { CertificateState } from '../model/certificate.ts';
import { PIN_IDS } from '../model/pin.ts';
import type { PinId, RetryCounter } from '../model/pin.ts';
import { formatDate } from '../time/jst.ts';
import { isUnasked } from './input.ts';
import type { SheetInput } from './input.ts';
import type { SheetBlock, StateRow } from './sheet.ts';
import { momentText, sayIn } from './words.ts';
import type { Say } from './words.ts';

export function stateBlock(input: SheetInput): SheetBlock {
  const say = sayIn(input.locale);
  const heading =
    input.reading === null ? say('sheet.state.declared') : momentText(input.locale, 'sheet.state.read', input.reading.checkedAt);
  const rows = [
    ...PIN_IDS.map((pin) => pinRow(input, pin, say)),
    ...(['sign', 'auth'] as const).map((id) => certificateRow(input, id, say)),
  ];
  const head = [say('sheet.state.column.name'), say('sheet.state.column.value'), say('sheet.state.column.wish')] as const;
  return { heading, number: null, width: 'full', contents: [{ type: 'state', head, rows }] };
}

function pinRow(input: SheetInput, pin: PinId, say: Say): StateRow {
  const { plan, reading } = input;
  const open = plan.reset.includes(pin) && isUnasked(input, pin);
  const wish = open ? 'maybe' : plan.reset.includes(pin) ? 'reset' : plan.alsoLocked.includes(pin) ? 'reset-too' : 'none';
  return {
    name: say(`sheet.pin.${pin}`),
    plain: input.locale === 'ja' ? say(`pin.${pin}.plain`) : sayIn('ja')(`sheet.pin.${pin}`),
    value: reading === null ? declaredPin(input, pin, say) : counterText(reading.pins[pin], say),
    wish: say(`sheet.wish.${wish}`),
    marked: wish === 'reset' || wish === 'reset-too',
  };
}

function declaredPin(input: SheetInput, pin: PinId, say: Say): string {
  return isUnasked(input, pin) ? say('sheet.declared.unasked') : say(`sheet.declared.${input.state.pins[pin]}`);
}

function counterText(counter: RetryCounter, say: Say): string {
  switch (counter.state) {
    case 'known':
      return say('counter.known', { remaining: counter.remaining, limit: counter.limit });
    case 'locked':
      return say('counter.locked');
    case 'unknown':
      return say('counter.unknown');
    case 'absent':
      return say('counter.absent');
  }
}

function certificateRow(input: SheetInput, id: 'sign' | 'auth', say: Say): StateRow {
  const { plan, state } = input;
  const reissue = plan.reissue.includes(id);
  const absent = id === 'sign' && state.signCertificate === 'absent';
  const check = id === 'sign' && !reissue && state.needs.includes('sign');
  return {
    name: say(`sheet.certificate.${id}`),
    plain: input.locale === 'ja' ? say(`pin.${id}.plain`) : sayIn('ja')(`sheet.certificate.${id}`),
    value: id === 'sign' ? signText(input, say) : authText(input, say),
    wish: say(`sheet.wish.${reissue ? (absent ? 'ask' : 'issue') : check ? 'check' : 'none'}`),
    marked: reissue,
  };
}

/** No reader sees whether 署名用 is valid, so what the user found out stands here, as declared. */
function signText({ reading, state, locale }: SheetInput, say: Say): string {
  const sign = reading?.certificates.sign;
  if (sign !== undefined && (sign.state === 'absent' || isDated(sign))) return certificateText(sign, locale, say);
  if (state.moved === 'yes') return say('sheet.certificate.declared.moved');
  return say(`sheet.certificate.declared.${state.signCertificate}`);
}

function authText({ reading, state, locale }: SheetInput, say: Say): string {
  if (reading !== null) return certificateText(reading.certificates.auth, locale, say);
  return state.authCertificate === 'unknown'
    ? say('sheet.certificate.declared.unread')
    : say(`sheet.certificate.declared.${state.authCertificate}`);
}

function certificateText(certificate: CertificateState, locale: SheetInput['locale'], say: Say): string {
  if (!isDated(certificate)) return say(`certificate.${certificate.state}`);
  if (certificate.state === 'not-yet-valid') {
    return say('certificate.starts-on', { date: formatDate(locale, certificate.notBefore.slice(0, 10)) });
  }
  const date = formatDate(locale, certificate.expiresOn);
  return say(certificate.state === 'expired' ? 'certificate.expired-on' : 'certificate.until', { date });
}
