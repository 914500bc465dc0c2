// 紙で出すとき: how to file without the card, on the last evening too.
import { TAX_OFFICE_HOURS, TAX_PHONE } from '../facts/rescue.ts';
import type { MessageKey } from '../i18n/ja.ts';
import type { RescueId } from '../recovery/plan.ts';
import { rescueBody, rescueText, taxText } from '../recovery/plan-words.ts';
import { formatDate } from '../time/jst.ts';
import type { SheetInput } from './input.ts';
import type { Labelled, Sheet, SheetBlock, SheetContent } from './sheet.ts';
import { deadlineRow } from './when.ts';
import { clockOf, phoneBlock, sayIn, sheetOf } from './words.ts';
import type { Say } from './words.ts';

export function paperSheet(input: SheetInput): Sheet {
  const { locale, plan } = input;
  const say = sayIn(locale);
  const lead = [say('sheet.paper.lead', { tax: taxText(locale, plan) }), say('sheet.paper.no-extension')];
  return sheetOf('paper', input, lead, [
    dateBlock(input, say),
    { heading: say('sheet.paper.gather'), number: 1, width: 'half', contents: [ticks(GATHER, say)] },
    { heading: say('sheet.paper.hand-in'), number: 2, width: 'half', contents: [ticks(handIn(input), say)] },
    ...moneyBlocks(input, say),
    othersBlock(input, say),
    contactBlock(say),
    phoneBlock(locale),
  ]);
}

const GATHER: readonly MessageKey[] = ['sheet.paper.return', 'sheet.paper.card-copy', 'sheet.paper.own-copy', 'sheet.paper.envelope'];

/** The night box is of use on the last day; without a last day the mail does. */
function handIn({ plan }: SheetInput): readonly MessageKey[] {
  const box: MessageKey[] = plan.deadline === null ? [] : ['sheet.paper.night-box'];
  return ['sheet.paper.mail', ...box, 'sheet.paper.office'];
}

function ticks(keys: readonly MessageKey[], say: Say): SheetContent {
  return { type: 'ticks', lines: keys.map((key) => ({ text: say(key, HOURS), state: 'open' as const })) };
}

const HOURS = { from: clockOf(TAX_OFFICE_HOURS.value.opensAt), to: clockOf(TAX_OFFICE_HOURS.value.closesAt) };

const BARE = { heading: null, number: null, width: 'full' } as const;

/** e-Tax's own pauses are of no use on this sheet. */
function dateBlock(input: SheetInput, say: Say): SheetBlock {
  const { locale, plan } = input;
  if (plan.deadline === null) return { ...BARE, contents: [{ type: 'dates', rows: [deadlineRow(input)] }] };
  const date = formatDate(locale, plan.deadline);
  const rows: Labelled[] = [
    { label: say('sheet.when.deadline', { tax: taxText(locale, plan) }), text: date },
    { label: say('sheet.paper.postmark'), text: say('sheet.paper.postmark.value', { date }) },
  ];
  return { ...BARE, contents: [{ type: 'dates', rows }] };
}

/** Money and what follows from being late; nothing of it without a last day. */
function moneyBlocks({ locale, plan }: SheetInput, say: Say): SheetBlock[] {
  if (plan.deadline === null) return [];
  const lines = [...rescueBody(locale, 'pay-in-time', plan), ...blueLines(plan.mayBeBlue, say), say('sheet.paper.again')];
  return [
    { heading: say('sheet.paper.money'), number: 3, width: 'full', contents: [{ type: 'notes', lines }] },
    { heading: say('sheet.paper.late'), number: null, width: 'full', contents: [{ type: 'notes', lines: rescueBody(locale, 'file-late', plan) }] },
  ];
}

function blueLines(mayBeBlue: boolean, say: Say): string[] {
  return mayBeBlue ? [say('rescue.paper.blue')] : [];
}

const OTHERS: readonly RescueId[] = ['phone-certificate', 'id-password', 'tax-accountant'];

/** Without a deadline there is time, and no other way needs to be named. */
function othersBlock({ locale, plan }: SheetInput, say: Say): SheetBlock {
  const known = OTHERS.filter((id) => plan.rescue.length === 0 || plan.rescue.includes(id));
  const lines = plan.deadline === null ? [say('sheet.paper.no-hurry')] : known.map((id) => rescueText(locale, id, plan));
  return { heading: say('sheet.paper.others'), number: null, width: 'full', contents: [{ type: 'notes', lines }] };
}

function contactBlock(say: Say): SheetBlock {
  const rows: Labelled[] = [
    { label: say('sheet.paper.phone'), text: TAX_PHONE.value.number, note: say('sheet.paper.phone.note', HOURS) },
  ];
  const blank = (key: MessageKey): SheetContent => ({ type: 'blanks', labels: [say(key)] });
  return { ...BARE, contents: [{ type: 'dates', rows }, blank('sheet.paper.office-name'), blank('sheet.paper.address')] };
}
