// The window: side bar, the room that was entered, and the foot. It draws the snapshot and owns none of it.
import { useEffect, useRef } from 'react';
import type { AppSnapshot } from '../shared/model/snapshot.ts';
import { AnswersDialog } from './features/answers/answers-dialog.tsx';
import { Foot } from './features/frame/foot.tsx';
import { Notice } from './features/frame/notice.tsx';
import { SideBar } from './features/frame/side-bar.tsx';
import { HandsOffBanner } from './features/hands-off/hands-off-banner.tsx';
import { SampleDialog } from './features/samples/sample-dialog.tsx';
import { SampleRibbon } from './features/samples/sample-ribbon.tsx';
import { ROOMS } from './rooms.ts';
import type { Room, RoomProps } from './rooms.ts';
import { useApp } from './stores/app-store.ts';
import { useUi } from './stores/ui-store.ts';
import { LocaleContext, sayIn, useSay } from './ui/say.ts';

const CHECK = ROOMS[0] as Room;

export function App() {
  const snapshot = useApp((state) => state.snapshot);
  return snapshot === null ? <Opening /> : <CheckWindow snapshot={snapshot} />;
}

/** For the blink of an eye before main has answered. */
function Opening() {
  return (
    <main className="plain-page" aria-busy="true">
      <h1>{sayIn('ja')('app.name')}</h1>
      <p>{sayIn('ja')('app.starting')}</p>
    </main>
  );
}

export function CheckWindow({ snapshot }: { readonly snapshot: AppSnapshot }) {
  return (
    <LocaleContext value={snapshot.locale}>
      <div className="window">
        <div className="window__grid">
          <SkipLink />
          <Overhead snapshot={snapshot} />
          <SideBar rooms={ROOMS} />
          <CurrentRoom key={snapshot.fresh} snapshot={snapshot} />
          <Foot version={snapshot.version} />
        </div>
        <Notice />
        <SampleDialog shown={snapshot.sample} />
        <AnswersDialog kept={snapshot.kept} sample={snapshot.sample !== null} />
      </div>
    </LocaleContext>
  );
}

/** What holds in every room: a sample is shown, the reader is left alone. */
function Overhead({ snapshot }: RoomProps) {
  const room = useUi((state) => state.room);
  const { sample, handsOff } = snapshot;
  // In the check room the verdict says it, unless it speaks of a sample.
  const banner = handsOff && (room !== CHECK.id || sample !== null);
  if (sample === null && !banner) return null;
  return (
    <div className="overhead">
      {sample !== null && <SampleRibbon sample={sample} />}
      {banner && <HandsOffBanner />}
    </div>
  );
}

function CurrentRoom({ snapshot }: RoomProps) {
  const id = useUi((state) => state.room);
  useFocusInRoom(id);
  const { View } = ROOMS.find((room) => room.id === id) ?? CHECK;
  return <View snapshot={snapshot} />;
}

/** Where the pressed button went with its room, the keyboard goes on in the new one. */
function useFocusInRoom(id: Room['id']): void {
  const entered = useRef(id);
  useEffect(() => {
    if (entered.current === id) return;
    entered.current = id;
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main [tabindex="0"]')?.focus();
  }, [id]);
}

function SkipLink() {
  const say = useSay();
  return (
    <a className="skip" href="#instruments">
      {say('app.skip')}
    </a>
  );
}
