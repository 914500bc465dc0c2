// What happened, what was not harmed, and what to do next, one action a line.
import { asksForWay, remediesFor } from '../../../shared/advice/advice.ts';
import { FAULT_ADVICE } from '../../../shared/advice/fault-advice.ts';
import { FAULT_TABLE } from '../../../shared/faults/fault-table.ts';
import type { Fault } from '../../../shared/model/fault.ts';
import { CardOnReader, ReaderAtComputer } from '../../ui/figure.tsx';
import { useSay } from '../../ui/say.ts';
import { useAdviceSetting } from '../reader-room/advice-setting.ts';
import type { SettingSource } from '../reader-room/advice-setting.ts';
import { WayQuestion } from '../reader-room/way-question.tsx';
import { formatPcsc } from './strip-view.ts';

export function FaultPanel({ fault, snapshot }: { readonly fault: Fault; readonly snapshot: SettingSource }) {
  const say = useSay();
  const setting = useAdviceSetting(snapshot);
  const advice = FAULT_ADVICE[fault.code];
  const { stage } = FAULT_TABLE[fault.code];
  return (
    <div className="fault" data-code={fault.code}>
      <div className="fault__figure">
        {/* Faults of service and reader are mended at the plug, all others at the card. */}
        {stage === 'service' || stage === 'reader' ? (
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
          {remediesFor(advice, setting).map((remedy) => (
            <li key={remedy}>{say(remedy)}</li>
          ))}
        </ol>
        {asksForWay(advice, setting) && <WayQuestion />}
        <p className="fault__number">
          {say('fault.id', { id: advice.id })}
          {fault.pcsc !== null && <span>{say('fault.number', { code: formatPcsc(fault.pcsc) })}</span>}
        </p>
      </div>
    </div>
  );
}
