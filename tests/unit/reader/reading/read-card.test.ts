import { describe, expect, it } from 'vitest';
import { buildCertificate } from '../../../../shared/sample-card/certificate.ts';
import { createVirtualCard } from '../../../../shared/sample-card/create-card.ts';
import type { VirtualCardOptions } from '../../../../shared/sample-card/create-card.ts';
import type { CheckReport } from '../../../../shared/model/check-report.ts';
import { checkOnPort } from '../../../fixtures/check-on-port.ts';

const known = (remaining: number, limit = 3) => ({ state: 'known', remaining, limit });
const locked = (limit = 3) => ({ state: 'locked', remaining: 0, limit });
const unknown = (reason: string) => ({ state: 'unknown', reason });
const absent = { state: 'absent' };
const der = (notAfter: string): Uint8Array =>
  buildCertificate({ notBefore: new Date('2024-01-01T00:00:00Z'), notAfter: new Date(notAfter) });
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

/** The healthy card, with these bytes as the answer to the command with this index. */
const at = (index: number, ...answer: number[]): VirtualCardOptions => ({ quirks: { answerAt: { index, answer: bytes(...answer) } } });

interface Expected {
  readonly outcome?: CheckReport['outcome'];
  readonly medium?: CheckReport['medium'];
  readonly pins?: Partial<Record<keyof CheckReport['pins'], object>>;
  readonly certificates?: Partial<Record<'auth' | 'sign', object>>;
}

