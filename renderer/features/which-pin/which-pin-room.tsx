// Which PIN is it? From what happened to the PIN meant, and below it the rehearsal of the keyboard.
import { useState } from 'react';
import { SYMPTOMS, whichPin } from '../../../shared/guide/which-pin.ts';
import type { Symptom } from '../../../shared/guide/which-pin.ts';
import { NOTHING_READ } from '../../../shared/model/pin.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
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
    <main className="room room--plain" aria-labelledby="which-pin-title">
      <header className="room__head">
        <h1 className="room__title" id="which-pin-title">
          {say('guide.title')}
        </h1>
        <p>{say('guide.choose')}</p>
      </header>
      {/* A part that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="instruments" id="instruments" tabIndex={0} aria-label={say('guide.room.body')}>
        <div className="instruments__inner">
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
        </div>
      </section>
    </main>
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
