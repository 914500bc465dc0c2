// Which reader is used. A choice is offered only where there is one; devices that were passed over are named.
import type { ReaderStatus, ReaderView } from '../../../shared/model/reader-status.ts';
import { useActions } from '../../ui/actions-context.ts';
import { useSay } from '../../ui/say.ts';
import { PRESENCE_WORDS, usableReaders } from './chain.ts';

export function ReaderChoice({ status }: { readonly status: ReaderStatus }) {
  const usable = usableReaders(status);
  const missing = status.chosen !== null && !usable.some((view) => view.name === status.chosen) ? status.chosen : null;
  return (
    <div className="readers">
      {usable.length > 1 || missing !== null ? (
        <Choice usable={usable} missing={missing} chosen={status.chosen} />
      ) : (
        <OnlyReader usable={usable} />
      )}
      <PassedOver readers={status.readers.filter((view) => view.suitability === 'ignored')} />
    </div>
  );
}

interface ChoiceProps {
  readonly usable: readonly ReaderView[];
  readonly missing: string | null;
  readonly chosen: string | null;
}

function Choice({ usable, missing, chosen }: ChoiceProps) {
  const say = useSay();
  const { chooseReader } = useActions();
  const option = (name: string | null, title: string, note: string | null) => (
    <label className="readers__option" key={title}>
      <input type="radio" name="reader" checked={chosen === name} onChange={() => chooseReader(name)} />
      <span>
        <span className="readers__name">{title}</span>
        {note !== null && <span className="readers__note">{note}</span>}
      </span>
    </label>
  );
  return (
    <fieldset className="readers__choice">
      <legend>{say('reader.choose')}</legend>
      {option(null, say('reader.choose.auto'), null)}
      {usable.map((view) => option(view.name, view.name, noteOn(view)))}
      {missing !== null && option(missing, missing, say('reader.choose.missing'))}
    </fieldset>
  );
  function noteOn(view: ReaderView): string {
    const presence = say(PRESENCE_WORDS[view.card]);
    return view.suitability === 'token' ? `${say('reader.choose.token')}, ${presence}` : presence;
  }
}

function OnlyReader({ usable }: { readonly usable: readonly ReaderView[] }) {
  const say = useSay();
  const [only] = usable;
  if (only === undefined) return null;
  return (
    <p className="readers__only">
      <span className="readers__label">{say('reader.in-use')}</span>
      <span className="readers__name">{only.name}</span>
    </p>
  );
}

function PassedOver({ readers }: { readonly readers: readonly ReaderView[] }) {
  const say = useSay();
  if (readers.length === 0) return null;
  return (
    <p className="readers__passed">
      {say('reader.passed-over')}: {readers.map((view) => view.name).join(', ')}
    </p>
  );
}
