// What happened, what was not harmed, and what to do next, one action a line.
import { FAULT_ADVICE } from '../../../shared/advice/fault-advice.ts';
import type { Fault, FaultCode } from '../../../shared/model/fault.ts';
import { CardOnReader, ReaderAtComputer } from '../../ui/figure.tsx';
import { useSay } from '../../ui/say.ts';
import { formatPcsc } from './strip-view.ts';

/** Faults that are mended at the plug; all others are mended at the card. */
const AT_THE_PLUG: readonly FaultCode[] = [
  'service-absent',
  'service-stopped',
  'no-permission',
  'no-reader',
  'reader-unplugged',
  'reader-unavailable',
  'driver-fault',
  'process-crashed',
  'unexpected',
];

export function FaultPanel({ fault }: { readonly fault: Fault }) {
  const say = useSay();
  const advice = FAULT_ADVICE[fault.code];
  return (
    <div className="fault" data-code={fault.code}>
      <div className="fault__figure">
        {AT_THE_PLUG.includes(fault.code) ? (
          <ReaderAtComputer label={say('reader.figure.plug')} />
        ) : (
          <CardOnReader label={say('reader.figure.card')} />
        )}
      </div>
      <div className="fault__words">
        <h3 className="fault__title">{say(advice.title)}</h3>
        {(advice.cause !== undefined || advice.reassures) && (
          <p className="fault__cause">
            {advice.reassures && <strong>{say('fault.untouched')}</strong>}
            {advice.cause !== undefined && <span>{say(advice.cause)}</span>}
          </p>
        )}
        <p className="fault__next">{say('fault.next')}</p>
        <ol className="fault__steps">
          {advice.remedies.map((remedy) => (
            <li key={remedy}>{say(remedy)}</li>
          ))}
        </ol>
        {fault.pcsc !== null && <p className="fault__number">{say('fault.number', { code: formatPcsc(fault.pcsc) })}</p>}
      </div>
    </div>
  );
}
