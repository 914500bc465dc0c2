// The nine lines on Windows. Sources of the keys: shared/facts/computer.ts.
import { SMART_CARD_SERVICE } from '../../../shared/facts/computer.ts';
import { BROWSER_NAMES, browserItem, browserOfProgId } from '../../../shared/pc/browser.ts';
import type { SeenBrowser } from '../../../shared/pc/browser.ts';
import { clientItem } from '../../../shared/pc/client-software.ts';
import { firstSeen, parsed, seen, valueOf } from '../../../shared/pc/look.ts';
import type { Look } from '../../../shared/pc/look.ts';
import { windowsItem } from '../../../shared/pc/operating-system.ts';
import type { WindowsVersion } from '../../../shared/pc/operating-system.ts';
import { policyItem } from '../../../shared/pc/policy.ts';
import { portalItems } from '../../../shared/pc/portal.ts';
import { PROFILE_FOLDERS } from '../../../shared/pc/reads.ts';
import { readerItem } from '../../../shared/pc/reader-device.ts';
import type { RegistryRoot } from '../../../shared/pc/registry.ts';
import { windowsService } from '../../../shared/pc/service.ts';
import { windowsSession } from '../../../shared/pc/session.ts';
import { once } from '../lines/checks.ts';
import type { Checks } from '../lines/checks.ts';
import { pairOf } from '../lines/host.ts';
import { policiesOf } from './windows-policies.ts';
import { WINDOWS_BROWSERS, windowsHost } from './windows-hosts.ts';
import type { WindowsSight } from './windows-sight.ts';

export function windowsChecks(sight: WindowsSight): Checks {
  const hosts = once(() => WINDOWS_BROWSERS.map((browser) => ({ browser, host: windowsHost(sight, browser) })));
  const items = once(() =>
    portalItems(hosts().map(({ browser, host }) => pairOf(sight.files, BROWSER_NAMES[browser], PROFILE_FOLDERS.windows[browser], host))),
  );
  return {
    os: () => windowsItem(version(sight)),
    browser: () => browserItem('windows', { installed: installed(sight), usual: usual(sight) }),
    'portal-app': () => items().portal,
    extension: () => items().extension,
    service: () => windowsService(sight.registry.number(machine(`SYSTEM\\CurrentControlSet\\Services\\${SMART_CARD_SERVICE.value.name}`), 'Start')),
    'reader-device': () => readerItem('windows', sight.devices()),
    session: () => session(sight),
    'client-software': () => clientItem(client(sight)),
    policy() {
      const known = hosts().map(({ host }) => host);
      const ids = [...new Set(known.flatMap((host) => host.ids))];
      const parts = known.map(({ part }) => part);
      const host = parts.includes('computer') ? 'computer' : parts.includes('user') ? 'user' : null;
      return policyItem(WINDOWS_BROWSERS.map((browser) => policiesOf(sight, browser)), { ids, host });
    },
  };
}

const at = (root: RegistryRoot, key: string) => ({ root, view: 64, key }) as const;
const machine = (key: string) => at('HKLM', key);

function version({ registry }: WindowsSight): Look<WindowsVersion> {
  const key = machine(String.raw`SOFTWARE\Microsoft\Windows NT\CurrentVersion`);
  return parsed(registry.text(key, 'CurrentBuild'), (build) => ({
    build,
    edition: valueOf(registry.text(key, 'EditionID')),
    display: valueOf(registry.text(key, 'DisplayVersion')),
  }));
}

const PROGRAMS = { edge: 'msedge.exe', chrome: 'chrome.exe', firefox: 'firefox.exe' } as const;

const VERSIONS = {
  edge: { place: at('HKCU', String.raw`Software\Microsoft\Edge\BLBeacon`), value: 'version' },
  chrome: { place: at('HKCU', String.raw`Software\Google\Chrome\BLBeacon`), value: 'version' },
  firefox: { place: machine(String.raw`SOFTWARE\Mozilla\Mozilla Firefox`), value: 'CurrentVersion' },
} as const;

function installed({ registry }: WindowsSight): readonly SeenBrowser[] {
  return (['edge', 'chrome', 'firefox'] as const).flatMap((id) => {
    const told = valueOf(registry.text(VERSIONS[id].place, VERSIONS[id].value));
    const key = [String.raw`SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths`, PROGRAMS[id]].join('\\');
    const path = firstSeen(['HKLM', 'HKCU'] as const, (root) => registry.text(at(root, key), ''));
    return told === null && path.look !== 'seen' ? [] : [{ id, version: told }];
  });
}

const HTTPS = String.raw`Software\Microsoft\Windows\Shell\Associations\UrlAssociations\https`;

function usual({ registry }: WindowsSight) {
  const choice = firstSeen([String.raw`UserChoiceLatest\ProgId`, 'UserChoice'], (key) => registry.text(at('HKCU', [HTTPS, key].join('\\')), 'ProgId'));
  return choice.look === 'seen' ? seen(browserOfProgId(choice.value)) : choice;
}

function session({ registry, surroundings, ownSession }: WindowsSight) {
  const firmware = machine(String.raw`HARDWARE\DESCRIPTION\System\BIOS`);
  const names = ['SystemManufacturer', 'SystemProductName'].map((value) => registry.text(firmware, value));
  const shown = names.find((name) => name.look === 'seen') ?? names[0];
  return windowsSession({
    own: ownSession(),
    glass: registry.number(machine(String.raw`SYSTEM\CurrentControlSet\Control\Terminal Server`), 'GlassSessionId'),
    name: surroundings.env['SESSIONNAME'] ?? null,
    maker: shown?.look === 'seen' ? seen(names.map((name) => valueOf(name) ?? '').join(' ')) : (shown ?? { look: 'absent' }),
  });
}

/** Which version it is stands nowhere that is known. */
function client({ registry }: WindowsSight): Look<null> {
  const path = registry.text(machine(String.raw`SOFTWARE\JPKI`), 'InstallPath');
  return path.look === 'seen' ? seen(null) : path;
}
