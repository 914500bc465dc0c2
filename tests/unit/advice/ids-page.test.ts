// Keeps shared/advice/README.md equal to the table. After a change: npx vitest run -u with this file.
import { expect, it } from 'vitest';
import { ADVICE_CODES, FAULT_ADVICE } from '../../../shared/advice/fault-advice.ts';
import { translate } from '../../../shared/i18n/translate.ts';

function page(): string {
  const rows = ADVICE_CODES.map((code) => ({ code, ...FAULT_ADVICE[code] }))
    .toSorted((a, b) => a.id.localeCompare(b.id))
    .map(({ code, id, title, remedies }) => {
      const steps = remedies.map(({ text, on, way }) => `${tag(on, way)}${translate('ja', text)}`).join('<br>');
      return `| ${id} | ${translate('ja', title)}<br>${translate('en', title)} | ${steps} | \`${code}\` |`;
    });
  return [
    '# 案内番号の一覧 / Advice by id',
    '',
    '画面の「案内番号」から、何が起きたかと、することを引くための一覧です。',
    'Look up the small “Advice” number on screen. This page is generated from the table of the app.',
    '',
    '| 番号 | 何が起きたか | すること | code |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

const NAMES = { windows: 'Windows', mac: 'Mac', linux: 'Linux', placed: '置く形', inserted: '差し込む形' } as const;

function tag(on: keyof typeof NAMES | undefined, way: keyof typeof NAMES | undefined): string {
  const names = [on, way].flatMap((name) => (name === undefined ? [] : [NAMES[name]]));
  return names.length === 0 ? '' : `(${names.join('・')}) `;
}

it('the page of advice ids is the table', async () => {
  await expect(page()).toMatchFileSnapshot('../../../shared/advice/README.md');
});
