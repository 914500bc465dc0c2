import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/app/menu.ts';
import type { MenuFacts } from '../../../electron/app/menu.ts';
import { LINKS } from '../../../shared/ipc/links.ts';

function template(facts: Partial<MenuFacts> = {}) {
  const done: string[] = [];
  const items = menuTemplate({
    locale: 'ja',
    packaged: true,
    checkAgain: () => void done.push('check-again'),
    openLink: (id) => void done.push(id),
    ...facts,
  });
  return { items, done };
}

const below = (item: MenuItemConstructorOptions | undefined): MenuItemConstructorOptions[] =>
  Array.isArray(item?.submenu) ? item.submenu : [];

const roles = (items: MenuItemConstructorOptions[]): unknown[] =>
  items.flatMap(below).flatMap((item) => (item.role === undefined ? [] : [item.role]));

/** Runs an item as Electron would; ours look at none of the arguments. */
const click = (item: MenuItemConstructorOptions | undefined): unknown => Reflect.apply(item!.click!, undefined, []);

describe('menuTemplate', () => {
  it('has four menus in each language', () => {
    expect(template().items.map((item) => item.label)).toEqual(['アプリ', '編集', '表示', 'ヘルプ']);
    expect(template({ locale: 'en' }).items.map((item) => item.label)).toEqual(['App', 'Edit', 'View', 'Help']);
  });

  it('offers neither reload nor developer tools in a packaged app', () => {
    expect(roles(template().items)).toEqual(['quit', 'copy', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom']);
    expect(roles(template({ packaged: false }).items)).toContain('toggleDevTools');
  });

  it.each(['ja', 'en'] as const)('labels every entry (%s), as the labels of roles are English', (locale) => {
    const entries = template({ locale }).items.flatMap(below);
    expect(entries.filter((item) => item.type !== 'separator' && item.label === undefined)).toEqual([]);
  });

  it('reads again and opens every link by its id', () => {
    const { items, done } = template();
    click(below(items[0])[0]);
    for (const item of below(items[3])) click(item);
    expect(done).toEqual(['check-again', ...Object.keys(LINKS)]);
  });
});
