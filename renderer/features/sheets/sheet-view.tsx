// One sheet, the same for the preview and for paper: what is shown is what is printed.
import { useLayoutEffect, useRef } from 'react';
import type { Sheet, SheetBlock } from '../../../shared/sheets/sheet.ts';
import { LocaleContext } from '../../ui/say.ts';
import { fitSheet, sheetBox, sheetFonts } from './fit.ts';
import { Content } from './sheet-content.tsx';

export interface SheetViewProps {
  readonly sheet: Sheet;
  /** Level of the title; on paper it is the only one of its kind. */
  readonly level: 1 | 2;
  /** Called once the typeface is there and the type is fitted; false where it cannot be. */
  readonly onFitted?: (fits: boolean) => void;
}

export function SheetView({ sheet, level, onFitted }: SheetViewProps) {
  const page = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const box = page.current === null ? null : sheetBox(page.current);
    if (box === null) return undefined;
    let current = true;
    fitSheet(box);
    void sheetFonts(document.fonts).then(() => {
      if (!current) return;
      const step = fitSheet(box);
      onFitted?.(step !== null);
    });
    return () => {
      current = false;
    };
    // Other texts need another fit although the effect reads them from the page only.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [sheet, onFitted]);

  const Title = level === 1 ? 'h1' : 'h2';
  const Heading = level === 1 ? 'h2' : 'h3';
  return (
    <LocaleContext value={sheet.locale}>
      <article className={`sheet sheet--${sheet.kind}`} lang={sheet.locale} ref={page}>
        <div className="sheet__frame">
          <div className="sheet__flow">
            <header className="sheet__head">
              <Title className="sheet__title">{sheet.title}</Title>
              <p className="sheet__made">{sheet.made}</p>
            </header>
            {sheet.sample !== null && <p className="sheet__sample">{sheet.sample}</p>}
            <div className="sheet__lead">
              {sheet.lead.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </div>
            <div className="sheet__blocks">
              {sheet.blocks.map((block, index) => (
                // Blocks keep their places; some have no heading to tell them by.
                // oxlint-disable-next-line react/no-array-index-key
                <Block key={index} block={block} Heading={Heading} />
              ))}
            </div>
            <footer className="sheet__foot">
              {sheet.foot.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </footer>
          </div>
        </div>
      </article>
    </LocaleContext>
  );
}

function Block({ block, Heading }: { readonly block: SheetBlock; readonly Heading: 'h2' | 'h3' }) {
  return (
    <section className={`sheet__block sheet__block--${block.width}`}>
      {block.heading !== null && (
        <Heading className="sheet__heading">
          {block.number !== null && <span className="sheet__number">{block.number}</span>}
          <span>{block.heading}</span>
        </Heading>
      )}
      {block.contents.map((content, index) => (
        // A list that never changes its order has no better key than its place.
        // oxlint-disable-next-line react/no-array-index-key
        <Content key={index} content={content} />
      ))}
    </section>
  );
}
