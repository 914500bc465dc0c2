// Expected failures travel as values; a thrown error is a bug.
import type { FaultCode } from './fault.ts';

export type AppErrorCode =
  | FaultCode
  | 'unknown-reader'
  | 'link-not-opened'
  | 'settings-not-saved'
  | 'no-printer'
  | 'document-not-printed'
  | 'document-not-saved';

export interface AppError {
  readonly code: AppErrorCode;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppError };

export const DONE: Outcome<undefined> = { ok: true, value: undefined };

export function failed(code: AppErrorCode): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: { code } };
}
