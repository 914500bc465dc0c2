// Every room of the window, in the order of the list at the left. A room is listed only once it can be entered.
import type { ComponentType } from 'react';
import type { MessageKey } from '../shared/i18n/ja.ts';
import type { AppSnapshot } from '../shared/model/snapshot.ts';
import { CheckRoom } from './features/check-room/check-room.tsx';
import { HistoryRoom } from './features/history/history-room.tsx';
import { PrepareRoom } from './features/prepare/prepare-room.tsx';
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
  { id: 'history', name: 'app.room.history', View: HistoryRoom },
];
