// What main is told of the desk.
import type { Desk } from '../../../shared/desk/desk.ts';
import { faultOf, shownPlace, viewOf } from '../../../shared/desk/shown.ts';
import type { FaultSetting } from '../../../shared/faults/setting.ts';
import type { Activity, ReaderStatus } from '../../../shared/model/reader-status.ts';
import type { CardPort } from '../ports/card-port.ts';

export function statusOf(desk: Desk, activity: Activity, { binding, passedOver }: Pick<CardPort, 'binding' | 'passedOver'>, setting: FaultSetting): ReaderStatus {
  const shown = shownPlace(desk);
  return {
    binding,
    passedOver: passedOver ?? null,
    service: 'ready',
    readers: desk.places.map(viewOf),
    chosen: desk.chosen,
    active: shown === undefined || shown.card.state === 'none' ? null : shown.slot.name,
    activity,
    fault: faultOf(desk, setting),
  };
}
