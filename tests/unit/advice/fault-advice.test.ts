import { describe, expect, it } from 'vitest';
import { asksForWay, remediesFor } from '../../../shared/advice/advice.ts';
import type { AdviceSetting } from '../../../shared/advice/advice.ts';
import { ADVICE_CODES, FAULT_ADVICE } from '../../../shared/advice/fault-advice.ts';
import { SYSTEM_FAMILIES } from '../../../shared/faults/setting.ts';
import { translate } from '../../../shared/i18n/translate.ts';
import { LOCALES } from '../../../shared/model/snapshot.ts';

const SETTINGS: readonly AdviceSetting[] = [...SYSTEM_FAMILIES, 'unknown' as const].flatMap((family) =>
  (['placed', 'inserted'] as const).map((way) => ({ family, way })),
);

const NO_CARD_YET = [
  'service-absent',
  'service-asleep',
  'service-version',
  'no-permission',
  'remote-desktop',
  'no-reader',
  'virtual-reader-only',
  'driver-missing',
  'no-card',
  'card-not-noticed',
];

describe.each(ADVICE_CODES)('the advice for %s', (code) => {
  const advice = FAULT_ADVICE[code];

  it('has a title without a full stop, and steps that are sentences of one action', () => {
    expect(translate('ja', advice.title)).not.toMatch(/。$/);
    expect(translate('en', advice.title)).not.toMatch(/\.$/);
    for (const { text } of advice.remedies) {
      expect(translate('ja', text)).toMatch(/。$/);
      expect(translate('en', text)).toMatch(/\.$/);
      expect(translate('ja', text).length).toBeLessThanOrEqual(60);
    }
  });

  it.each(SETTINGS)('says one to six things to do on $family with a reader where the card is $way', (setting) => {
    const steps = remediesFor(advice, setting);
    expect(steps.length).toBeGreaterThanOrEqual(1);
    expect(steps.length).toBeLessThanOrEqual(6);
    expect(new Set(steps).size).toBe(steps.length);
    expect(asksForWay(advice, setting)).toBe(false);
  });

  it('reassures wherever a card may have been spoken to', () => {
    expect(advice.reassures).toBe(!NO_CARD_YET.includes(code));
  });
});

describe('the table', () => {
  it('gives each advice an id, a title and a text of its own: no two causes are merged', () => {
    const all = ADVICE_CODES.map((code) => FAULT_ADVICE[code]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const locale of LOCALES) expect(new Set(all.map(({ title }) => translate(locale, title))).size).toBe(all.length);
  });

  it('asks for the kind of reader only where that changes what to do', () => {
    const unknown = { family: 'linux', way: 'unknown' } as const;
    const asking = ADVICE_CODES.filter((code) => asksForWay(FAULT_ADVICE[code], unknown));
    expect(asking).toEqual(['no-card', 'card-mute', 'card-moved', 'connection-lost', 'card-not-noticed']);
  });

  it('speaks of each system only there', () => {
    const texts = (family: AdviceSetting['family']) =>
      ADVICE_CODES.flatMap((code) => remediesFor(FAULT_ADVICE[code], { family, way: 'placed' })).map((key) => translate('ja', key));
    expect(texts('windows').join(' ')).not.toMatch(/pcscd|Mac|gpgconf/);
    expect(texts('mac').join(' ')).not.toMatch(/pcscd|「サービス」|gpgconf/);
    expect(texts('linux').join(' ')).not.toMatch(/「サービス」|Mac/);
    expect(texts('linux').join(' ')).toMatch(/pcscd\.socket/);
  });
});
