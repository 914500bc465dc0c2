// The answer: the largest thing in the window. It stays in sight whatever is scrolled.
import { Button } from '../../ui/button.tsx';
import { useActions } from '../../ui/actions-context.ts';
import { useSay } from '../../ui/say.ts';
import { VerdictFaceIcon } from './verdict-face.tsx';
import type { VerdictView } from './verdict-view.ts';

export function VerdictBand({ view, sample }: { readonly view: VerdictView; readonly sample: boolean }) {
  const say = useSay();
  const { checkAgain } = useActions();
  return (
    <section className="verdict" data-level={view.level} data-face={view.face} aria-label={say('verdict.label')}>
      <div className="verdict__inner">
        <VerdictFaceIcon face={view.face} />
        <div className="verdict__head">
          <h1 className="verdict__headline" id="verdict-headline">
            {view.headline}
          </h1>
          {sample && <span className="verdict__sample">{say('sample.ribbon')}</span>}
          {view.readAt !== null && <p className="verdict__time">{view.readAt}</p>}
        </div>
        <Button kind="main" waiting={view.busy} onPress={checkAgain}>
          {say(view.busy ? 'verdict.reading' : 'verdict.again')}
        </Button>
        <div className="verdict__words">
          <p className="verdict__sentence">{view.sentence}</p>
          {view.notes.map((note) => (
            <p className="verdict__note" key={note}>
              {note}
            </p>
          ))}
        </div>
      </div>
    </section>
  );
}

/** Tells a screen reader the settled answer once, and keeps silent while results are still arriving. */
export function VerdictVoice({ view }: { readonly view: VerdictView }) {
  return (
    <output className="visually-hidden" aria-live="polite">
      {view.busy ? '' : `${view.headline} ${view.sentence}`}
    </output>
  );
}
