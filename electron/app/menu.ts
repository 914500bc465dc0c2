// The app's own menu. Electron's default one offers reload and developer tools, which a packaged app does not have.
import type { MenuItemConstructorOptions } from 'electron';
import { LINKS, isLinkId } from '../../shared/ipc/links.ts';
import type { LinkId } from '../../shared/ipc/links.ts';
import type { Locale } from '../../shared/model/snapshot.ts';
import { MENU_WORDS } from './menu-words.ts';
import type { MenuWords } from './menu-words.ts';

export interface MenuFacts {
  readonly locale: Locale;
  readonly packaged: boolean;
  readonly checkAgain: () => void;
  readonly openLink: (id: LinkId) => void;
}

export function menuTemplate(facts: MenuFacts): MenuItemConstructorOptions[] {
  const words = MENU_WORDS[facts.locale];
  return [
    {
      label: words.app,
      submenu: [
        { label: words.checkAgain, accelerator: 'CmdOrCtrl+R', click: facts.checkAgain },
        { type: 'separator' },
        { label: words.quit, role: 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        { label: words.copy, role: 'copy' },
        { label: words.selectAll, role: 'selectAll' },
      ],
    },
    { label: words.view, submenu: viewItems(words, facts.packaged) },
    { label: words.help, submenu: linkItems(words, facts.openLink) },
  ];
}

function viewItems(words: MenuWords, packaged: boolean): MenuItemConstructorOptions[] {
  const zoom: MenuItemConstructorOptions[] = [
    { label: words.zoomIn, role: 'zoomIn' },
    { label: words.zoomOut, role: 'zoomOut' },
    { label: words.zoomReset, role: 'resetZoom' },
  ];
  return packaged ? zoom : [...zoom, { type: 'separator' }, { role: 'toggleDevTools' }];
}

function linkItems(words: MenuWords, openLink: (id: LinkId) => void): MenuItemConstructorOptions[] {
  return Object.keys(LINKS)
    .filter(isLinkId)
    .map((id) => ({ label: words.links[id], click: () => openLink(id) }));
}
