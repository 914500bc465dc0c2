// Which of the three sheets; the one that fits is chosen before anybody asks.
import { SHEET_KINDS } from '../../../shared/sheets/sheet.ts';
import type { SheetKind } from '../../../shared/sheets/sheet.ts';
import { useSay } from '../../ui/say.ts';

export interface SheetChoiceProps {
  readonly kind: SheetKind;
  readonly fitting: SheetKind;
  readonly onChoose: (kind: SheetKind) => void;
}

export function SheetChoice({ kind, fitting, onChoose }: SheetChoiceProps) {
  const say = useSay();
  return (
    <fieldset className="print__choice">
      <legend>{say('print.choose')}</legend>
      {SHEET_KINDS.map((each) => (
        <label key={each} className="print__option">
          <input type="radio" name="sheet" checked={each === kind} onChange={() => onChoose(each)} />
          <span>{say(`print.sheet.${each}`)}</span>
          {each === fitting && <span className="tag">{say('print.fits')}</span>}
        </label>
      ))}
    </fieldset>
  );
}
