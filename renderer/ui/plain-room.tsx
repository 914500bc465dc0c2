// A room other than the check room: a title that stays over a part that scrolls.
import type { ReactNode } from 'react';

const TITLE_ID = 'room-title';

export interface PlainRoomProps {
  readonly title: string;
  /** Stands under the title and does not scroll away. */
  readonly lead: ReactNode;
  /** What the scrolling part is called; the title unless told. */
  readonly bodyLabel?: string;
  readonly children: ReactNode;
}

export function PlainRoom({ title, lead, bodyLabel = title, children }: PlainRoomProps) {
  return (
    <main className="room room--plain" aria-labelledby={TITLE_ID}>
      <header className="room__head">
        <h1 className="room__title" id={TITLE_ID}>
          {title}
        </h1>
        {lead}
      </header>
      <RoomBody label={bodyLabel}>{children}</RoomBody>
    </main>
  );
}

/** A part that scrolls must be reachable by keyboard. */
export function RoomBody({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys scroll it
    <section className="instruments" id="instruments" tabIndex={0} aria-label={label}>
      <div className="instruments__inner">{children}</div>
    </section>
  );
}
