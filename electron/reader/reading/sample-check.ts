// Reads a simulated card in this process by the same code that reads a real one.
import { MY_NUMBER_CARD } from '../../../shared/card/card-table.ts';
import type { SimulatedCard } from '../../../shared/card/simulated-card.ts';
import type { CheckReport } from '../../../shared/model/check-report.ts';
import type { SampleName } from '../../../shared/model/sample.ts';
import { createSample } from '../../../shared/sample-card/samples.ts';
import type { CardLink } from '../ports/card-port.ts';
import { checkCard } from './check-card.ts';
import { SYSTEM_CLOCK } from '../clock.ts';

/** A link to a simulated card: powered up by connecting, like a real one. */
export function linkTo(card: SimulatedCard): CardLink {
  card.powerUp();
  return {
    transmit: (apdu) => Promise.resolve(card.transmit(apdu)),
    release: () => Promise.resolve(),
  };
}

/** The report of a sample card, with certificate dates laid around `now`. No reader and no service is needed. */
export async function checkSample(name: SampleName, now: Date): Promise<CheckReport> {
  const card = createSample(name, now);
  const { report } = await checkCard(`sample:${name}`, {
    port: { connect: () => Promise.resolve(linkTo(card)) },
    clock: { ...SYSTEM_CLOCK, now: () => now },
    table: MY_NUMBER_CARD,
    waitForChange: () => Promise.resolve(),
    onOccupied: () => undefined,
    fingerprint: () => null,
    onCommand: () => undefined,
    onPartial: () => undefined,
  });
  return { ...report, reader: { name: null } };
}
