// Short advice by topic, findable by any of its words. The search word stays in this room and is not kept.
import { useState } from 'react';
import { searchAdvice } from '../../../shared/advice/search.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { Button } from '../../ui/button.tsx';
import { RoomBody } from '../../ui/plain-room.tsx';
import { useSay } from '../../ui/say.ts';
import { useNow } from '../../ui/use-now.ts';
import { CodeBox } from '../pc/code-box.tsx';
import { AdviceList } from './advice-list.tsx';
import { groupAdvice } from './advice-view.ts';

export function AdviceRoom({ snapshot }: { readonly snapshot: AppSnapshot }) {
  const say = useSay();
  const now = useNow();
  const [query, setQuery] = useState('');
  const found = searchAdvice(snapshot.locale, query);
  return (
    <main className="room room--plain" aria-labelledby="advice-title">
      <header className="room__head advice-head">
        <h1 className="room__title" id="advice-title">
          {say('app.room.advice')}
        </h1>
        <p>{say('tip.room.intro')}</p>
        <SearchField query={query} onChange={setQuery} />
        <output className="advice-search__found" aria-live="polite">
          {found.length === 0 ? say('tip.search.nothing') : say('tip.search.found', { count: found.length })}
        </output>
      </header>
      <RoomBody label={say('app.room.advice')}>
        <CodeBox now={now} />
        {groupAdvice(found).map(({ topic, ids }) => (
          <section className="panel" key={topic} aria-labelledby={`topic-${topic}`}>
            <h2 className="panel__title" id={`topic-${topic}`}>
              {say(`tip.topic.${topic}`)}
            </h2>
            <AdviceList ids={ids} now={now} />
          </section>
        ))}
        {found.length === 0 && (
          <div>
            <Button kind="plain" onPress={() => setQuery('')}>
              {say('tip.search.clear')}
            </Button>
          </div>
        )}
      </RoomBody>
    </main>
  );
}

function SearchField({ query, onChange }: { readonly query: string; readonly onChange: (query: string) => void }) {
  const say = useSay();
  return (
    <label className="advice-search">
      <span className="advice-search__label">{say('tip.search')}</span>
      <input
        className="advice-search__field"
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        value={query}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
