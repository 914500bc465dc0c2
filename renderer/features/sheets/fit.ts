// One page is certain: type begins large and steps down until all stands on the page. Nothing is ever cut.

/** In points, largest first. The style sheet holds one rule for each step, by its number. */
export const TYPE_SIZES = [13, 12.5, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8] as const;

/** The part of an element that the fitting looks at and changes. */
export interface SheetBox {
  readonly dataset: { size?: string };
  /** The room that there is, and what stands in it. */
  readonly room: () => number;
  readonly used: () => number;
}

/** Sets the largest type with which all fits; returns its step, or null where even the smallest does not. */
export function fitSheet(box: SheetBox): number | null {
  for (const [step] of TYPE_SIZES.entries()) {
    box.dataset.size = String(step);
    if (box.used() <= box.room()) return step;
  }
  return null;
}

export function sheetBox(page: HTMLElement): SheetBox | null {
  const frame = page.querySelector<HTMLElement>('.sheet__frame');
  const flow = page.querySelector<HTMLElement>('.sheet__flow');
  if (frame === null || flow === null) return null;
  return { dataset: page.dataset, room: () => frame.offsetHeight, used: () => flow.offsetHeight };
}

const FACES = ['400 12pt "BIZ UDPGothic"', '700 12pt "BIZ UDPGothic"'] as const;

/** Widths are only true once the typeface is there: both files of both weights. */
export async function sheetFonts(fonts: Pick<FontFaceSet, 'load'>): Promise<void> {
  await Promise.all(FACES.map((face) => fonts.load(face, 'あA')));
}
