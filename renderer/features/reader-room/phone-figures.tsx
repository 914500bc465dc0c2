// Our own line figures for reading with a phone; each shows one action and is named for those who do not see it.
import type { ReactNode } from 'react';

export type PhoneStep = 'nfc' | 'case' | 'ring' | 'cable' | 'desk' | 'still';

const PHONE = <rect className="figure__line" x="56" y="10" width="48" height="88" rx="8" />;

const DRAWINGS: Readonly<Record<PhoneStep, ReactNode>> = {
  nfc: (
    <>
      {PHONE}
      <path className="figure__move" d="M70 62c4-8 4-14 0-22M79 67c7-11 7-21 0-32M88 72c10-14 10-28 0-42" />
    </>
  ),
  case: (
    <>
      <path className="figure__line" d="M22 34v60a8 8 0 0 0 8 8h40a8 8 0 0 0 8-8V34" />
      <rect className="figure__card" x="28" y="8" width="44" height="66" rx="7" />
      <path className="figure__move" d="M100 66V30m-9 9 9-10 9 10" />
    </>
  ),
  ring: (
    <>
      <rect className="figure__line" x="30" y="10" width="48" height="88" rx="8" />
      <circle className="figure__line figure__line--thin" cx="54" cy="56" r="11" strokeDasharray="4 3" />
      <circle className="figure__card" cx="122" cy="56" r="14" />
      <circle className="figure__line figure__line--thin" cx="122" cy="56" r="7" />
      <path className="figure__move" d="M72 56h28m-8-7 9 7-9 7" />
    </>
  ),
  cable: (
    <>
      <rect className="figure__line" x="20" y="10" width="48" height="76" rx="8" />
      <path className="figure__move" d="M96 86h30m-9-8 10 8-10 8" />
      <path className="figure__line" d="M44 92v6a6 6 0 0 0 6 6h24" strokeDasharray="5 4" />
      <path className="figure__card" d="M132 78h14v16h-14z" />
      <path className="figure__line figure__line--thin" d="M132 82h-5m5 8h-5M146 86h10" />
    </>
  ),
  desk: (
    <>
      <path className="figure__line" d="M8 74h144M24 74v28M136 74v28" />
      <path className="figure__card" d="M50 58h58l12 14H38Z" />
      <path className="figure__move" d="M80 18v32m-8-9 8 10 8-10" />
    </>
  ),
  still: (
    <>
      <path className="figure__line" d="M8 84h144M24 84v20M136 84v20" />
      <path className="figure__card" d="M28 72h76l10 10H16Z" />
      <path className="figure__line" d="M46 54h88a5 5 0 0 1 5 5v4a5 5 0 0 1-5 5H46a5 5 0 0 1-5-5v-4a5 5 0 0 1 5-5Z" />
      <path className="figure__move" d="M80 14v24M94 14v24" />
    </>
  ),
};

export function PhoneFigure({ step, label }: { readonly step: PhoneStep; readonly label: string }) {
  return (
    <svg className="figure figure--small" viewBox="0 0 160 110" role="img" aria-label={label}>
      {DRAWINGS[step]}
    </svg>
  );
}
