// From a reading and the user's answers to what the planner reckons with.
import type { Answer, Answers } from '../model/answers.ts';
import type { CertificateState, Certificates } from '../model/certificate.ts';
import { PIN_IDS } from '../model/pin.ts';
import type { PinCounters, PinId, RetryCounter } from '../model/pin.ts';
import type { AuthCertificateState, PinKnowledge, RecoveryState, SignCertificateState, YesNoUnknown } from './state.ts';

export interface CardHealth {
  readonly pins: PinCounters;
  readonly certificates: Certificates;
}

/** What e-Tax needs from this user: `text` too where it is the first time. */
export function neededPins(answers: Answers): readonly PinId[] {
  return answers.firstTime === 'yes' ? ['sign', 'auth', 'text'] : ['sign', 'auth'];
}

export function recoveryStateOf({ pins, certificates }: CardHealth, answers: Answers): RecoveryState {
  return {
    pins: {
      sign: knowledgeOf(pins.sign, answers.knows.sign),
      auth: knowledgeOf(pins.auth, answers.knows.auth),
      text: knowledgeOf(pins.text, answers.knows.text),
      juki: knowledgeOf(pins.juki, answers.knows.juki),
    },
    needs: neededPins(answers),
    authCertificate: authOf(certificates.auth),
    signCertificate: signOf(certificates.sign, answers),
    moved: answerOf(answers.moved),
    phone: answerOf(answers.phone),
    photoId: answerOf(answers.photoId),
    visitor: answers.visitor,
    faceFailed: answers.faceFailed,
    cardUntil: answers.cardUntil === 'unasked' ? 'unknown' : answers.cardUntil,
    age: answers.age ?? 'adult',
    ward: answers.ward === 'yes',
    faceCard: answers.faceCard === 'yes',
    suspended: answers.suspended === 'yes',
    returnKind: answers.returnKind,
    blue: answerOf(answers.blue),
    phoneCert: answerOf(answers.phoneCert),
  };
}

/** A lock that the card reports outweighs what the user believes. Nobody asked counts as unsure. */
function knowledgeOf(counter: RetryCounter, knows: Answer): PinKnowledge {
  if (counter.state === 'locked') return 'locked';
  if (knows === 'yes') return 'known';
  return knows === 'no' ? 'forgotten' : 'unsure';
}

/** A card without the certificate needs one issued, as after an expiry. */
function authOf({ state }: CertificateState): AuthCertificateState {
  if (state === 'expired' || state === 'absent') return 'expired';
  return state === 'valid' ? 'valid' : 'unknown';
}

function signOf({ state }: CertificateState, { signCheck }: Answers): SignCertificateState {
  if (state === 'absent' || state === 'expired') return state;
  return signCheck === 'unasked' ? 'unknown' : signCheck;
}

function answerOf(answer: Answer): YesNoUnknown {
  return answer === 'unasked' ? 'unknown' : answer;
}

export const RECOVERY_QUESTIONS = [
  'knows-sign',
  'knows-auth',
  'knows-text',
  'moved',
  'phone',
  'photo-id',
] as const;

export type RecoveryQuestion = (typeof RECOVERY_QUESTIONS)[number];

/** What is still unasked and could change the plan, in the order in which to ask. */
export function recoveryQuestions(health: CardHealth, answers: Answers): readonly RecoveryQuestion[] {
  const needed = neededPins(answers);
  const pins = PIN_IDS.filter(
    (pin) => needed.includes(pin) && answers.knows[pin] === 'unasked' && health.pins[pin].state !== 'locked',
  );
  return [
    ...pins.flatMap((pin) => (pin === 'juki' ? [] : [`knows-${pin}` as const])),
    ...(['moved', 'phone'] as const).filter((question) => answers[question] === 'unasked'),
    ...(answers.photoId === 'unasked' ? (['photo-id'] as const) : []),
  ];
}
