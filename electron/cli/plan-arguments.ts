// The arguments of `npm run plan`. The printed sheets take the same ones.
import { parseArgs } from 'node:util';
import { AGES, RETURN_KINDS, VISITORS } from '../../shared/model/answers.ts';
import { PIN_IDS } from '../../shared/model/pin.ts';
import type { PinId } from '../../shared/model/pin.ts';
import {
  AUTH_CERTIFICATE_STATES,
  PIN_KNOWLEDGE,
  SIGN_CERTIFICATE_STATES,
  YES_NO_UNKNOWN,
} from '../../shared/recovery/state.ts';
import { returnDeadline } from '../../shared/recovery/return-deadline.ts';
import type { RecoveryState } from '../../shared/recovery/state.ts';
import { isJstDay } from '../../shared/time/jst-calendar.ts';
import type { JstDay } from '../../shared/time/jst.ts';
import { firstLine, UsageError } from './usage.ts';

export interface PlanArguments {
  readonly json: boolean;
  readonly state: RecoveryState;
  readonly now: Date;
  /** null: the return has no last day. */
  readonly deadline: JstDay | null;
}

/** Each may stand once; `multiple` only serves to notice a second one. */
const TEXT = { type: 'string', multiple: true } as const;

export const PLAN_OPTIONS = {
  sign: TEXT,
  auth: TEXT,
  text: TEXT,
  juki: TEXT,
  needs: TEXT,
  'auth-cert': TEXT,
  'sign-cert': TEXT,
  moved: TEXT,
  phone: TEXT,
  'photo-id': TEXT,
  visitor: TEXT,
  'face-failed': TEXT,
  'card-until': TEXT,
  age: TEXT,
  ward: TEXT,
  return: TEXT,
  blue: TEXT,
  'face-card': TEXT,
  suspended: TEXT,
  'phone-cert': TEXT,
  now: TEXT,
  deadline: TEXT,
} as const;

export type PlanOptionName = keyof typeof PLAN_OPTIONS;
export type PlanValues = Readonly<Partial<Record<PlanOptionName, readonly string[]>>>;

/** Throws UsageError for anything it does not know. `clock` is asked only where `--now` is not given. */
export function parsePlanArguments(args: readonly string[], clock: () => Date): PlanArguments {
  const { json, ...values } = parse(args);
  const state = stateOf(values);
  return { json, state, now: nowOf(values, clock), deadline: deadlineOf(values, state) };
}

function parse(args: readonly string[]) {
  try {
    const options = { json: { type: 'boolean', default: false }, ...PLAN_OPTIONS } as const;
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(`plan: ${firstLine(error)}`);
  }
}

/** What is not said is not known: a PIN nobody spoke of counts as unsure, not as known. */
export function stateOf(values: PlanValues): RecoveryState {
  return {
    pins: {
      sign: oneOf(values, 'sign', PIN_KNOWLEDGE, 'unsure'),
      auth: oneOf(values, 'auth', PIN_KNOWLEDGE, 'unsure'),
      text: oneOf(values, 'text', PIN_KNOWLEDGE, 'unsure'),
      juki: oneOf(values, 'juki', PIN_KNOWLEDGE, 'unsure'),
    },
    needs: needsOf(values),
    authCertificate: oneOf(values, 'auth-cert', AUTH_CERTIFICATE_STATES, 'unknown'),
    signCertificate: oneOf(values, 'sign-cert', SIGN_CERTIFICATE_STATES, 'unknown'),
    moved: oneOf(values, 'moved', YES_NO_UNKNOWN, 'unknown'),
    phone: oneOf(values, 'phone', YES_NO_UNKNOWN, 'unknown'),
    photoId: oneOf(values, 'photo-id', YES_NO_UNKNOWN, 'unknown'),
    visitor: oneOf(values, 'visitor', VISITORS, 'self'),
    faceFailed: isYes(values, 'face-failed'),
    cardUntil: cardUntilOf(values),
    age: oneOf(values, 'age', AGES, 'adult'),
    ward: isYes(values, 'ward'),
    faceCard: isYes(values, 'face-card'),
    suspended: isYes(values, 'suspended'),
    returnKind: oneOf(values, 'return', RETURN_KINDS, 'income'),
    blue: oneOf(values, 'blue', YES_NO_UNKNOWN, 'unknown'),
    phoneCert: oneOf(values, 'phone-cert', YES_NO_UNKNOWN, 'unknown'),
  };
}

function isYes(values: PlanValues, name: PlanOptionName): boolean {
  return oneOf(values, name, ['yes', 'no'], 'no') === 'yes';
}

function cardUntilOf(values: PlanValues): JstDay | 'unknown' {
  const given = single(values, 'card-until') ?? 'unknown';
  if (given !== 'unknown' && !isPlannable(given)) throw refuse('card-until', 'YYYY-MM-DD | unknown');
  return given;
}

function oneOf<T extends string>(values: PlanValues, name: PlanOptionName, known: readonly T[], otherwise: T): T {
  const given = single(values, name);
  if (given === undefined) return otherwise;
  const found = known.find((value) => value === given);
  if (found === undefined) throw refuse(name, known.join(' | '));
  return found;
}

function needsOf(values: PlanValues): readonly PinId[] {
  const given = single(values, 'needs');
  if (given === undefined) return ['sign', 'auth'];
  const asked = given.split(',').map((part) => part.trim());
  if (!asked.every((part) => PIN_IDS.some((pin) => pin === part))) throw refuse('needs', 'sign,auth,text,juki');
  return PIN_IDS.filter((pin) => asked.includes(pin));
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)?$/;

/** A moment without an offset is read as Japanese time, never as the time of the machine. */
export function nowOf(values: PlanValues, clock: () => Date): Date {
  const given = single(values, 'now');
  if (given === undefined) return clock();
  const match = MOMENT.exec(given);
  if (match === null || !isPlannable(match[1] ?? '')) throw refuse('now', '2027-03-10T21:00:00+09:00');
  return new Date(match[5] === undefined ? `${given}+09:00` : given);
}

/** The last day of the return that is meant, where none is given. */
export function deadlineOf(values: PlanValues, state: RecoveryState): JstDay | null {
  const given = single(values, 'deadline');
  if (given === undefined) return returnDeadline(state);
  if (!isPlannable(given)) throw refuse('deadline', 'YYYY-MM-DD');
  return given;
}

/** An existing day of this century: the calendar knows no holidays far beyond it. */
function isPlannable(day: string): boolean {
  return isJstDay(day) && day.startsWith('20');
}

function single(values: PlanValues, name: PlanOptionName): string | undefined {
  const given = values[name] ?? [];
  if (given.length > 1) throw new UsageError(`plan: --${name} は1回だけ書けます (--${name} may be given only once)`);
  return given[0];
}

function refuse(name: PlanOptionName, form: string): UsageError {
  return new UsageError(`plan: --${name} に書けるもの (--${name} takes): ${form}`);
}
