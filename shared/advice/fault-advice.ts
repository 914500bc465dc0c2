// From what went wrong to what to do next. A code without advice does not compile.
import type { MessageKey } from '../i18n/ja.ts';
import type { FaultCode } from '../model/fault.ts';

export interface FaultAdvice {
  readonly title: MessageKey;
  readonly cause?: MessageKey;
  /** One action each, cheapest first. */
  readonly remedies: readonly MessageKey[];
  /** True where a person may fear that a try was spent: a card was, or may have been, spoken to. */
  readonly reassures: boolean;
}

function advise(
  code: FaultCode,
  remedies: readonly MessageKey[],
  { cause, reassures = true }: { cause?: MessageKey; reassures?: boolean } = {},
): FaultAdvice {
  const title: MessageKey = `fault.${code}.title`;
  return { title, remedies, reassures, ...(cause === undefined ? {} : { cause }) };
}

export const FAULT_ADVICE: Readonly<Record<FaultCode, FaultAdvice>> = {
  'service-absent': advise(
    'service-absent',
    ['fault.service-absent.1', 'fault.service-absent.2', 'fault.service-absent.3'],
    { cause: 'fault.service-absent.cause', reassures: false },
  ),
  'service-stopped': advise('service-stopped', ['fault.service-stopped.1', 'fault.service-stopped.2'], {
    cause: 'fault.service-stopped.cause',
  }),
  'no-permission': advise('no-permission', ['fault.no-permission.1', 'fault.no-permission.2'], {
    cause: 'fault.no-permission.cause',
    reassures: false,
  }),
  'no-reader': advise('no-reader', ['fault.no-reader.1', 'fault.no-reader.2', 'fault.no-reader.3'], {
    cause: 'fault.no-reader.cause',
    reassures: false,
  }),
  'reader-unplugged': advise('reader-unplugged', ['fault.reader-unplugged.1']),
  'reader-unavailable': advise('reader-unavailable', ['fault.reader-unavailable.1', 'fault.reader-unavailable.2'], {
    cause: 'fault.reader-unavailable.cause',
  }),
  'no-card': advise('no-card', ['fault.no-card.1', 'fault.no-card.2'], { reassures: false }),
  'card-mute': advise('card-mute', ['fault.card-mute.1', 'fault.card-mute.2'], { cause: 'fault.card-mute.cause' }),
  'card-moved': advise('card-moved', ['fault.card-moved.1', 'fault.card-moved.2']),
  'card-reset': advise('card-reset', ['fault.card-reset.1', 'fault.card-reset.2']),
  'connection-lost': advise('connection-lost', ['fault.connection-lost.1', 'fault.connection-lost.2'], {
    cause: 'fault.connection-lost.cause',
  }),
  'card-busy': advise('card-busy', ['fault.card-busy.1', 'fault.card-busy.2'], { cause: 'fault.card-busy.cause' }),
  'card-unsupported': advise('card-unsupported', ['fault.card-unsupported.1', 'fault.card-unsupported.2'], {
    cause: 'fault.card-unsupported.cause',
  }),
  'protocol-mismatch': advise('protocol-mismatch', ['fault.protocol-mismatch.1', 'fault.protocol-mismatch.2']),
  'too-slow': advise('too-slow', ['fault.too-slow.1', 'fault.too-slow.2']),
  'process-crashed': advise('process-crashed', ['fault.process-crashed.1', 'fault.process-crashed.2'], {
    cause: 'fault.process-crashed.cause',
  }),
  'driver-fault': advise('driver-fault', ['fault.driver-fault.1', 'fault.driver-fault.2'], {
    cause: 'fault.driver-fault.cause',
  }),
  unexpected: advise('unexpected', ['fault.unexpected.1', 'fault.unexpected.2']),
};
