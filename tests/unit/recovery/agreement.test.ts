// One source: the window, `npm run plan` and the sheets say the same of every case that costs a deadline.
import { describe, expect, it } from 'vitest';
import { viewRecovery } from '../../../renderer/features/recovery/recovery-view.ts';
import { translate } from '../../../shared/i18n/translate.ts';
import type { Answer, Answers } from '../../../shared/model/answers.ts';
import type { CheckReport } from '../../../shared/model/check-report.ts';
import type { PinId } from '../../../shared/model/pin.ts';
import type { RecoveryState } from '../../../shared/recovery/state.ts';
import { makeSheet } from '../../../shared/sheets/choose-sheet.ts';
import { sheetInput } from '../../../shared/sheets/input.ts';
import { keeping } from '../../fixtures/recovery-snapshots.ts';
import { dated, pins, report } from '../../fixtures/snapshots.ts';
import { GROUPS } from './deadline-cases.ts';
import { momentInJapan, planFor, stateWith } from './states.ts';

const KNOWS = { known: 'yes', unsure: 'unknown', forgotten: 'no', locked: 'no' } as const satisfies Readonly<Record<string, Answer>>;

function answersOf(state: RecoveryState): Partial<Answers> {
  const knows = (pin: PinId): Answer => KNOWS[state.pins[pin]];
  return {
    knows: { sign: knows('sign'), auth: knows('auth'), text: knows('text'), juki: knows('juki') },
    firstTime: state.needs.includes('text') ? 'yes' : 'no',
    signCheck: state.signCertificate === 'absent' ? 'unknown' : state.signCertificate,
    moved: state.moved,
    phone: state.phone,
    photoId: state.photoId,
    visitor: state.visitor,
    faceFailed: state.faceFailed,
    cardUntil: state.cardUntil,
    age: state.age,
    ward: state.ward ? 'yes' : 'no',
    faceCard: state.faceCard ? 'yes' : 'no',
    suspended: state.suspended ? 'yes' : 'no',
    returnKind: state.returnKind,
    blue: state.blue,
    phoneCert: state.phoneCert,
  };
}

function readingOf(state: RecoveryState): CheckReport {
  const left = (pin: PinId, all: number): number => (state.pins[pin] === 'locked' ? 0 : all);
  return report({
    pins: pins({ sign: left('sign', 5), auth: left('auth', 3), text: left('text', 3), juki: left('juki', 3) }),
    certificates: {
      auth: { ...dated('2032-09-01'), state: state.authCertificate === 'expired' ? 'expired' : 'valid' },
      sign: { state: state.signCertificate === 'absent' ? 'absent' : 'pin-protected' },
    },
  });
}

/** Whoever came only to log in is no case of the window, which is about filing. */
const CASES = GROUPS.flatMap(([group, cases]) =>
  cases
    .filter(([, { needs = ['sign', 'auth'] }]) => needs.includes('sign') && needs.includes('auth') && !needs.includes('juki'))
    .map(([title, situation, now]) => [`${group}: ${title}`, situation, now] as const),
);

describe('screen, plan and paper', () => {
  it('are compared for most of the cases', () => {
    expect(CASES.length).toBeGreaterThan(50);
  });

  it.each(CASES)('agree on %s', (_title, situation, now) => {
    const state = stateWith(situation);
    const snapshot = keeping(answersOf(state), { report: readingOf(state) });
    const plan = planFor(situation, now);
    const moment = momentInJapan(now);
    expect(viewRecovery(snapshot, moment).decision.plan).toEqual(plan);
    const input = sheetInput(snapshot, moment);
    expect(input.plan).toEqual(plan);
    const paper = JSON.stringify(makeSheet('counter', input));
    expect(paper.includes(translate('ja', 'sheet.when.safe'))).toBe(plan.lastSafeCounterDay !== null);
    if (plan.routes[1].usableFrom === null) expect(paper).not.toContain('電子証明書は翌日から)');
  });
});
