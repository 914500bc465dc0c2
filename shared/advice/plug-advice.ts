// Advice for what goes wrong before a card is asked: the service and the reader (docs/reader.md#errors).
import type { AdviceNumber, AdviceText, Remedy } from './advice.ts';

const all = (text: Remedy['text']): Remedy => ({ text });
const windows = (text: Remedy['text']): Remedy => ({ text, on: 'windows' });
const mac = (text: Remedy['text']): Remedy => ({ text, on: 'mac' });
const linux = (text: Remedy['text']): Remedy => ({ text, on: 'linux' });

export const PLUG_ADVICE = {
  'R-01': {
    title: 'fault.service-absent.title',
    cause: 'fault.service-absent.cause',
    remedies: [
      linux('fault.service-absent.linux-install'),
      linux('fault.service-absent.linux-start'),
      mac('fault.service-absent.mac'),
      windows('fault.service-absent.restart'),
      windows('fault.service-absent.windows'),
      all('fault.service-absent.office'),
    ],
    reassures: false,
  },
  'R-02': {
    title: 'fault.service-asleep.title',
    cause: 'fault.service-asleep.cause',
    remedies: [all('fault.service-asleep.1'), all('fault.service-asleep.2')],
    reassures: false,
    next: { ask: 'fault.service-asleep.ask', code: 'service-absent' },
  },
  'R-03': {
    title: 'fault.service-stopped.title',
    cause: 'fault.service-stopped.cause',
    remedies: [all('fault.service-stopped.1'), linux('fault.service-stopped.linux'), all('fault.service-stopped.2')],
    reassures: true,
  },
  'R-04': {
    title: 'fault.service-version.title',
    cause: 'fault.service-version.cause',
    remedies: [all('fault.service-version.1'), all('fault.service-version.2')],
    reassures: false,
  },
  'R-05': {
    title: 'fault.no-permission.title',
    cause: 'fault.no-permission.cause',
    remedies: [all('fault.no-permission.1'), all('fault.no-permission.2')],
    reassures: false,
  },
  'R-06': {
    title: 'fault.remote-desktop.title',
    cause: 'fault.remote-desktop.cause',
    remedies: [all('fault.remote-desktop.1'), all('fault.remote-desktop.2')],
    reassures: false,
  },
  'R-07': {
    title: 'fault.system-interrupted.title',
    cause: 'fault.system-interrupted.cause',
    remedies: [all('fault.system-interrupted.1')],
    reassures: true,
  },
  'R-08': {
    title: 'fault.process-crashed.title',
    cause: 'fault.process-crashed.cause',
    remedies: [all('fault.process-crashed.1'), all('fault.process-crashed.2')],
    reassures: true,
  },
  'R-11': {
    title: 'fault.no-reader.title',
    cause: 'fault.no-reader.cause',
    remedies: [all('fault.no-reader.1'), all('fault.no-reader.2')],
    reassures: false,
    next: { ask: 'fault.no-reader.ask', code: 'driver-missing' },
  },
  'R-12': {
    title: 'fault.virtual-reader-only.title',
    cause: 'fault.virtual-reader-only.cause',
    remedies: [all('fault.virtual-reader-only.1')],
    reassures: false,
    next: { ask: 'fault.no-reader.ask', code: 'driver-missing' },
  },
  'R-13': {
    title: 'fault.driver-missing.title',
    cause: 'fault.driver-missing.cause',
    remedies: [
      all('fault.driver-missing.1'),
      linux('fault.driver-missing.linux'),
      windows('fault.driver-missing.2'),
      windows('fault.driver-missing.3'),
      mac('fault.driver-missing.3'),
      windows('fault.driver-missing.4'),
      all('fault.driver-missing.cable'),
    ],
    reassures: false,
  },
  'R-14': {
    title: 'fault.reader-unplugged.title',
    remedies: [all('fault.reader-unplugged.1')],
    reassures: true,
  },
  'R-15': {
    title: 'fault.reader-unavailable.title',
    cause: 'fault.reader-unavailable.cause',
    remedies: [all('fault.reader-unavailable.1'), all('fault.reader-unavailable.2')],
    reassures: true,
  },
  'R-16': {
    title: 'fault.driver-fault.title',
    cause: 'fault.driver-fault.cause',
    remedies: [all('fault.driver-fault.1'), all('fault.driver-fault.2'), all('fault.driver-fault.3')],
    reassures: true,
  },
  'R-17': {
    title: 'fault.driver-broken.title',
    cause: 'fault.driver-broken.cause',
    remedies: [all('fault.driver-broken.1'), all('fault.driver-broken.2')],
    reassures: true,
  },
  'R-18': {
    title: 'fault.feature-missing.title',
    cause: 'fault.feature-missing.cause',
    remedies: [all('fault.feature-missing.1'), all('fault.feature-missing.2')],
    reassures: true,
  },
  'R-19': {
    title: 'fault.security-key-only.title',
    cause: 'fault.security-key-only.cause',
    remedies: [all('fault.security-key-only.1')],
    reassures: true,
  },
} as const satisfies Readonly<Record<AdviceNumber, AdviceText>>;
