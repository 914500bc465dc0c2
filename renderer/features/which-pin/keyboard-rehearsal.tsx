// A field that shows what the keyboard really sends, for a made-up word. It never is a password field and keeps nothing.
import { useId } from 'react';
import type { KeyboardEvent } from 'react';
import { REHEARSAL_WORD, rehearse } from '../../../shared/guide/keyboard-rehearsal.ts';
import type { KeyboardState, Rehearsal } from '../../../shared/guide/keyboard-rehearsal.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';
import { FIELD_LENGTH } from './rehearsal-view.ts';
import { useRehearsal } from './use-rehearsal.ts';
import type { RehearsalField } from './use-rehearsal.ts';

export function KeyboardRehearsal() {
  const say = useSay();
  const field = useRehearsal();
  const rehearsal = rehearse(field.typed, field.keyboard);
  return (
    <section className="panel rehearsal" aria-labelledby="rehearsal-title">
      <h2 className="panel__title" id="rehearsal-title">
        {say('rehearsal.title')}
      </h2>
      <p>{say('rehearsal.intro')}</p>
      <TypingField field={field} />
      <KeyStates keyboard={field.keyboard} />
      <Sent rehearsal={rehearsal} />
      <Findings rehearsal={rehearsal} emptied={field.emptied} />
      <p className="rehearsal__kept">{say('rehearsal.kept')}</p>
    </section>
  );
}

function TypingField({ field }: { readonly field: RehearsalField }) {
  const say = useSay();
  const warning = useId();
  const hear = (event: KeyboardEvent): void => field.hearKey((key) => event.getModifierState(key));
  return (
    <div className="rehearsal__typing">
      <p className="rehearsal__warning" id={warning}>
        {say('rehearsal.warning')}
      </p>
      <p className="rehearsal__word">{say('rehearsal.word', { word: REHEARSAL_WORD })}</p>
      <div className="rehearsal__row">
        <label className="rehearsal__label">
          <span>{say('rehearsal.field')}</span>
          <input
            className="rehearsal__field"
            type="text"
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            maxLength={FIELD_LENGTH}
            aria-describedby={warning}
            value={field.typed}
            onChange={(event) => field.type(event.target.value)}
            onCompositionStart={() => field.compose(true)}
            onCompositionEnd={() => field.compose(false)}
            onKeyDown={hear}
            onKeyUp={hear}
            onBlur={field.leave}
            onFocus={field.comeBack}
          />
        </label>
        <Button kind="plain" onPress={field.clear}>
          {say('rehearsal.clear')}
        </Button>
      </div>
    </div>
  );
}

function KeyStates({ keyboard }: { readonly keyboard: KeyboardState }) {
  const say = useSay();
  const lock = (on: boolean | null): string => say(`rehearsal.state.${on === null ? 'unknown' : on ? 'on' : 'off'}`);
  const rows = [
    ['ime', say(keyboard.composing ? 'rehearsal.state.composing' : 'rehearsal.state.not-composing')],
    ['caps', lock(keyboard.capsLock)],
    ['num', lock(keyboard.numLock)],
  ] as const;
  return (
    <dl className="key-states">
      {rows.map(([name, words]) => (
        <div key={name} data-key={name}>
          <dt>{say(`rehearsal.state.${name}`)}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function Sent({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const say = useSay();
  return (
    <div>
      <h3 className="rehearsal__subtitle">{say('rehearsal.sent')}</h3>
      {rehearsal.sent.length === 0 ? (
        <p className="rehearsal__nothing">{say('rehearsal.sent.nothing')}</p>
      ) : (
        <ol className="sent">
          {rehearsal.sent.map(({ character, kind }, index) => (
            // Characters repeat, and their place is what they are about.
            // oxlint-disable-next-line react/no-array-index-key
            <li className="sent__item" data-kind={kind} key={index}>
              <span className="sent__character">{kind === 'space' ? '␣' : character}</span>
              <span className="sent__kind">{say(`rehearsal.kind.${kind}`)}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

interface FindingsProps {
  readonly rehearsal: Rehearsal;
  readonly emptied: RehearsalField['emptied'];
}

function Findings({ rehearsal, emptied }: FindingsProps) {
  const say = useSay();
  return (
    <output className="findings" aria-live="polite">
      {emptied !== null && <span className="findings__item">{say(`rehearsal.${emptied}`)}</span>}
      {rehearsal.clean && <span className="findings__item findings__item--clean">{say('rehearsal.clean')}</span>}
      {rehearsal.findings.map((finding) => (
        <span className="findings__item" data-finding={finding} key={finding}>
          {say(`rehearsal.finding.${finding}`)}
        </span>
      ))}
    </output>
  );
}
