// Names of the simulated cards that anybody can look at without a reader.
export const SAMPLE_NAMES = [
  'healthy',
  'auth-one-left',
  'auth-locked',
  'sign-locked',
  'both-locked',
  'expired',
  'expires-soon',
  'android',
  'other-card',
  'text-locked',
  'no-sign-certificate',
] as const;

export type SampleName = (typeof SAMPLE_NAMES)[number];

export function isSampleName(value: unknown): value is SampleName {
  return SAMPLE_NAMES.some((name) => name === value);
}
