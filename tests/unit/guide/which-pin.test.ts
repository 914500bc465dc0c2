import { describe, expect, it } from 'vitest';
import { SYMPTOMS, whichPin } from '../../../shared/guide/which-pin.ts';
import type { PinGuess, Symptom } from '../../../shared/guide/which-pin.ts';
import { NOTHING_READ } from '../../../shared/model/pin.ts';
import type { PinCounters } from '../../../shared/model/pin.ts';
import { FULL, left } from '../cards.ts';

describe('which PIN is meant', () => {
  it.each<[Symptom, Partial<PinCounters>, PinGuess['basis'], string[], PinGuess['advice']]>([
    ['cannot-log-in', {}, 'symptom', ['auth'], 'find-note'],
    ['cannot-log-in', { auth: left(1, 3) }, 'symptom', ['auth'], 'stop'],
    ['cannot-log-in', { auth: left(0, 3) }, 'symptom', ['auth'], 'repair'],
    ['portal-login', { sign: left(0, 5) }, 'symptom', ['auth'], 'find-note'],
    ['sending-stops', {}, 'symptom', ['sign'], 'find-note'],
    ['sending-stops', { sign: left(0, 5) }, 'symptom', ['sign'], 'repair'],
    ['sending-stops', { sign: { state: 'unknown', reason: 'no-counter' } }, 'symptom', ['sign'], 'read-card'],
    ['name-reading-stops', { text: left(1, 3) }, 'symptom', ['text'], 'stop'],
    ['office-asks', {}, 'symptom', ['juki'], 'find-note'],
    ['says-locked', { auth: left(0, 3) }, 'card', ['auth'], 'repair'],
    ['says-locked', { sign: left(0, 5), text: left(0, 3) }, 'card', ['sign', 'text'], 'repair'],
    ['says-locked', {}, 'none', [], 'other-cause'],
    ['says-locked', NOTHING_READ, 'none', [], 'read-card'],
    ['lost-count', { sign: left(3, 5), auth: left(1, 3) }, 'card', ['sign', 'auth'], 'stop'],
    ['lost-count', { text: left(2, 3) }, 'card', ['text'], 'few-left'],
    ['lost-count', { sign: left(4, 5) }, 'card', ['sign'], 'find-note'],
    ['cannot-log-in', { auth: left(2, 3) }, 'symptom', ['auth'], 'few-left'],
    ['cannot-log-in', { sign: left(2, 5) }, 'symptom', ['auth'], 'find-note'],
    ['sending-stops', { sign: left(4, 5) }, 'symptom', ['sign'], 'find-note'],
    ['sending-stops', { sign: left(3, 5) }, 'symptom', ['sign'], 'few-left'],
    ['sending-stops', { sign: left(2, 5) }, 'symptom', ['sign'], 'few-left'],
    ['office-asks', { juki: left(2, 3) }, 'symptom', ['juki'], 'few-left'],
    ['lost-count', {}, 'none', [], 'find-note'],
    ['lost-count', NOTHING_READ, 'none', [], 'read-card'],
    ['asks-id-password', { auth: left(0, 3) }, 'none', [], 'other-cause'],
    ['card-not-read', NOTHING_READ, 'none', [], 'other-cause'],
  ])('%s with %j', (symptom, change, basis, pins, advice) => {
    const counters: PinCounters = { ...FULL, ...change };
    const guess = whichPin(symptom, counters);
    expect(guess).toMatchObject({ basis, advice });
    expect(guess.pins.map(({ pin }) => pin)).toEqual(pins);
    for (const { pin, counter } of guess.pins) expect(counter).toBe(counters[pin]);
  });

  it.each(SYMPTOMS)('%s never leads to another try on a lock', (symptom) => {
    const locked: PinCounters = { sign: left(0, 5), auth: left(0, 3), text: left(0, 3), juki: left(0, 3) };
    expect(['repair', 'other-cause']).toContain(whichPin(symptom, locked).advice);
  });
});
