// What to believe of 署名用 beside what the card tells of 利用者証明用.
import type { Answers } from '../model/answers.ts';
import type { Certificates } from '../model/certificate.ts';

/** 署名用 never outlives 利用者証明用, whose expiry the card tells (shared/facts/certificates.ts#SIGN_ENDS_WITH_AUTH). */
export function endedWithAuth({ auth, sign }: Certificates): boolean {
  return auth.state === 'expired' && sign.state !== 'absent';
}

/** The answers, but for a 署名用 that is said to be valid, or of which nothing is known, though it must have ended. */
export function believed(certificates: Certificates, answers: Answers): Answers {
  const isSaid = answers.signCheck === 'expired' || answers.signCheck === 'revoked';
  return isSaid || !endedWithAuth(certificates) ? answers : { ...answers, signCheck: 'expired' };
}
