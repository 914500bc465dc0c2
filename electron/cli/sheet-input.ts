// From the arguments and a reading to what a sheet is made from. What the card says outweighs what was given.
import { NO_ANSWERS } from '../../shared/model/answers.ts';
import type { Answer, Answers } from '../../shared/model/answers.ts';
import type { CheckReport } from '../../shared/model/check-report.ts';
import { PIN_IDS } from '../../shared/model/pin.ts';
import { planRecovery } from '../../shared/recovery/plan-recovery.ts';
import { recoveryFacts } from '../../shared/recovery/recovery-facts.ts';
import { recoveryStateOf } from '../../shared/recovery/state-of-card.ts';
import type { PinKnowledge, RecoveryState } from '../../shared/recovery/state.ts';
import { readingOf } from '../../shared/sheets/input.ts';
import type { SheetInput } from '../../shared/sheets/input.ts';
import { FILING_FACTS } from '../../shared/verdict/filing-facts.ts';
import type { SheetArguments } from './sheet-arguments.ts';

const ANSWER: Readonly<Record<PinKnowledge, Answer>> = { known: 'yes', unsure: 'unknown', forgotten: 'no', locked: 'no' };

/** `report`: null where no card was asked for. */
export function cliSheetInput(args: SheetArguments, report: CheckReport | null): SheetInput {
  const answers = answersOf(args);
  const reading = readingOf(report);
  const state = reading === null ? args.state : withCard(args, recoveryStateOf(reading, answers));
  const facts = recoveryFacts(args.deadline);
  return {
    locale: args.locale,
    now: args.now,
    plan: planRecovery(state, facts, args.now),
    state,
    reading,
    attempt: report,
    answers,
    ticks: {},
    pc: [],
    facts,
    filing: { ...FILING_FACTS, season: { ...FILING_FACTS.season, to: args.deadline ?? FILING_FACTS.season.to } },
    sample: args.card.from === 'sample',
  };
}

/** The card tells of locks and of the certificate of `auth`; where it is silent, what was given stands. */
function withCard({ state, needsGiven }: SheetArguments, seen: RecoveryState): RecoveryState {
  return {
    ...seen,
    needs: needsGiven ? state.needs : seen.needs,
    authCertificate: seen.authCertificate === 'unknown' ? state.authCertificate : seen.authCertificate,
    signCertificate: seen.signCertificate === 'unknown' ? state.signCertificate : seen.signCertificate,
  };
}

function answersOf({ state, givenPins }: SheetArguments): Answers {
  const knows = Object.fromEntries(PIN_IDS.map((pin) => [pin, givenPins.includes(pin) ? ANSWER[state.pins[pin]] : 'unasked']));
  return {
    ...NO_ANSWERS,
    knows: { ...NO_ANSWERS.knows, ...knows },
    moved: state.moved,
    signCheck: state.signCertificate === 'absent' ? 'unknown' : state.signCertificate,
    firstTime: state.needs.includes('text') ? 'yes' : 'unasked',
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
