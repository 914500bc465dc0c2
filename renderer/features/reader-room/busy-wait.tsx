// Another program holds the card: how long this one waits, and that it goes on by itself.
import { WAIT_FOR_OTHER_MS } from '../../../shared/faults/pcsc-codes.ts';
import { useSay } from '../../ui/say.ts';
import { useSecondsLeft } from '../../ui/use-seconds-left.ts';

/** `sinceMs`: of the epoch; null once the wait is over and the card is only asked now and then. */
export function BusyWait({ sinceMs }: { readonly sinceMs: number | null }) {
  const say = useSay();
  const seconds = useSecondsLeft(sinceMs === null ? 0 : sinceMs + WAIT_FOR_OTHER_MS);
  return (
    <div className="busy-wait">
      <p className="busy-wait__left">{seconds > 0 ? say('doctor.busy.left', { seconds }) : say('doctor.busy.quiet')}</p>
      <p className="busy-wait__who">{say('doctor.busy.who')}</p>
    </div>
  );
}
