// The window: side bar, the room that was entered, and the foot. It draws the snapshot and owns none of it.
import type { AppSnapshot } from '../shared/model/snapshot.ts';
import { Foot } from './features/frame/foot.tsx';
import { Notice } from './features/frame/notice.tsx';
import { SideBar } from './features/frame/side-bar.tsx';
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
          {snapshot.sample !== null && <SampleRibbon sample={snapshot.sample} />}
          <SideBar rooms={ROOMS} />
          <CurrentRoom snapshot={snapshot} />
          <Foot version={snapshot.version} />
        </div>
        <Notice />
        <SampleDialog shown={snapshot.sample} />
      </div>
    </LocaleContext>
  );
}

function CurrentRoom({ snapshot }: RoomProps) {
  const id = useUi((state) => state.room);
  const { View } = ROOMS.find((room) => room.id === id) ?? CHECK;
  return <View snapshot={snapshot} />;
}

function SkipLink() {
  const say = useSay();
  return (
    <a className="skip" href="#instruments">
      {say('app.skip')}
    </a>
  );
}
