// Which PIN is it? From what happened to the PIN meant, and below it the rehearsal of the keyboard.
import { useState } from 'react';
import { SYMPTOMS, whichPin } from '../../../shared/guide/which-pin.ts';
import type { Symptom } from '../../../shared/guide/which-pin.ts';
import { NOTHING_READ } from '../../../shared/model/pin.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { PlainRoom } from '../../ui/plain-room.tsx';
import { useSay } from '../../ui/say.ts';
import { shownReport, situationOf } from '../situation/situation.ts';
import { GuessPanel } from './guess-panel.tsx';
import { KeyboardRehearsal } from './keyboard-rehearsal.tsx';

export function WhichPinRoom({ snapshot }: { readonly snapshot: AppSnapshot }) {
  const say = useSay();
  const [symptom, setSymptom] = useState<Symptom | null>(null);
  const report = shownReport(snapshot, situationOf(snapshot));
  const pins = report?.pins ?? NOTHING_READ;
  return (
    <PlainRoom title={say('guide.title')} bodyLabel={say('guide.room.body')} lead={<p>{say('guide.choose')}</p>}>
      <div className="guide">
        <SymptomList chosen={symptom} onChoose={setSymptom} />
        <div className="guide__answer" aria-live="polite">
          {symptom === null ? (
            <p className="guide__nothing">{say('guide.nothing-chosen')}</p>
          ) : (
            <GuessPanel symptom={symptom} guess={whichPin(symptom, pins)} medium={report?.medium ?? null} />
          )}
        </div>
      </div>
      <KeyboardRehearsal />
    </PlainRoom>
  );
}

interface SymptomListProps {
  readonly chosen: Symptom | null;
  readonly onChoose: (symptom: Symptom) => void;
}

function SymptomList({ chosen, onChoose }: SymptomListProps) {
  const say = useSay();
  return (
    <fieldset className="symptoms">
      <legend className="panel__title">{say('guide.ask')}</legend>
      {SYMPTOMS.map((symptom) => (
        <label className="choice choice--row" key={symptom}>
          <input type="radio" name="symptom" checked={chosen === symptom} onChange={() => onChoose(symptom)} />
          <span>{say(`guide.symptom.${symptom}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