const CASES: readonly (readonly [string, VirtualCardOptions, Expected])[] = [
  ['locked as 63C0', { counters: { auth: 0 } }, { pins: { auth: locked() } }],
  ['locked as 6983', { counters: { sign: 0 }, quirks: { lockedAnswer: 0x6983 } }, { pins: { sign: locked(5) } }],
  ['locked as 6984', { counters: { text: 0 }, quirks: { lockedAnswer: 0x6984 } }, { pins: { text: locked() } }],
  ['more tries than there can be', { counters: { auth: 7 } }, { pins: { auth: unknown('over-limit') } }],
  ['no counter information', { counters: { sign: { sw: 0x6300 } } }, { pins: { sign: unknown('no-counter') } }],
  ['a refusal', { counters: { text: { sw: 0x6d00 } } }, { pins: { text: unknown('unreadable') } }],
  ['always disturbed', { counters: { auth: { sw: 0x6985 } } }, { pins: { auth: unknown('unreadable') } }],
  ['no such EF', { counters: { text: 'absent' } }, { pins: { text: absent } }],
  ['JUKI in one place', { counters: { common: 'absent', juki: 2 } }, { pins: { juki: known(2) } }],
  ['JUKI in the other place', { counters: { common: 2, juki: 'absent' } }, { pins: { juki: known(2) } }],
  ['JUKI lower in the common place', { counters: { common: 1, juki: 3 } }, { pins: { juki: known(1) } }],
  ['JUKI locked in one place', { counters: { common: 3, juki: 0 } }, { pins: { juki: locked() } }],
  ['JUKI without its own application', { applications: ['jpki', 'text', 'common'] }, { pins: { juki: known(3) } }],
  ['no JUKI anywhere', { applications: ['jpki', 'text'] }, { pins: { juki: absent } }],
  ['label padded with NUL', { labelPadding: 'nul' }, { medium: 'card' }],
  ['an unknown label', { label: 'SOMETHINGNEW' }, { medium: 'unknown', outcome: 'read', pins: { auth: known(3) } }],
  ['no token file', { token: 'absent' }, { medium: 'unknown', outcome: 'read' }],
  ['an iPhone', { label: 'JPKIAPIOSTOKEN', applications: ['jpki'], authCertificateNeedsPin: true }, { medium: 'iphone' }],
  [
    'an Android phone',
    { label: 'JPKIAPGPSETOKEN', applications: ['jpki'], authCertificateNeedsPin: true },
    {
      medium: 'android',
      outcome: 'read',
      pins: { auth: known(3), sign: known(5, 5), text: absent, juki: absent },
      certificates: { auth: { state: 'pin-protected' } },
    },
  ],
  [
    'an old 住基カード',
    { label: 'JPKIAPICCTOKEN' },
    { medium: 'juki-card', outcome: 'unsupported-card', pins: { auth: unknown('not-read') } },
  ],
  ['another card', { applications: [] }, { medium: null, outcome: 'unsupported-card', pins: { juki: unknown('not-read') } }],
  ['no sign certificate', { signCertificate: 'absent' }, { certificates: { sign: absent } }],
  ['no auth certificate', { authCertificate: 'absent' }, { certificates: { auth: absent, sign: { state: 'pin-protected' } } }],
  ['an empty certificate file', { authCertificate: bytes() }, { certificates: { auth: absent } }],
  ['a file of filler', { authCertificate: new Uint8Array(512).fill(0xff) }, { certificates: { auth: absent } }],
  ['garbage', { authCertificate: new Uint8Array(512).fill(0x5a) }, { certificates: { auth: { state: 'unreadable' } } }],
  ['a truncated certificate', { authCertificate: der('2029-01-01T14:59:59Z').slice(0, 180) }, { certificates: { auth: { state: 'unreadable' } } }],
  ['past 2049', { authCertificate: der('2051-05-05T14:59:59Z') }, { certificates: { auth: { state: 'valid', expiresOn: '2051-05-05' } } }],
  ['without an end', { authCertificate: der('9999-12-31T23:59:59Z') }, { certificates: { auth: { state: 'unreadable' } } }],
  ['expired', { authCertificate: der('2027-02-19T14:59:59Z') }, { certificates: { auth: { state: 'expired', daysLeft: -1 } } }],
  ['FF after the certificate', { authCertificate: Uint8Array.of(...der('2029-01-01T14:59:59Z'), ...Array<number>(300).fill(0xff)) }, { certificates: { auth: { state: 'valid', expiresOn: '2029-01-01' } } }],
  ['strange presence bytes', { presence: bytes(1, 2, 3) }, { certificates: { sign: { state: 'unreadable' }, auth: { state: 'valid' } } }],
  ['no presence file', { presence: 'absent' }, { certificates: { sign: { state: 'unreadable' } } }],
  ['presence bytes cut short', { presence: bytes(0x8f) }, { certificates: { sign: { state: 'unreadable' } } }],
  ['two presence bytes of three', { presence: bytes(0x8f, 0x8f) }, { certificates: { sign: { state: 'unreadable' } } }],
  ['a presence byte of neither kind', { presence: bytes(0x01, 0x8f, 0x00) }, { certificates: { sign: { state: 'unreadable' } } }],
  ['another one beside a plain one', { presence: bytes(0x00, 0x01, 0x00) }, { certificates: { sign: { state: 'unreadable' } } }],
  ['short reads', { quirks: { shortReads: { limit: 20, sw: 0x9000 } } }, { medium: 'card', certificates: { auth: { state: 'valid' } } }],
  ['short reads that say so', { quirks: { shortReads: { limit: 100, sw: 0x6282 } } }, { medium: 'card', certificates: { auth: { state: 'valid' } } }],
  ['6Cxx', { quirks: { wrongLength: true } }, { medium: 'card', certificates: { auth: { state: 'valid' }, sign: { state: 'pin-protected' } } }],
  ['6F00 on the first command', { quirks: { firstCommandFails: true } }, { outcome: 'read', pins: { auth: known(3) } }],
  ['SELECT of the application with data that nobody asked for', at(0, 0x6f, 0x90, 0x00), { outcome: 'unsupported-card', medium: null }],
  ['VERIFY that succeeds with data', at(4, 0x00, 0x90, 0x00), { pins: { auth: unknown('unreadable') } }],
  ['SELECT of the auth PIN that answers like a lock', at(3, 0x63, 0xc0), { pins: { auth: unknown('unreadable') } }],
  ['SELECT of the sign PIN that answers like a lock', at(5, 0x69, 0x83), { pins: { auth: known(3), sign: unknown('unreadable') } }],
  ['SELECT of the sign PIN that answers like a number', at(5, 0x63, 0xc2), { pins: { sign: unknown('unreadable') } }],
  ['SELECT of the sign PIN with data', at(5, 0x01, 0x90, 0x00), { pins: { sign: unknown('unreadable') } }],
  ['SELECT of an application that answers like a lock', at(11, 0x63, 0xc0), { pins: { text: unknown('unreadable') } }],
  ['SELECT of an application that wants GET RESPONSE', at(11, 0x61, 0x10), { pins: { text: unknown('unreadable') } }],
  ['SELECT that is disturbed once', at(3, 0x69, 0x85), { pins: { auth: known(3) } }],
  ['a number with data before it', at(4, 0x00, 0x63, 0xc1), { pins: { auth: unknown('unreadable') } }],
  ['a lock with data before it', at(4, 0x00, 0x69, 0x83), { pins: { auth: unknown('unreadable') } }],
  ['6Cxx to VERIFY', at(4, 0x6c, 0x03), { pins: { auth: unknown('unreadable') } }],
  ['one byte to VERIFY', at(4, 0x63), { pins: { auth: unknown('unreadable') } }],
  ['garbage in one place of JUKI', at(16, 0x00), { pins: { juki: unknown('unreadable') } }],
  ['garbage in the other place of JUKI', at(19, 0x67, 0x00), { pins: { juki: unknown('unreadable') } }],
  ['garbage in one place of JUKI, a lock in the other', { counters: { juki: 0 }, ...at(16, 0x00) }, { pins: { juki: locked() } }],
  ['a label cut short to that of another medium', { token: Buffer.from('JPKIAPICCTOKEN') }, { medium: 'unknown', outcome: 'read' }],
  ['61xx to READ BINARY of the certificate', at(10, 0x61, 0x00), { certificates: { auth: { state: 'unreadable' } } }],
  ['more bytes of the certificate than were asked for', at(10, ...der('2029-01-01T14:59:59Z').subarray(0, 257), 0x90, 0x00), { certificates: { auth: { state: 'unreadable' } } }],
  ['an answer without bytes', { quirks: { answerAt: { index: 4, answer: bytes() } } }, { pins: { auth: unknown('unreadable') } }],
  [
    'verified by another program, once',
    { counters: { auth: 2, sign: 4 }, quirks: { verifiedElsewhere: { keys: ['auth', 'sign'], powerUps: 1 } } },
    { pins: { auth: known(2), sign: known(4, 5) } },
  ],
  [
    'verified by another program, still after power-off',
    { quirks: { verifiedElsewhere: { keys: ['auth'], powerUps: 9 } } },
    { pins: { auth: unknown('verified-elsewhere'), sign: known(5, 5) } },
  ],
  [
    'JUKI verified in both places, then lower in one',
    { counters: { common: 1, juki: 3 }, quirks: { verifiedElsewhere: { keys: ['common', 'juki'], powerUps: 1 } } },
    { pins: { juki: known(1) } },
  ],
];

describe('readCard', () => {
  it.each(CASES)('%s', async (_name, options, expected) => {
    const { report } = await checkOnPort(createVirtualCard(options));
    expect(report).toMatchObject(expected);
  });
});
