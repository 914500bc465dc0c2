// The room 印刷: choose a sheet, look at it as it will be printed, print it or save it.
import { useMemo, useState } from 'react';
import type { DocumentResult } from '../../../shared/model/document.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { fittingSheet, makeSheet } from '../../../shared/sheets/choose-sheet.ts';
import { isUnsettled, sheetInput } from '../../../shared/sheets/input.ts';
import type { SheetInput } from '../../../shared/sheets/input.ts';
import type { SheetKind } from '../../../shared/sheets/sheet.ts';
import { enterRoom, useUi } from '../../stores/ui-store.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { PlainRoom } from '../../ui/plain-room.tsx';
import { useSay } from '../../ui/say.ts';
import { useNow } from '../../ui/use-now.ts';
import { SheetChoice } from './sheet-choice.tsx';
import { SheetView } from './sheet-view.tsx';

export function PrintRoom({ snapshot }: { readonly snapshot: AppSnapshot }) {
  const say = useSay();
  const now = useNow();
  const input = useMemo(() => sheetInput(snapshot, now), [snapshot, now]);
  const fitting = fittingSheet(input);
  const [chosen, choose] = useState<SheetKind | null>(useUi((ui) => ui.sheet));
  const kind = chosen ?? fitting;
  const sheet = useMemo(() => makeSheet(kind, input), [kind, input]);
  return (
    <PlainRoom title={say('app.room.print')} lead={<p>{say('print.intro')}</p>}>
      <SheetChoice kind={kind} fitting={fitting} onChoose={choose} />
      <Hint input={input} />
      <PrintButtons key={kind} kind={kind} />
      <section className="preview" aria-label={say('print.preview')}>
        <SheetView sheet={sheet} level={2} />
      </section>
    </PlainRoom>
  );
}

/** What would make the sheet fit better. */
function Hint({ input }: { readonly input: SheetInput }) {
  const say = useSay();
  if (input.reading === null) return <p className="print__hint">{say('print.unread')}</p>;
  if (!isUnsettled(input)) return null;
  return (
    <div className="print__hint">
      <p>{say('print.questions')}</p>
      <Button kind="plain" onPress={() => enterRoom('recovery')}>
        {say('print.answer')}
      </Button>
    </div>
  );
}

type How = 'print' | 'pdf';
type Progress = 'idle' | 'working' | `${How}-${DocumentResult | 'failed'}`;

function PrintButtons({ kind }: { readonly kind: SheetKind }) {
  const say = useSay();
  const { makeDocument } = useActions();
  const [progress, setProgress] = useState<Progress>('idle');
  const waiting = progress === 'working';
  const make = (how: How) => (): void => {
    setProgress('working');
    void makeDocument({ document: kind, how }).then((result) => setProgress(`${how}-${result}`));
  };
  return (
    <div className="print__buttons">
      <Button kind="main" onPress={make('print')} waiting={waiting}>
        {say('print.print')}
      </Button>
      <Button kind="plain" onPress={make('pdf')} waiting={waiting}>
        {say('print.pdf')}
      </Button>
      <output>
        {waiting && say('print.working')}
        {progress === 'print-made' && say('print.printed')}
        {progress === 'pdf-made' && say('print.saved')}
      </output>
    </div>
  );
}
