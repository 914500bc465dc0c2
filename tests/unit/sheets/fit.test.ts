import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitSheet, TYPE_SIZES } from '../../../renderer/features/sheets/fit.ts';
import type { SheetBox } from '../../../renderer/features/sheets/fit.ts';
import { readSheet, sheetFragment } from '../../../shared/sheets/address.ts';
import { casesAsSheets } from '../../fixtures/sheet-cases.ts';

/** A page on which text of one point takes `perPoint`. */
function page(perPoint: number): SheetBox {
  const dataset: SheetBox['dataset'] = {};
  return { dataset, room: () => 100, used: () => perPoint * (TYPE_SIZES[Number(dataset.size)] ?? 0) };
}

describe('the type of a sheet', () => {
  it('is the largest with which all fits', () => {
    assert(
      property(double({ min: 0.1, max: 12, noNaN: true }), (perPoint) => {
        const box = page(perPoint);
        const step = fitSheet(box);
        if (step === null) return;
        expect(box.dataset.size).toBe(String(step));
        expect(box.used()).toBeLessThanOrEqual(box.room());
        if (step > 0) expect(perPoint * (TYPE_SIZES[step - 1] ?? 0)).toBeGreaterThan(100);
      }),
    );
  });

  it('is said not to exist where even the smallest does not fit', () => {
    expect(fitSheet(page(50))).toBeNull();
  });

  it('has a rule in the style sheet for each step', () => {
    const css = readFileSync(fileURLToPath(new URL('../../../renderer/features/sheets/sheets.css', import.meta.url)), 'utf8');
    const ruled = TYPE_SIZES.map((size, step) =>
      step === 0 ? css.includes(`font-size: ${size}pt;`) : css.includes(`.sheet[data-size='${step}'] {\n  font-size: ${size}pt;`),
    );
    expect(ruled).toEqual(TYPE_SIZES.map(() => true));
  });
});

describe('the address of a sheet', () => {
  it('brings every sheet over as it was', () => {
    for (const { sheet } of casesAsSheets()) expect(readSheet(new URL(`app://bundle/sheet.html${sheetFragment(sheet)}`).hash)).toEqual(sheet);
  });

  it.each(['', '#', '#%', '#null', '#{}', '#[1]', '#"x"'])('is refused as %j', (fragment) => {
    expect(readSheet(fragment)).toBeNull();
  });
});
