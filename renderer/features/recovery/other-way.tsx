// The way that is not the best one is always listed too: with its times, or with the reasons why it is closed.
import { useSay } from '../../ui/say.ts';
import { Chains, Doubts, Figures } from './best-way.tsx';
import type { RouteView } from './route-view.ts';

export function OtherWay({ words }: { readonly words: RouteView }) {
  const say = useSay();
  const id = `way-${words.kind}`;
  return (
    <section className="way" data-kind={words.kind} data-possible={words.possible} aria-labelledby={id}>
      <h2 className="way__name way__name--other" id={id}>
        {say(`recovery.route.${words.kind}`)}
        <span className="tag">{say(words.possible ? 'recovery.possible' : 'recovery.not-possible')}</span>
      </h2>
      {words.possible ? (
        <>
          <Figures figures={words.figures} />
          <Doubts doubts={words.doubts} />
          <Chains chains={words.chains} />
        </>
      ) : (
        <>
          <h3 className="way__subtitle">{say('recovery.reasons')}</h3>
          <ul className="reasons">
            {words.blocks.map((block) => (
              <li className="reasons__item" key={block}>
                {block}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
