import { describe, expect, it } from 'vitest';
import { adviceFor } from '../../../shared/advice/cards.ts';
import { adviceForRecovery } from '../../../shared/advice/for-recovery.ts';
import { decideRecovery } from '../../../shared/recovery/decide.ts';
import { recoveryFacts } from '../../../shared/recovery/recovery-facts.ts';
import { ALL_WELL, keeping, NIGHT } from '../../fixtures/recovery-snapshots.ts';
import { certificates, pins } from '../../fixtures/snapshots.ts';
import type { Answers } from '../../../shared/model/answers.ts';
import type { PinId } from '../../../shared/model/pin.ts';

function cards(left: Partial<Record<PinId, number>>, parts: Partial<Answers> = {}, expiresOn = '2030-05-12', now = NIGHT) {
  const { answers } = keeping({ ...ALL_WELL, ...parts }).kept;
  const health = { pins: pins(left), certificates: certificates(expiresOn) };
  return adviceForRecovery(decideRecovery(health, answers, recoveryFacts(), new Date(now)).plan, answers);
}

describe('advice beside the way out', () => {
  it.each([
    ['the four digits at a shop', cards({ auth: 0 }), ['shop-for-auth', 'reservation']],
    ['署名用 at a shop', cards({ sign: 0 }), ['reservation', 'free']],
    ['somebody else goes', cards({ sign: 0, auth: 0 }, { visitor: 'agent' }), ['agent', 'both-at-once']],
    ['after a move', cards({}, { moved: 'yes' }), ['moved', 'renewal-day']],
    ['an expired certificate', cards({}, {}, '2027-01-31'), ['renewal-day', 'crowded']],
    ['no photo', cards({ sign: 0, auth: 0 }, { photoId: 'no' }), ['no-photo', 'both-at-once']],
    ['first time, text locked', cards({ text: 0 }, { firstTime: 'yes' }), ['text-at-kiosk', 'both-at-once']],
    ['nothing to repair', cards({}), ['two-and-stop', 'at-home']],
    ['a guardian', cards({ sign: 0, auth: 0 }, { visitor: 'guardian' }), ['guardian', 'both-at-once']],
    ['too late for every way', cards({}, {}, '2027-01-31', '2027-03-15T20:00:00+09:00'), ['plan-b', 'paper-blue']],
    ['late, and a shop is still in time', cards({ sign: 0 }, {}, '2030-05-12', '2027-03-15T12:00:00+09:00'), ['reservation', 'free']],
  ])('fits: %s', (_name, found, wanted) => {
    expect(found).toEqual(wanted);
    expect(adviceFor('recovery')).toEqual(expect.arrayContaining([...found]));
  });

  it('says how to stop while the way is open', () => {
    expect(adviceForRecovery(null, keeping({}).kept.answers)).toEqual(['which-locked', 'two-and-stop']);
  });
});
