// The answer: the largest thing in the window. It stays in sight whatever is scrolled.
import type { Answers } from '../../../shared/model/answers.ts';
import { Button } from '../../ui/button.tsx';
import { useActions } from '../../ui/actions-context.ts';
import { useSay } from '../../ui/say.ts';
import { VerdictFaceIcon } from './verdict-face.tsx';
import { VerdictNext } from './verdict-next.tsx';
import type { VerdictView } from './verdict-view.ts';

export interface VerdictBandProps {
  readonly view: VerdictView;
  readonly answers: Answers;
  readonly sample: boolean;
}

export function VerdictBand({ view, answers, sample }: VerdictBandProps) {
  const say = useSay();
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
        <AgainButton view={view} />
        <div className="verdict__words">
          <p className="verdict__sentence">{view.sentence}</p>
          {view.notes.map((note) => (
            <p className="verdict__note" key={note}>
              {note}
            </p>
          ))}
          {view.question !== null && <p className="verdict__question">{say(`filing.question.${view.question}`)}</p>}
        </div>
        <VerdictNext view={view} answers={answers} />
      </div>
    </section>
  );
}

/** One button in one place, so that the focus stays on it whatever it is called just now. */
function AgainButton({ view }: { readonly view: VerdictView }) {
  const say = useSay();
  const { checkAgain, setHandsOff } = useActions();
  if (view.face === 'hands-off') {
    return (
      <Button kind="main" onPress={() => setHandsOff(false)}>
        {say('hands-off.back')}
      </Button>
    );
  }
  return (
    <Button kind={view.lead === null ? 'main' : 'plain'} waiting={view.busy} onPress={checkAgain}>
      {say(view.busy ? 'verdict.reading' : 'verdict.again')}
    </Button>
  );
}

/** Tells a screen reader the settled answer once, and keeps silent while results are still arriving. */
export function VerdictVoice({ view }: { readonly view: VerdictView }) {
  const say = useSay();
  const question = view.question === null ? '' : ` ${say(`filing.question.${view.question}`)}`;
  return (
    <output className="visually-hidden" aria-live="polite">
      {view.busy ? '' : `${view.headline} ${view.sentence}${question}`}
    </output>
  );
}
