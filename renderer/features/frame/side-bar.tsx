// Name of the app, the plain list of rooms, samples and language. Rooms stand here by name, never as icons alone.
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import { openSamples } from '../../stores/ui-store.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';
import { LanguageSwitch } from '../settings/language-switch.tsx';

/** Every room of the window, in the order of the list. A room is listed only once it can be entered. */
const ROOMS: readonly { readonly id: string; readonly name: MessageKey }[] = [{ id: 'check', name: 'app.room.check' }];

export function SideBar() {
  const say = useSay();
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
          {ROOMS.map((room) => (
            <li key={room.id}>
              <span className="side__room" aria-current="page">
                {say(room.name)}
              </span>
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
