// コンビニ端末での再設定の手順: from home to the shop and back. Where the way is closed, it says why and what to do instead.
import { LAST_CHECKED } from '../facts/fact.ts';
import type { MessageKey } from '../i18n/ja.ts';
import { STEP_IDS } from '../recovery/plan.ts';
import type { Route, StepId } from '../recovery/plan.ts';
import { blockText, bringText, stepText } from '../recovery/plan-words.ts';
import type { DayHours } from '../recovery/recovery-facts.ts';
import { reservationAt } from '../recovery/reservation.ts';
import { formatDate } from '../time/jst.ts';
import { ifAllKnown } from './input.ts';
import type { SheetInput } from './input.ts';
import type { Labelled, Sheet, SheetBlock, SheetContent } from './sheet.ts';
import { deadlineRow } from './when.ts';
import { clockOf, momentText, phoneBlock, sayIn, sheetOf } from './words.ts';
import type { Say } from './words.ts';

export function kioskSheet(input: SheetInput): Sheet {
  const [kiosk] = input.plan.routes;
  if (kiosk.possible) return openSheet(input, kiosk, false);
  // Nobody asked for the other PIN: the way is shown on that condition, rather than said to be closed.
  const known = ifAllKnown(input);
  const [perhaps] = known.plan.routes;
  return perhaps.possible ? openSheet(known, perhaps, true) : closedSheet(known, perhaps);
}

function openSheet(input: SheetInput, kiosk: Route, isOnCondition: boolean): Sheet {
  const { locale } = input;
  const say = sayIn(locale);
  const [pin = 'sign'] = kiosk.fixes;
  const atShop = kiosk.steps.filter((id) => !isBefore(id)).map((id) => stepText(locale, id));
  const before = kiosk.steps.filter(isBefore).map((id) => stepText(locale, id));
  const shops: SheetContent[] = [
    { type: 'notes', lines: [kiosk.chains.join('、'), say('sheet.kiosk.shops.note', { date: formatDate(locale, LAST_CHECKED) })] },
  ];
  const other = say(`recovery.pin.${pin === 'auth' ? 'sign' : 'auth'}`);
  const lead = [
    say('sheet.kiosk.lead', { pin: say(`recovery.pin.${pin}`) }),
    ...(isOnCondition ? [say('sheet.kiosk.if-known', { pin: other })] : []),
  ];
  return sheetOf('kiosk', input, lead, [
    timeBlock(input, say),
    { heading: say('sheet.kiosk.before'), number: 1, width: 'full', contents: [open(before)] },
    { heading: say('sheet.kiosk.bring'), number: 2, width: 'half', contents: [open(kiosk.bring.map((id) => bringText(locale, id)))] },
    { heading: say('sheet.kiosk.shops'), number: 3, width: 'half', contents: shops },
    { heading: say('sheet.kiosk.at-shop'), number: 4, width: 'full', contents: [{ type: 'steps', lines: atShop }] },
    refusedBlock(say),
    phoneBlock(locale),
  ]);
}

/** Steps are listed in the order of `STEP_IDS`; from the shop on they are done there. */
function isBefore(id: StepId): boolean {
  return STEP_IDS.indexOf(id) < STEP_IDS.indexOf('kiosk-shop');
}

function timeBlock(input: SheetInput, say: Say): SheetBlock {
  const { facts, answers } = input;
  const rows: Labelled[] = [
    { label: say('sheet.kiosk.terminal'), text: say('sheet.kiosk.hours', clockTimes(facts.kioskHours)) },
    { label: say('sheet.kiosk.booking'), text: bookingText(input, say) },
    deadlineRow(input),
  ];
  const blanks: SheetContent = { type: 'blanks', labels: [say('sheet.kiosk.booked'), say('sheet.kiosk.booked.until')] };
  const contents: SheetContent[] = [{ type: 'dates', rows }, ...(answers.reservedAt === null ? [blanks] : [])];
  return { heading: null, number: null, width: 'full', contents };
}

function bookingText({ answers, facts, now, locale }: SheetInput, say: Say): string {
  if (answers.reservedAt === null) return say('sheet.kiosk.booking.rule');
  const booking = reservationAt(new Date(answers.reservedAt), facts, now);
  return booking.state === 'expired'
    ? say('sheet.kiosk.booking.over')
    : momentText(locale, 'sheet.kiosk.booking.until', booking.lastUsableAt);
}

function clockTimes({ opensAt, closesAt }: DayHours) {
  return { from: clockOf(opensAt), to: clockOf(closesAt) };
}

const REFUSALS: readonly MessageKey[] = [
  'sheet.refused.stop',
  'sheet.refused.late',
  'sheet.refused.shop',
  'sheet.refused.certificate',
  'sheet.refused.face',
];

function refusedBlock(say: Say): SheetBlock {
  const lines = REFUSALS.map((key) => say(key));
  return { heading: say('sheet.kiosk.refused'), number: null, width: 'full', contents: [{ type: 'notes', lines }] };
}

const CONDITIONS: readonly MessageKey[] = [
  'sheet.condition.pins',
  'sheet.condition.other',
  'sheet.condition.certificates',
  'sheet.condition.moved',
  'sheet.condition.phone',
  'sheet.condition.holder',
];

function closedSheet(input: SheetInput, kiosk: Route): Sheet {
  const { locale } = input;
  const say = sayIn(locale);
  const idle = kiosk.blockedBy.includes('nothing-to-repair');
  const reasons: SheetBlock = {
    heading: say('sheet.kiosk.reasons'),
    number: null,
    width: 'full',
    contents: [{ type: 'notes', lines: kiosk.blockedBy.map((code) => blockText(locale, code)) }],
  };
  return sheetOf('kiosk', input, [say(idle ? 'sheet.kiosk.nothing' : 'sheet.kiosk.closed')], [
    ...(idle ? [] : [reasons]),
    { heading: say('sheet.kiosk.conditions'), number: null, width: 'full', contents: [{ type: 'notes', lines: CONDITIONS.map((key) => say(key)) }] },
    phoneBlock(locale),
  ]);
}

function open(texts: readonly string[]): SheetContent {
  return { type: 'ticks', lines: texts.map((text) => ({ text, state: 'open' as const })) };
}
