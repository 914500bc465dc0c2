import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWERS, NO_ANSWERS, VISITORS } from '../../../shared/model/answers.ts';
import type { Answer, Answers } from '../../../shared/model/answers.ts';
import type { PinCounters, PinId } from '../../../shared/model/pin.ts';
import { NOTHING_READ } from '../../../shared/model/pin.ts';
import { decideRecovery } from '../../../shared/recovery/decide.ts';
import { planRecovery } from '../../../shared/recovery/plan-recovery.ts';
import { recoveryFacts } from '../../../shared/recovery/recovery-facts.ts';
import { recoveryStateOf } from '../../../shared/recovery/state-of-card.ts';
import { certificates, pins } from '../../fixtures/snapshots.ts';

const NOW = new Date('2027-02-20T23:04:00+09:00');
const FACTS = recoveryFacts();

function answers(parts: Partial<Answers> = {}, knows: Partial<Record<PinId, Answer>> = {}): Answers {
  return { ...NO_ANSWERS, ...parts, knows: { ...NO_ANSWERS.knows, ...knows } };
}

function decide(counters: PinCounters, given: Answers, expiresOn = '2030-05-12') {
  return decideRecovery({ pins: counters, certificates: certificates(expiresOn) }, given, FACTS, NOW);
}

const KNOWN = { sign: 'yes', auth: 'yes' } as const;

describe('whether the way is decided', () => {
  it.each<[string, PinCounters, Answers, boolean, string | null, readonly string[]]>([
    ['a healthy card about which nobody was asked', pins(), answers(), false, null, ['knows-sign', 'knows-auth', 'moved']],
    ['a healthy card, all known', pins(), answers({ moved: 'no' }, KNOWN), true, null, []],
    ['a healthy card, not known whether moved', pins(), answers({ moved: 'unknown' }, KNOWN), true, null, []],
    ['sign locked, nobody asked', pins({ sign: 0 }), answers(), false, null, ['knows-auth', 'moved', 'phone']],
    ['sign locked, auth known', pins({ sign: 0 }), answers({}, { auth: 'yes' }), false, null, ['moved', 'phone']],
    ['sign locked, all told', pins({ sign: 0 }), answers({ moved: 'no', phone: 'yes' }, { auth: 'yes' }), true, 'kiosk', []],
    ['sign locked, auth forgotten', pins({ sign: 0 }), answers({}, { auth: 'no' }), true, 'counter', ['moved']],
    ['sign locked, auth unsure', pins({ sign: 0 }), answers({}, { auth: 'unknown' }), true, 'counter', ['moved']],
    ['sign locked, no phone', pins({ sign: 0 }), answers({ phone: 'no' }, { auth: 'yes' }), true, 'counter', ['moved']],
    ['both locked', pins({ sign: 0, auth: 0 }), answers(), true, 'counter', ['moved']],
    ['text locked, nobody asked', pins({ text: 0 }), answers({ moved: 'no' }, KNOWN), false, null, ['first-time']],
    ['text locked, first time', pins({ text: 0 }), answers({ moved: 'no', firstTime: 'yes' }, KNOWN), true, 'counter', []],
    ['text locked, not the first time', pins({ text: 0 }), answers({ moved: 'no', firstTime: 'no' }, KNOWN), true, null, []],
    ['nothing read, nobody asked', NOTHING_READ, answers(), false, null, ['knows-sign', 'knows-auth', 'first-time', 'moved']],
    ['nothing read, sign gone', NOTHING_READ, answers({ moved: 'no', firstTime: 'no' }, { sign: 'no', auth: 'yes' }), false, null, ['phone']],
  ])('%s', (_name, counters, given, settled, best, open) => {
    const decision = decide(counters, given);
    expect({ settled: decision.settled, open: decision.open }).toEqual({ settled, open });
    if (settled) expect(decision.plan.best).toBe(best);
  });

  it('an expired certificate goes to the counter whatever is answered, and lists for repair only what is certain', () => {
    const decision = decide(pins(), answers(), '2027-01-31');
    expect(decision.settled).toBe(true);
    expect(decision.plan).toMatchObject({ best: 'counter', repair: ['sign', 'auth'], reset: [], reissue: ['sign', 'auth'] });
  });

  it('keeps an answered question in its place', () => {
    const before = decide(pins({ sign: 0 }), answers());
    const after = decide(pins({ sign: 0 }), answers({ moved: 'no', phone: 'no' }, { auth: 'yes' }));
    expect(after.questions).toEqual(before.questions);
  });
});

describe('whatever is answered', () => {
  const answer = fc.constantFrom(...ANSWERS);
  const someAnswers = fc
    .record({
      moved: answer,
      firstTime: answer,
      phone: answer,
      visitor: fc.constantFrom(...VISITORS),
      faceFailed: fc.boolean(),
      knows: fc.record({ sign: answer, auth: answer, text: answer, juki: answer }),
    })
    .map((parts): Answers => ({ ...NO_ANSWERS, ...parts }));
  const left = fc.record({ sign: fc.nat(5), auth: fc.nat(3), text: fc.nat(3), juki: fc.nat(3) }).map(pins);

  it('an undecided way always leaves a question to ask', () => {
    fc.assert(
      fc.property(left, someAnswers, (counters, given) => {
        const { settled, open } = decide(counters, given);
        expect(settled || open.length > 0).toBe(true);
      }),
    );
  });

  it('a decided way stays the same however the open questions are answered', () => {
    fc.assert(
      fc.property(left, someAnswers, someAnswers, (counters, given, later) => {
        const { settled, plan } = decide(counters, given);
        fc.pre(settled);
        const health = { pins: counters, certificates: certificates() };
        const further = planRecovery(recoveryStateOf(health, fillIn(given, later)), FACTS, NOW);
        expect([further.action, further.best]).toEqual([plan.action, plan.best]);
      }),
    );
  });
});

/** Answers what is open in `given` as `later` does; a question that is not asked stays open. */
function fillIn(given: Answers, later: Answers): Answers {
  const fill = (mine: Answer, theirs: Answer): Answer => (mine === 'unasked' ? (theirs === 'unasked' ? 'unknown' : theirs) : mine);
  return {
    ...given,
    moved: fill(given.moved, later.moved),
    phone: fill(given.phone, later.phone),
    knows: {
      ...given.knows,
      sign: fill(given.knows.sign, later.knows.sign),
      auth: fill(given.knows.auth, later.knows.auth),
      text: fill(given.knows.text, later.knows.text),
    },
  };
}
