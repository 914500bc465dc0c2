// 窓口に行くための確認票: everything for one visit, in the order in which it is needed.
import type { MessageKey } from '../i18n/ja.ts';
import type { Visitor } from '../model/answers.ts';
import { PIN_IDS } from '../model/pin.ts';
import type { BringId, Route } from '../recovery/plan.ts';
import { bringText } from '../recovery/plan-words.ts';
import { isCertain } from './input.ts';
import type { SheetInput } from './input.ts';
import { optionalRequests, requests } from './request.ts';
import type { Sheet, SheetBlock, SheetContent, TickLine } from './sheet.ts';
import { stateBlock } from './state-table.ts';
import { whenBlock } from './when.ts';
import { phoneBlock, sayIn, sheetOf } from './words.ts';
import type { Say } from './words.ts';

export function counterSheet(input: SheetInput): Sheet {
  const say = sayIn(input.locale);
  const [, counter] = input.plan.routes;
  const newPins = newPinBlock(input, say);
  const steps = [
    callBlock(input, say),
    { ...half(say('sheet.counter.bring')), contents: bringContents(input, counter) },
    sayBlock(input, say),
    stateBlock(input),
    ...newPins,
    leaveBlock(input, say, newPins.length > 0 ? 'half' : 'full'),
  ];
  return sheetOf('counter', input, lead(input, counter, say), [
    whenBlock(input, counter),
    ...numbered(steps),
    memoBlock(say),
    phoneBlock(input.locale),
  ]);
}

function half(heading: string): Pick<SheetBlock, 'heading' | 'number' | 'width'> {
  return { heading, number: 0, width: 'half' };
}

/** Blocks that came with a number are counted anew; those without stay without. */
function numbered(blocks: readonly SheetBlock[]): SheetBlock[] {
  let count = 0;
  return blocks.map((block) => {
    if (block.number === null) return block;
    count += 1;
    return { ...block, number: count };
  });
}

function lead(input: SheetInput, counter: Route, say: Say): string[] {
  const { state } = input;
  const certain = isCertain(input);
  const nothing = input.reading === null ? 'sheet.counter.unread' : 'sheet.counter.nothing';
  return [
    say(certain ? `sheet.counter.lead.${state.visitor}` : nothing),
    ...(counter.blockedBy.includes('under-15') ? [say('sheet.counter.not-issued')] : []),
    ...(counter.inTime === false ? [say('sheet.counter.late')] : []),
  ];
}

function callBlock({ state, plan }: SheetInput, say: Say): SheetBlock {
  const { visitor } = state;
  const signInDoubt = plan.repair.includes('sign') && (visitor === 'guardian' || state.signCertificate === 'absent');
  const keys: MessageKey[] = [
    'sheet.call.hours',
    visitor === 'self' && state.photoId !== 'yes' ? 'sheet.call.photo-id' : 'sheet.call.papers',
    ...(visitor === 'guardian' ? (['sheet.call.guardian'] as const) : []),
    ...(visitor === 'agent' ? (['sheet.call.agent', 'sheet.call.mandate', 'sheet.call.days'] as const) : []),
    ...(signInDoubt ? (['sheet.call.sign'] as const) : []),
  ];
  const blanks: SheetContent = { type: 'blanks', labels: [say('sheet.call.number')] };
  return { ...half(say('sheet.counter.call')), contents: [ticks(keys.map((key) => say(key))), blanks] };
}

/** An agent comes twice, with other papers each time (shared/facts/counter.ts#AGENT_VISITS). */
const FIRST_VISIT: readonly BringId[] = ['agent-id', 'agent-mandate'];
const SECOND_VISIT: readonly BringId[] = ['card', 'agent-letter'];
/** For somebody who goes although the plan found no way, or nothing to mend. */
const AT_LEAST = {
  self: ['card', 'photo-id-or-call'],
  guardian: ['card', 'holder-id', 'guardian-id', 'guardian-proof'],
} as const satisfies Readonly<Record<Exclude<Visitor, 'agent'>, readonly BringId[]>>;

function bringContents({ locale, state, plan }: SheetInput, counter: Route): SheetContent[] {
  const say = sayIn(locale);
  const list = (ids: readonly BringId[]): SheetContent => ticks(ids.map((id) => bringText(locale, id)));
  if (state.visitor !== 'agent') return [list(counter.bring.length > 0 ? counter.bring : AT_LEAST[state.visitor])];
  const notice: readonly BringId[] = plan.reissue.length > 0 ? ['expiry-notice'] : [];
  return [
    { type: 'part', text: say('sheet.bring.first-visit') },
    list(FIRST_VISIT),
    { type: 'part', text: say('sheet.bring.second-visit') },
    ticks([...SECOND_VISIT.map((id) => bringText(locale, id)), say('sheet.bring.agent-again'), ...notice.map((id) => bringText(locale, id))]),
  ];
}

function sayBlock(input: SheetInput, say: Say): SheetBlock {
  const contents: SheetContent[] = [{ type: 'say', requests: requests(input), options: optionalRequests(input) }];
  return { heading: say('sheet.counter.say'), number: 0, width: 'full', contents };
}

/** Only the PINs that are to be set anew, or may be. */
/** An agent never learns them (shared/facts/counter.ts#AGENT_VISITS). */
function newPinBlock({ plan, state, locale }: SheetInput, say: Say): SheetBlock[] {
  const fresh = PIN_IDS.filter((pin) => plan.reset.includes(pin) || plan.alsoLocked.includes(pin));
  if (fresh.length === 0) return [];
  const isAgent = state.visitor === 'agent';
  const digits = fresh.filter((pin) => pin !== 'sign').map((pin) => say(`recovery.pin.${pin}`));
  const lines = [
    ...(fresh.includes('sign') ? [say('sheet.new-pin.sign')] : []),
    ...(digits.length > 0 ? [say('sheet.new-pin.digits', { list: digits.join(sayIn(locale)('recovery.list-separator')) })] : []),
    say(isAgent ? 'sheet.new-pin.agent' : 'sheet.new-pin.not-here'),
  ];
  return [{ ...half(say(isAgent ? 'sheet.counter.new-pin.agent' : 'sheet.counter.new-pin')), contents: [{ type: 'notes', lines }] }];
}

function leaveBlock({ plan, state }: SheetInput, say: Say, width: SheetBlock['width']): SheetBlock {
  const issued = plan.reissue.length > 0;
  const keys: MessageKey[] = [
    ...(state.visitor === 'agent' ? (['sheet.leave.letter'] as const) : []),
    ...(plan.reset.length + plan.alsoLocked.length > 0 ? (['sheet.leave.reset'] as const) : []),
    ...(issued ? (['sheet.leave.issued', 'sheet.leave.usable'] as const) : (['sheet.leave.sign'] as const)),
    'sheet.leave.card',
    'sheet.leave.home',
  ];
  return { ...half(say('sheet.counter.leave')), width, contents: [ticks(keys.map((key) => say(key)))] };
}

function memoBlock(say: Say): SheetBlock {
  const labels = [say('sheet.memo.office'), say('sheet.memo.time'), say('sheet.memo.clerk')];
  return { heading: null, number: null, width: 'full', contents: [{ type: 'blanks', labels }] };
}

function ticks(texts: readonly string[]): SheetContent {
  return { type: 'ticks', lines: texts.map((text): TickLine => ({ text, state: 'open' })) };
}
