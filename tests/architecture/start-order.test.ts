// Electron takes some calls before `ready` only, and some after. A mistake shows as a silent gap, so the order is held.
import { describe, expect, it } from 'vitest';
import { read, withoutComments } from './sources.ts';

function positions(path: string, calls: readonly string[]): number[] {
  const code = withoutComments(read(path));
  return calls.map((call) => code.indexOf(call));
}

const inOrder = (found: readonly number[]): boolean =>
  found.every((position, index) => position >= 0 && position > (found[index - 1] ?? -1));

describe('main.ts', () => {
  const main = withoutComments(read('electron/main.ts'));

  it('prepares, takes the lock, guards, and only then waits for ready', () => {
    const calls = ['prepare(app,', 'if (app.requestSingleInstanceLock())', 'guardNavigation(app,', 'app.whenReady()', 'app.quit()'];
    expect(inOrder(positions('electron/main.ts', calls))).toBe(true);
  });

  it('does nothing more once the lock is lost', () => {
    expect(main).toMatch(/\} else \{\s*app\.quit\(\);\s*\}\s*\n(?:async )?function/);
  });

  it('awaits nothing at the top, where `ready` would wait for it for ever (electron/electron#40719)', () => {
    expect(main).not.toMatch(/^await\b|^(?:const|let) [^=]+= await\b/m);
    expect(main).not.toMatch(/\bimport\(/);
  });

  it('hands the address of a development server on together with whether the app is packaged', () => {
    expect(main).toContain("choosePage(process.env['MAE_TENKEN_DEV_URL'], app.isPackaged)");
  });
});

describe('start.ts', () => {
  it('guards session and scheme, answers calls, and then opens the window and the reader', () => {
    const calls = ['guardSession(', 'protocol.handle(', 'openSettings(', 'answerAll(', 'stopBeforeQuit(', 'main.open();\n  reader.start()'];
    expect(inOrder(positions('electron/app/start.ts', calls))).toBe(true);
  });
});
