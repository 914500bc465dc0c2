// Name of the app, the plain list of rooms, samples and language. Rooms stand here by name, never as icons alone.
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import { enterRoom, openSamples, useUi } from '../../stores/ui-store.ts';
import type { RoomId } from '../../stores/ui-store.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';
import { LanguageSwitch } from '../settings/language-switch.tsx';

export interface SideBarProps {
  readonly rooms: readonly { readonly id: RoomId; readonly name: MessageKey }[];
}

export function SideBar({ rooms }: SideBarProps) {
  const say = useSay();
  const current = useUi((state) => state.room);
  return (
    <header className="side">
      <div className="side__brand">
        <p className="side__name" lang="ja">
          {say('app.name')}
        </p>
        <p className="side__tagline">{say('app.tagline')}</p>
      </div>
      <nav className="side__rooms" aria-label={say('app.rooms')}>
        <ul>
          {rooms.map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                className="side__room"
                aria-current={id === current ? 'page' : undefined}
                onClick={() => enterRoom(id)}
              >
                {say(name)}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <div className="side__tools">
        <Button kind="plain" onPress={openSamples}>
          {say('sample.open')}
        </Button>
        <LanguageSwitch />
      </div>
    </header>
  );
}
