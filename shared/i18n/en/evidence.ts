import type { evidenceJa } from '../ja/evidence.ts';
import { plural } from '../plural.ts';
import type { Message } from '../plural.ts';

export const evidenceEn: Readonly<Record<keyof typeof evidenceJa, Message>> = {
  'evidence.summary': 'Attempts used by this check: 0',
  'evidence.why': 'Only the commands below were sent to the card. “VERIFY (empty)” asks how many attempts are left, without a PIN, and uses none. Anything else is stopped before it is sent.',
  'evidence.none': 'Nothing has been sent to a card yet.',
  'evidence.apdus': 'Commands sent',
  'evidence.apdus.value': '{count}',
  'evidence.bytes': 'Received',
  'evidence.bytes.value': plural('count', '{count} byte', '{count} bytes'),
  'evidence.elapsed': 'Time taken',
  'evidence.elapsed.value': '{seconds} s',
  'evidence.binding': 'Link to the reader',
  'evidence.binding.sample': 'sample (no reader is used)',
  'binding.none': 'not connected yet',
  'binding.preferred': 'koffi is the spare and not needed now',
  'binding.not-installed': 'pcsclite is not used: it is not installed on this computer',
  'binding.not-loading': 'pcsclite is not used: it does not load on this computer',
  'binding.crashed': 'pcsclite is not used: it crashed twice',
  'evidence.commands': 'All commands sent',
};
