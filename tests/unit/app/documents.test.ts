import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDocumentMaker } from '../../../electron/app/documents.ts';
import type { PrintResult } from '../../../electron/app/print-window.ts';
import { snapshot } from '../../fixtures/snapshots.ts';

interface Setting {
  readonly filePath?: string | null;
  readonly paper?: PrintResult | Error;
  readonly write?: Error;
}

function setUp({ filePath = '/home/somebody/a.pdf', paper = 'made', write }: Setting) {
  const done: string[] = [];
  const lines: string[] = [];
  const make = createDocumentMaker({
    read: () => snapshot(),
    now: () => new Date('2027-02-20T14:04:00Z'),
    printer: {
      toPdf: async (sheet) => {
        done.push(`pdf ${sheet.kind}`);
        return new Uint8Array([1]);
      },
      toPaper: async () => {
        if (paper instanceof Error) throw paper;
        return paper;
      },
    },
    dialog: {
      showSaveDialog: async (...args: unknown[]) => {
        const options = args.at(-1) as { defaultPath: string };
        done.push(`ask ${options.defaultPath}`);
        return { canceled: filePath === null, filePath: filePath ?? '' };
      },
    },
    parent: () => null,
    folder: () => '/docs',
    write: async (file, content) => {
      if (write !== undefined) throw write;
      done.push(`write ${file} ${typeof content === 'string' ? 'text' : 'bytes'}`);
    },
    log: { info: (what) => void lines.push(what), error: (what, error) => void lines.push(`${what} ${String(error)}`) },
  });
  return { make, done, lines };
}

describe('documents', () => {
  it('asks for the place under the name of the sheet, then makes and writes it', async () => {
    const { make, done } = setUp({});
    expect(await make({ document: 'prefiling', how: 'pdf' })).toEqual({ ok: true, value: 'made' });
    expect(done).toEqual([`ask ${join('/docs', '申告前チェックリスト.pdf')}`, 'pdf prefiling', 'write /home/somebody/a.pdf bytes']);
  });

  it('makes nothing once cancelled', async () => {
    const { make, done } = setUp({ filePath: null });
    expect(await make({ document: 'counter', how: 'pdf' })).toEqual({ ok: true, value: 'cancelled' });
    expect(done).toHaveLength(1);
  });

  it('saves the report for support as a text', async () => {
    const { make, done } = setUp({});
    expect(await make({ document: 'support', how: 'text' })).toEqual({ ok: true, value: 'made' });
    expect(done.at(-1)).toBe('write /home/somebody/a.pdf text');
  });

  it('answers with a code where the place is refused, and logs no path', async () => {
    const { make, lines } = setUp({ write: Object.assign(new Error('EACCES: /home/somebody/a.pdf'), { code: 'EACCES' }) });
    expect(await make({ document: 'counter', how: 'pdf' })).toEqual({ ok: false, error: { code: 'document-not-saved' } });
    expect(lines.join('')).not.toContain('somebody');
  });

  it.each([
    ['made', { ok: true, value: 'made' }],
    ['cancelled', { ok: true, value: 'cancelled' }],
    ['no-printer', { ok: false, error: { code: 'no-printer' } }],
    ['failed', { ok: false, error: { code: 'document-not-printed' } }],
    [new Error('page'), { ok: false, error: { code: 'document-not-printed' } }],
  ] as const)('answers the print dialog’s %s', async (paper, outcome) => {
    expect(await setUp({ paper }).make({ document: 'counter', how: 'print' })).toEqual(outcome);
  });
});
