import type { sampleJa } from '../ja/sample.ts';

export const sampleEn: Readonly<Record<keyof typeof sampleJa, string>> = {
  'sample.open': 'See a sample card',
  'sample.title': 'Sample cards',
  'sample.intro': 'See how the app looks without a reader. No real card is used.',
  'sample.close': 'Close',
  'sample.leave': 'Leave the sample',
  'sample.ribbon': 'Sample',
  'sample.ribbon.note': 'This is not the result of a real card',
  'sample.shown': 'shown now',
  'sample.healthy': 'A healthy card',
  'sample.auth-one-left': 'Login PIN, last attempt',
  'sample.auth-locked': 'Login PIN locked',
  'sample.sign-locked': 'Signing PIN locked',
  'sample.both-locked': 'Login and signing PIN locked',
  'sample.expired': 'Certificate expired',
  'sample.expires-soon': 'Certificate expires soon',
  'sample.android': 'Certificates on an Android phone',
  'sample.other-card': 'Not a My Number Card',
  'sample.text-locked': 'Form-filling PIN locked',
  'sample.no-sign-certificate': 'A card without a signing certificate',
};
