import { describe, expect, it } from 'vitest';
import { FAULT_ADVICE } from '../../../shared/advice/fault-advice.ts';
import { translate } from '../../../shared/i18n/translate.ts';
import { FAULT_CODES } from '../../../shared/model/fault.ts';

describe.each(FAULT_CODES)('the advice for %s', (code) => {
  const advice = FAULT_ADVICE[code];

  it('has a title without a full stop and one to three steps that are sentences', () => {
    expect(translate('ja', advice.title)).not.toMatch(/。$/);
    expect(translate('en', advice.title)).not.toMatch(/\.$/);
    expect(advice.remedies.length).toBeGreaterThanOrEqual(1);
    expect(advice.remedies.length).toBeLessThanOrEqual(3);
    for (const step of advice.remedies) {
      expect(translate('ja', step)).toMatch(/。$/);
      expect(translate('en', step)).toMatch(/\.$/);
    }
  });

  it('reassures wherever a card may have been spoken to', () => {
    const noCardYet = ['service-absent', 'no-permission', 'no-reader', 'no-card'];
    expect(advice.reassures).toBe(!noCardYet.includes(code));
  });
});
