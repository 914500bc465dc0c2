// What is known about the two certificates on a card, without anything that names the holder.

/** Dates are ISO 8601 with +09:00; `expiresOn` is the calendar day in Japan; `daysLeft` counts calendar days in Japan. */
export interface DatedCertificate {
  readonly state: 'valid' | 'expired' | 'not-yet-valid';
  readonly notBefore: string;
  readonly notAfter: string;
  readonly expiresOn: string;
  readonly daysLeft: number;
}

/** `pin-protected`: the card has one, but reading it would need a PIN, which this app never sends. */
export type CertificateState =
  | DatedCertificate
  | { readonly state: 'absent' }
  | { readonly state: 'unreadable' }
  | { readonly state: 'pin-protected' };

export interface Certificates {
  readonly auth: CertificateState;
  readonly sign: CertificateState;
}

export function isDated(certificate: CertificateState): certificate is DatedCertificate {
  return certificate.state === 'valid' || certificate.state === 'expired' || certificate.state === 'not-yet-valid';
}
