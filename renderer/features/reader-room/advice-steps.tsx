// The advice for what stands in the way, one action at a time.
import { asksForWay, remediesFor } from '../../../shared/advice/advice.ts';
import type { AdviceCode, AdviceSetting } from '../../../shared/advice/advice.ts';
import { FAULT_ADVICE } from '../../../shared/advice/fault-advice.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';
import { formatPcsc } from '../reader-strip/strip-view.ts';
import { adviceShown, askFor, goToStep, leaveAsked, stepShown, useDoctor } from './doctor-store.ts';
import { WayQuestion } from './way-question.tsx';

export interface AdviceStepsProps {
  /** What stands in the way, as the reader tells. */
  readonly cause: AdviceCode;
  readonly pcsc: number | null;
  readonly setting: AdviceSetting;
}

export function AdviceSteps({ cause, pcsc, setting }: AdviceStepsProps) {
  const say = useSay();
  const asked = useDoctor((state) => state.asked);
  const code = adviceShown(asked, cause);
  const advice = FAULT_ADVICE[code];
  return (
    <div className="remedy" data-code={code}>
      <h3 className="remedy__title">{say(advice.title)}</h3>
      {(advice.cause !== undefined || advice.reassures) && (
        <p className="remedy__cause">
          {advice.reassures && <strong>{say('fault.untouched')}</strong>}
          {advice.cause !== undefined && <span>{say(advice.cause)}</span>}
        </p>
      )}
      {asksForWay(advice, setting) ? <WayQuestion /> : <Steps code={code} setting={setting} />}
      <div className="remedy__more">
        {advice.next !== undefined && <AskButton cause={cause} next={advice.next} />}
        {code !== cause && (
          <Button kind="quiet" onPress={leaveAsked}>
            {say('doctor.back')}
          </Button>
        )}
      </div>
      <p className="remedy__small">
        <span>{say('fault.id', { id: advice.id })}</span>
        {pcsc !== null && <span>{say('fault.number', { code: formatPcsc(pcsc) })}</span>}
      </p>
    </div>
  );
}

function AskButton({ cause, next }: { readonly cause: AdviceCode; readonly next: NonNullable<(typeof FAULT_ADVICE)[AdviceCode]['next']> }) {
  const say = useSay();
  return (
    <Button kind="quiet" onPress={() => askFor(cause, next.code)}>
      {say(next.ask)}
    </Button>
  );
}

function Steps({ code, setting }: { readonly code: AdviceCode; readonly setting: AdviceSetting }) {
  const say = useSay();
  const step = useDoctor((state) => state.step);
  const remedies = remediesFor(FAULT_ADVICE[code], setting);
  const at = stepShown(step, code, remedies.length);
  const now = remedies[at];
  return (
    <div className="doctor-steps">
      {now !== undefined && remedies.length > 1 && (
        <p className="doctor-steps__count">{say('doctor.step', { at: at + 1, count: remedies.length })}</p>
      )}
      <p className="doctor-steps__now" aria-live="polite">
        {say(now ?? 'doctor.step.last')}
      </p>
      <div className="doctor-steps__buttons">
        {now !== undefined && (
          <Button kind="plain" onPress={() => goToStep(code, at + 1)}>
            {say('doctor.step.next')}
          </Button>
        )}
        {at > 0 && (
          <Button kind="quiet" onPress={() => goToStep(code, now === undefined ? 0 : at - 1)}>
            {say(now === undefined ? 'doctor.step.first' : 'doctor.step.back')}
          </Button>
        )}
      </div>
    </div>
  );
}
