import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_FACTS } from '../../../shared/facts/computer.ts';
import { CODE_IDS, findCode } from '../../../shared/pc/codes.ts';

const CODES = CODE_IDS.flatMap((id) => CODE_FACTS[id].value.map((code) => [code, id] as const));

const fullWidth = (text: string): string => text.replaceAll(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

describe('the code box', () => {
  it.each(CODES)('knows %s', (code, id) => {
    for (const typed of [code, code.toLowerCase(), fullWidth(code), ` ${code}\n`, `エラーコード：${code}です。`, `Error ${code} (again)`, [...code].join(' '), code.replaceAll('-', 'ー'), code.replaceAll('-', '')]) {
      expect(findCode(typed)).toEqual({ answer: 'known', id, code });
    }
  });

  it.each(['EW044-C3001', 'XEW044-C300', 'EW044', 'HUB0002', 'HJS0407Z', '12345', 'こんにちは', '0x80100011', 'EW104-1502', '0'])('does not guess at %s', (typed) => {
    expect(findCode(typed)).toEqual({ answer: 'unknown' });
  });

  it('has nothing to say to nothing', () => {
    expect(['', '   ', '\u3000\n'].map(findCode)).toEqual([{ answer: 'empty' }, { answer: 'empty' }, { answer: 'empty' }]);
  });

  it('takes the first of several, and numbers of Windows without their 0x', () => {
    expect(findCode('EW000J0200 EW104J1502')).toMatchObject({ code: 'EW000J0200' });
    expect(findCode('8009001d')).toMatchObject({ code: '0x8009001D' });
  });

  it('forgives width, case and blanks, and takes anything', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CODES), fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), fc.boolean(), ([code, id], lower, wide) => {
        const typed = [...code].map((sign, at) => (lower[at] === true ? ` ${sign.toLowerCase()}` : sign)).join('');
        expect(findCode(wide ? fullWidth(typed) : typed)).toMatchObject({ answer: 'known', id });
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void findCode(text)));
  });
});
