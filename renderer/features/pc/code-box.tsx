// The code that another screen shows, typed or pasted: what it means and what to do. It stays in this room and is not kept.
import { useState } from 'react';
import { searchAdvice } from '../../../shared/advice/search.ts';
import { CODE_FACTS } from '../../../shared/facts/computer.ts';
import { publishersOf } from '../../../shared/facts/publishers.ts';
import { CODE_STEPS, findCode, LONGEST_CODE_TEXT } from '../../../shared/pc/codes.ts';
import type { CodeId } from '../../../shared/pc/codes.ts';
import { formatDate } from '../../../shared/time/jst.ts';
import { useLocale, useSay } from '../../ui/say.ts';
import { AdviceList } from '../advice/advice-list.tsx';

export function CodeBox({ now }: { readonly now: Date }) {
  const say = useSay();
  const [text, setText] = useState('');
  const found = findCode(text);
  return (
    <section className="panel code-box" aria-labelledby="code-title">
      <h2 className="panel__title" id="code-title">
        {say('pc.code.title')}
      </h2>
      <p>{say('pc.code.intro')}</p>
      <label className="advice-search">
        <span className="advice-search__label">{say('pc.code.label')}</span>
        <input
          className="advice-search__field"
          type="text"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={LONGEST_CODE_TEXT}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <div className="code-box__answer" aria-live="polite">
        {found.answer === 'known' && <Known id={found.id} code={found.code} />}
        {found.answer === 'unknown' && <Unknown text={text} now={now} />}
      </div>
    </section>
  );
}

function Known({ id, code }: { readonly id: CodeId; readonly code: string }) {
  const say = useSay();
  const basis = CODE_FACTS[id];
  const source = say('pc.code.source', { source: publishersOf(basis), date: formatDate(useLocale(), basis.checkedOn) });
  return (
    <div className="code-box__known" data-code={code}>
      <h3>{code}</h3>
      <p>{say(`pc.code.${id}`)}</p>
      <ol className="pc-line__steps" aria-label={say('pc.steps')}>
        {CODE_STEPS[id].map((step) => (
          <li key={step}>{say(`pc.step.${step}`)}</li>
        ))}
      </ol>
      <p className="tip__source">{source}</p>
    </div>
  );
}

function Unknown({ text, now }: { readonly text: string; readonly now: Date }) {
  const say = useSay();
  const ids = searchAdvice(useLocale(), text);
  return (
    <>
      <p>{say(ids.length > 0 ? 'pc.code.unknown' : 'pc.code.unknown-nothing')}</p>
      {ids.length > 0 && <AdviceList ids={ids} now={now} />}
    </>
  );
}
