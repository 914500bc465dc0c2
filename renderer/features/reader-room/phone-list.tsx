// For those who read with a phone: what to check, cheapest first, with a figure each (docs/reader.md#where-a-card-lies).
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import { useSay } from '../../ui/say.ts';
import { PhoneFigure } from './phone-figures.tsx';
import type { PhoneStep } from './phone-figures.tsx';

const STEPS: readonly { readonly step: PhoneStep; readonly note?: MessageKey }[] = [
  { step: 'case' },
  { step: 'ring' },
  { step: 'cable' },
  { step: 'desk', note: 'phone.step.desk.note' },
  { step: 'nfc', note: 'phone.step.nfc.note' },
  { step: 'still', note: 'phone.step.still.note' },
];

export function PhoneList() {
  const say = useSay();
  return (
    <section className="doctor-part" aria-labelledby="phone-title">
      <h2 className="panel__title" id="phone-title">
        {say('phone.title')}
      </h2>
      <p className="doctor-part__note">{say('phone.not-needed')}</p>
      <p>{say('phone.lead')}</p>
      <ol className="phones">
        {STEPS.map(({ step, note }) => (
          <li className="phones__step" key={step}>
            <PhoneFigure step={step} label={say(`phone.figure.${step}`)} />
            <div>
              <p>{say(`phone.step.${step}`)}</p>
              {note !== undefined && <p className="doctor-part__soft">{say(note)}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
