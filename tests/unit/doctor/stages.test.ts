import { describe, expect, it } from 'vitest';
import { DOCTOR_STAGES, stagesOf } from '../../../shared/doctor/stages.ts';
import { FAULT_CODES, FAULT_TABLE } from '../../../shared/faults/fault-table.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { counter, pins, ready, report, STATES } from '../../fixtures/snapshots.ts';

const marks = ({ reader, report: read }: AppSnapshot) => stagesOf(reader, read).map(({ mark }) => mark).join(' ');
const cause = ({ reader, report: read }: AppSnapshot) => stagesOf(reader, read).find((state) => state.cause !== null)?.cause ?? null;

describe('the staged check', () => {
  it.each([
    ['go', 'ok ok ok ok ok ok', null],
    ['starting', 'running waiting waiting waiting waiting waiting', null],
    ['reading-begun', 'ok ok ok running waiting waiting', null],
    ['reading-partial', 'ok ok ok ok ok running', null],
    ['no-service', 'failed waiting waiting waiting waiting waiting', 'service-absent'],
    ['no-permission', 'failed waiting waiting waiting waiting waiting', 'no-permission'],
    ['restarting', 'failed waiting waiting waiting waiting waiting', 'process-crashed'],
    ['no-reader', 'ok failed waiting waiting waiting waiting', 'no-reader'],
    ['only-virtual-reader', 'ok failed waiting waiting waiting waiting', 'virtual-reader-only'],
    ['no-card', 'ok ok yours waiting waiting waiting', 'no-card'],
    ['card-gone', 'ok ok yours waiting waiting waiting', 'no-card'],
    ['mute', 'ok ok failed waiting waiting waiting', 'card-mute'],
    ['busy', 'ok ok running waiting waiting waiting', 'card-busy'],
    ['other-card', 'ok ok ok failed waiting waiting', 'card-unsupported'],
    ['unknown-counters', 'ok ok ok ok failed failed', 'counters-unknown'],
    ['no-sign-certificate', 'ok ok ok ok ok failed', 'sign-absent-on-card'],
    ['android', 'ok ok ok ok ok failed', 'expiry-unknown'],
    ['locked', 'ok ok ok ok ok ok', null],
  ] as const)('of %s', (name, expected, because) => {
    expect(marks(STATES[name])).toBe(expected);
    expect(cause(STATES[name])).toBe(because);
  });

  it.each(FAULT_CODES)('stands at one stage, with one cause, for %s', (code) => {
    const states = stagesOf(ready({ fault: { code, pcsc: null } }), null);
    const standing = states.filter((state) => state.cause !== null);
    const { stage } = FAULT_TABLE[code];
    expect(standing).toEqual([{ stage, mark: code === 'no-card' ? 'yours' : 'failed', cause: code }]);
    const at = DOCTOR_STAGES.indexOf(stage);
    expect(states.slice(at + 1).every(({ mark }) => mark === 'waiting')).toBe(true);
  });

  it('takes the reading of before for nothing while the next one runs', () => {
    const reader = ready({ activity: { state: 'reading', reader: 'SONY FeliCa Port/PaSoRi 4.0 0', command: 'SELECT JPKI' } });
    expect(stagesOf(reader, report()).map(({ mark }) => mark).join(' ')).toBe('ok ok ok running waiting waiting');
  });

  it('knows what plainly stands still before anything has failed', () => {
    const nothing = { readers: [], fault: null };
    expect(stagesOf(ready({ ...nothing, service: 'down' }), null)[0]).toMatchObject({ cause: 'service-absent' });
    expect(stagesOf(ready(nothing), null)[1]).toMatchObject({ cause: 'no-reader' });
  });

  it('says that a certificate is absent before it says that its date is unknown', () => {
    const absent = report({ pins: { ...pins(), sign: counter(5, 5) }, certificates: { auth: { state: 'absent' }, sign: { state: 'absent' } } });
    expect(stagesOf(ready(), absent).at(-1)).toMatchObject({ cause: 'auth-absent-on-card' });
  });
});
