// Asks which kind of reader this is, where neither its name nor its model tells.
import { useSay } from '../../ui/say.ts';
import { Button } from '../../ui/button.tsx';
import { sayWay } from './doctor-store.ts';

export function WayQuestion() {
  const say = useSay();
  return (
    <div className="doctor-way">
      <p className="doctor-way__question">{say('fault.kind.question')}</p>
      <div className="doctor-way__answers">
        <Button kind="plain" onPress={() => sayWay('placed')}>
          {say('fault.kind.placed')}
        </Button>
        <Button kind="plain" onPress={() => sayWay('inserted')}>
          {say('fault.kind.inserted')}
        </Button>
      </div>
    </div>
  );
}
