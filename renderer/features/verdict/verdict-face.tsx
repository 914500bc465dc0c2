// The four faces of the verdict, the one of a running reading and the one of a pause. Each has its own outline, so colour is never needed.
import type { ReactNode } from 'react';
import type { VerdictFace } from './verdict-view.ts';

const FACES: Readonly<Record<VerdictFace, ReactNode>> = {
  go: (
    <>
      <circle className="face__shape" cx="36" cy="36" r="31" />
      <path className="face__sign" d="M21 37.5 31.5 48 52 26" />
    </>
  ),
  caution: (
    <>
      <path className="face__shape" d="M36 7.5 67 62.5H5Z" />
      <path className="face__sign" d="M36 28v16M36 52.5v1" />
    </>
  ),
  stop: (
    <>
      <path className="face__shape" d="M24 6h24l18 18v24L48 66H24L6 48V24Z" />
      <path className="face__sign" d="M20 36h32" />
    </>
  ),
  unknown: (
    <>
      <circle className="face__shape face__shape--open" cx="36" cy="36" r="31" />
      <path className="face__sign face__sign--open" d="M27.5 29a8.5 8.5 0 1 1 12.6 7.4c-2.800 1.500-4.100 3.400-4.100 6.600M36 51.500v1" />
    </>
  ),
  'hands-off': (
    <>
      <circle className="face__shape face__shape--open" cx="36" cy="36" r="31" />
      <path className="face__sign face__sign--open" d="M29 25v22M43 25v22" />
    </>
  ),
  reading: (
    <>
      <circle className="face__shape face__shape--open" cx="36" cy="36" r="31" />
      <rect className="face__sign face__sign--open" x="19" y="25" width="34" height="22" rx="3" />
      <path className="face__sign face__sign--open" d="M25 32h8v7h-8zM39 40h8" />
    </>
  ),
};

export function VerdictFaceIcon({ face }: { readonly face: VerdictFace }) {
  return (
    <svg className="face" viewBox="0 0 72 72" aria-hidden="true" focusable="false">
      {FACES[face]}
    </svg>
  );
}
