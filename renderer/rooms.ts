// Every room of the window, in the order of the list at the left. A room is listed only once it can be entered.
import type { ComponentType } from 'react';
import type { MessageKey } from '../shared/i18n/ja.ts';
import type { AppSnapshot } from '../shared/model/snapshot.ts';
import { AdviceRoom } from './features/advice/advice-room.tsx';
import { CheckRoom } from './features/check-room/check-room.tsx';
import { HistoryRoom } from './features/history/history-room.tsx';
import { PrepareRoom } from './features/prepare/prepare-room.tsx';
import { ReaderRoom } from './features/reader-room/reader-room.tsx';
import { RecoveryRoom } from './features/recovery/recovery-room.tsx';
import { WhichPinRoom } from './features/which-pin/which-pin-room.tsx';
import { PrintRoom } from './features/sheets/print-room.tsx';
import type { RoomId } from './stores/ui-store.ts';

export interface RoomProps {
  readonly snapshot: AppSnapshot;
}

export interface Room {
  readonly id: RoomId;
  readonly name: MessageKey;
  /** Draws the whole room, with its own <main>. */
  readonly View: ComponentType<RoomProps>;
}

export const ROOMS: readonly Room[] = [
  { id: 'check', name: 'app.room.check', View: CheckRoom },
  { id: 'prepare', name: 'app.room.prepare', View: PrepareRoom },
  { id: 'recovery', name: 'app.room.recovery', View: RecoveryRoom },
  { id: 'which-pin', name: 'app.room.which-pin', View: WhichPinRoom },
  { id: 'reader', name: 'app.room.reader', View: ReaderRoom },
  { id: 'print', name: 'app.room.print', View: PrintRoom },
  { id: 'history', name: 'app.room.history', View: HistoryRoom },
  { id: 'advice', name: 'app.room.advice', View: AdviceRoom },
];
