// What belongs to this window alone: open dialogs, the opened strip, the last notice.
import { create } from 'zustand';
import type { AppErrorCode } from '../../shared/model/outcome.ts';
import type { SheetKind } from '../../shared/sheets/sheet.ts';

export const ROOM_IDS = ['check', 'prepare', 'recovery', 'which-pin', 'reader', 'print', 'history', 'advice'] as const;

export type RoomId = (typeof ROOM_IDS)[number];

export interface UiStore {
  readonly room: RoomId;
  /** The sheet that somebody came to print; null: the one that fits. */
  readonly sheet: SheetKind | null;
  readonly samplesOpen: boolean;
  readonly answersOpen: boolean;
  /** The user's own opening or closing of the reader strip; it holds as long as the situation `about` lasts. */
  readonly stripChoice: { readonly about: string; readonly open: boolean } | null;
  /** The answer to the last call that failed and that no snapshot will tell. */
  readonly notice: AppErrorCode | null;
}

const AT_START: UiStore = { room: 'check', sheet: null, samplesOpen: false, answersOpen: false, stripChoice: null, notice: null };

export const useUi = create<UiStore>()(() => AT_START);

/** For the next person: the first room, and nothing open. */
export function startAfresh(): void {
  useUi.setState(AT_START);
}

export function enterRoom(room: RoomId): void {
  useUi.setState({ room, sheet: null });
}

/** To the sheet itself. */
export function enterPrint(sheet: SheetKind): void {
  useUi.setState({ room: 'print', sheet });
}

export function openSamples(): void {
  useUi.setState({ samplesOpen: true });
}

export function closeSamples(): void {
  useUi.setState({ samplesOpen: false });
}

export function openAnswers(): void {
  useUi.setState({ answersOpen: true });
}

export function closeAnswers(): void {
  useUi.setState({ answersOpen: false });
}

export function chooseStrip(about: string, open: boolean): void {
  useUi.setState({ stripChoice: { about, open } });
}

export function dismissNotice(): void {
  useUi.setState({ notice: null });
}

/** Open when the situation asks for it, unless the user decided otherwise about this very situation. */
export function isStripOpen(choice: UiStore['stripChoice'], about: string, opensItself: boolean): boolean {
  return choice !== null && choice.about === about ? choice.open : opensItself;
}
