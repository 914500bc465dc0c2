// Advice for what goes wrong once a reader is there: the card, its place, and which card it is (docs/reader.md#errors,
// docs/reader.md#where-a-card-lies).
import type { AdviceNumber, AdviceText, Remedy } from './advice.ts';

const all = (text: Remedy['text']): Remedy => ({ text });
const mac = (text: Remedy['text']): Remedy => ({ text, on: 'mac' });
const linux = (text: Remedy['text']): Remedy => ({ text, on: 'linux' });
const placed = (text: Remedy['text']): Remedy => ({ text, way: 'placed' });
const inserted = (text: Remedy['text']): Remedy => ({ text, way: 'inserted' });

export const CARD_ADVICE = {
  'R-21': {
    title: 'fault.no-card.title',
    remedies: [placed('fault.no-card.placed'), inserted('fault.no-card.inserted'), all('fault.no-card.still')],
    reassures: false,
    next: { ask: 'fault.no-card.ask', code: 'card-not-noticed' },
  },
  'R-22': {
    title: 'fault.card-not-noticed.title',
    cause: 'fault.card-not-noticed.cause',
    remedies: [
      placed('fault.card-not-noticed.still'),
      placed('fault.card-not-noticed.case'),
      placed('fault.card-not-noticed.centre'),
      placed('fault.card-not-noticed.metal'),
      inserted('fault.card-not-noticed.deep'),
      inserted('fault.card-not-noticed.turn'),
      all('fault.card-not-noticed.type'),
    ],
    reassures: false,
  },
  'R-23': {
    title: 'fault.card-mute.title',
    cause: 'fault.card-mute.cause',
    remedies: [
      placed('fault.card-mute.placed'),
      placed('fault.card-mute.case'),
      inserted('fault.card-mute.turn'),
      inserted('fault.card-mute.wipe'),
    ],
    reassures: true,
  },
  'R-24': {
    title: 'fault.two-cards.title',
    cause: 'fault.two-cards.cause',
    remedies: [all('fault.two-cards.1'), all('fault.two-cards.2')],
    reassures: true,
  },
  'R-25': {
    title: 'fault.card-busy.title',
    cause: 'fault.card-busy.cause',
    remedies: [mac('fault.card-busy.mac'), all('fault.card-busy.1'), all('fault.card-busy.2'), linux('fault.card-busy.linux')],
    reassures: true,
  },
  'R-26': {
    title: 'fault.card-moved.title',
    remedies: [placed('fault.card-moved.1'), inserted('fault.card-moved.inserted'), all('fault.card-moved.2')],
    reassures: true,
  },
  'R-27': {
    title: 'fault.card-unpowered.title',
    cause: 'fault.card-unpowered.cause',
    remedies: [all('fault.card-unpowered.1'), all('fault.card-unpowered.2')],
    reassures: true,
  },
  'R-28': {
    title: 'fault.card-reset.title',
    cause: 'fault.card-reset.cause',
    remedies: [all('fault.card-reset.1'), all('fault.card-reset.2')],
    reassures: true,
  },
  'R-29': {
    title: 'fault.connection-lost.title',
    cause: 'fault.connection-lost.cause',
    remedies: [
      placed('fault.connection-lost.1'),
      inserted('fault.connection-lost.inserted'),
      placed('fault.connection-lost.metal'),
      all('fault.connection-lost.2'),
    ],
    reassures: true,
  },
  'R-30': {
    title: 'fault.too-slow.title',
    cause: 'fault.too-slow.cause',
    remedies: [all('fault.too-slow.1'), all('fault.too-slow.2')],
    reassures: true,
  },
  'R-41': {
    title: 'fault.card-unsupported.title',
    cause: 'fault.card-unsupported.cause',
    remedies: [all('fault.card-unsupported.1'), all('fault.card-unsupported.2')],
    reassures: true,
  },
  'R-42': {
    title: 'fault.card-licence.title',
    cause: 'fault.card-licence.cause',
    remedies: [all('fault.card-licence.1'), all('fault.card-licence.2')],
    reassures: true,
  },
  'R-43': {
    title: 'fault.card-transport.title',
    cause: 'fault.card-transport.cause',
    remedies: [all('fault.card-transport.1'), all('fault.card-transport.2')],
    reassures: true,
  },
  'R-44': {
    title: 'fault.card-juki.title',
    cause: 'fault.card-juki.cause',
    remedies: [all('fault.card-juki.1'), all('fault.card-juki.2')],
    reassures: true,
  },
  'R-45': {
    title: 'fault.protocol-mismatch.title',
    remedies: [all('fault.protocol-mismatch.1'), all('fault.protocol-mismatch.2')],
    reassures: true,
  },
  'R-51': {
    title: 'fault.counters-unknown.title',
    cause: 'fault.counters-unknown.cause',
    remedies: [all('fault.counters-unknown.1'), all('fault.counters-unknown.2'), all('fault.counters-unknown.3')],
    reassures: true,
  },
  'R-52': {
    title: 'fault.auth-absent-on-card.title',
    cause: 'fault.auth-absent-on-card.cause',
    remedies: [all('fault.auth-absent-on-card.1')],
    reassures: true,
  },
  'R-53': {
    title: 'fault.sign-absent-on-card.title',
    cause: 'fault.sign-absent-on-card.cause',
    remedies: [all('fault.sign-absent-on-card.1')],
    reassures: true,
  },
  'R-54': {
    title: 'fault.expiry-unknown.title',
    cause: 'fault.expiry-unknown.cause',
    remedies: [all('fault.expiry-unknown.1')],
    reassures: true,
  },
  'R-99': {
    title: 'fault.unexpected.title',
    remedies: [all('fault.unexpected.1'), all('fault.unexpected.2')],
    reassures: true,
  },
} as const satisfies Readonly<Record<AdviceNumber, AdviceText>>;
