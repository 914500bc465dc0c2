import type { Dialog } from 'electron';
import { expect, it } from 'vitest';
import { tellStartFailed } from '../../../electron/app/start-failure.ts';

it('says in both languages what happened, what was not harmed and what to do', () => {
  const boxes: string[][] = [];
  const dialog = { showErrorBox: (title, content) => void boxes.push([title, content]) } satisfies Pick<Dialog, 'showErrorBox'>;
  tellStartFailed(dialog);
  expect(boxes).toHaveLength(1);
  expect(boxes[0]?.[0]).toBe('まえ点検');
  expect(boxes[0]?.[1]).toMatch(/残り回数は減っていません[\s\S]*もう一度開いてください[\s\S]*No PIN attempt was used[\s\S]*start it again/);
});
