// Two My Number Cards lie there: says so, says whose answer this is, and lets the user choose by reader.
import { myNumberReaders } from '../../../shared/model/reader-status.ts';
import type { ReaderStatus } from '../../../shared/model/reader-status.ts';
import { useActions } from '../../ui/actions-context.ts';
import { useSay } from '../../ui/say.ts';

/** Draws nothing while at most one My Number Card lies there. */
export function TwoCards({ status }: { readonly status: ReaderStatus }) {
  const say = useSay();
  const { chooseReader } = useActions();
  const cards = myNumberReaders(status);
  if (cards.length < 2) return null;
  // Cards that lay there when the app began share their order: then nobody knows which one came last.
  const isLast = (name: string, order: number): boolean => cards.every((other) => other.name === name || other.order < order);
  return (
    <section className="two-cards" aria-labelledby="two-cards-title">
      <h2 className="two-cards__title" id="two-cards-title">
        {say('cards.several', { count: cards.length })}
      </h2>
      <p>{say('cards.whose')}</p>
      <fieldset className="two-cards__choice">
        <legend className="visually-hidden">{say('cards.choose')}</legend>
        {cards.map(({ name, order }) => (
          <label className="two-cards__option" key={name}>
            <input type="radio" name="shown-card" checked={name === status.active} onChange={() => chooseReader(name)} />
            <span>
              <span className="two-cards__name">{name}</span>
              {isLast(name, order) && <span className="two-cards__note">{say('cards.last')}</span>}
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
