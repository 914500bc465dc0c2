// What to go through before e-Tax, group by group, in the order of the screen.

export const CHECKLIST_GROUPS = ['computer', 'reader', 'pins', 'certificates', 'time', 'at-hand'] as const;

export type ChecklistGroup = (typeof CHECKLIST_GROUPS)[number];

/** `app`: the app alone knows. `user`: only the user does. `either`: the app where it knows, else the user. */
export type TickedBy = 'app' | 'user' | 'either';

export const CHECKLIST_IDS = [
  'system',
  'browser',
  'portal-app',
  'extension',
  'reader-connected',
  'card-read',
  'others-closed',
  'sign-tries',
  'auth-tries',
  'text-tries',
  'sign-known',
  'auth-known',
  'text-known',
  'note-at-hand',
  'auth-valid',
  'sign-present',
  'not-moved',
  'sign-valid',
  'before-deadline',
  'etax-open',
  'time-for-renewal',
  'papers',
  'bank-account',
  'phone-at-hand',
] as const;

export type ChecklistId = (typeof CHECKLIST_IDS)[number];

export interface ChecklistEntry {
  readonly group: ChecklistGroup;
  readonly by: TickedBy;
  /** Without it there is no point in opening e-Tax. */
  readonly required: boolean;
}

export const CHECKLIST: Readonly<Record<ChecklistId, ChecklistEntry>> = {
  system: { group: 'computer', by: 'either', required: false },
  browser: { group: 'computer', by: 'either', required: true },
  'portal-app': { group: 'computer', by: 'either', required: true },
  extension: { group: 'computer', by: 'either', required: true },
  'reader-connected': { group: 'reader', by: 'app', required: true },
  'card-read': { group: 'reader', by: 'app', required: true },
  'others-closed': { group: 'reader', by: 'user', required: false },
  'sign-tries': { group: 'pins', by: 'app', required: true },
  'auth-tries': { group: 'pins', by: 'app', required: true },
  'text-tries': { group: 'pins', by: 'app', required: false },
  'sign-known': { group: 'pins', by: 'user', required: true },
  'auth-known': { group: 'pins', by: 'user', required: true },
  'text-known': { group: 'pins', by: 'user', required: false },
  'note-at-hand': { group: 'pins', by: 'user', required: false },
  'auth-valid': { group: 'certificates', by: 'app', required: true },
  'sign-present': { group: 'certificates', by: 'app', required: true },
  'not-moved': { group: 'certificates', by: 'either', required: true },
  'sign-valid': { group: 'certificates', by: 'either', required: true },
  'before-deadline': { group: 'time', by: 'app', required: false },
  'etax-open': { group: 'time', by: 'app', required: false },
  'time-for-renewal': { group: 'time', by: 'app', required: false },
  papers: { group: 'at-hand', by: 'user', required: false },
  'bank-account': { group: 'at-hand', by: 'user', required: false },
  'phone-at-hand': { group: 'at-hand', by: 'user', required: false },
};
