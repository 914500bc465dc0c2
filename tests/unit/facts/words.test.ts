// Texts that name a number must name the one that stands in the facts.
import { describe, expect, it } from 'vitest';
import {
  CARD_REMADE_MONTHS_BEFORE,
  CONTINUED_USE_DAYS,
  FOREIGN_LINE_LANGUAGES,
  HOLDER_GOES_ALONE_FROM_AGE,
  LOST_LINE_HOURS,
  NEW_CARD_FEE_YEN,
  NEW_CARD_MONTHS,
  RESIDENT_PENDING_EXTENSION_MONTHS,
} from '../../../shared/facts/card-cases.ts';
import { AGENT_PLAN_WEEKS, COUNTER_HOURS, COUNTER_YEAR_END } from '../../../shared/facts/counter.ts';
import { USABLE_ABOUT_HOURS_AFTER_COUNTER } from '../../../shared/facts/certificates.ts';
import { CONTACTS } from '../../../shared/facts/contacts.ts';
import { MONDAY_MAINTENANCE, PHONE_READING_SECONDS, WINDOWS_10_OUTSIDE_SINCE } from '../../../shared/facts/etax.ts';
import { FILING_SEASON, FILING_YEAR, RETURN_DEADLINES } from '../../../shared/facts/filing-season.ts';
import { KIOSK_CHAINS, KIOSK_HOURS, RESERVATION_HOURS } from '../../../shared/facts/kiosk.ts';
import { BLUE_DEDUCTION_YEN } from '../../../shared/facts/paper-cases.ts';
import { APP_NAMES } from '../../../shared/facts/phone-cases.ts';
import { PIN_FORMATS } from '../../../shared/facts/pins.ts';
import { PIN_SHEET_NAME } from '../../../shared/facts/practice.ts';
import { SUNDAYS_AFTER_THIRD_SATURDAY } from '../../../shared/facts/visit-cases.ts';
import { ja } from '../../../shared/i18n/ja.ts';
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import { formatDate, formatDay, formatMonth, formatMonthDay } from '../../../shared/time/jst.ts';

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function hours({ opensAt, closesAt }: { readonly opensAt: number; readonly closesAt: number }): string {
  return `${clock(opensAt)}〜${clock(closesAt)}`;
}

/** `12-29` as `12/29`. */
function dates({ from, to }: { readonly from: string; readonly to: string }): string {
  return [from, to].map((day) => day.split('-').map(Number).join('/')).join('〜');
}

const { minLength, maxLength } = PIN_FORMATS.sign.value;
const MAINTENANCE = `月曜の${clock(MONDAY_MAINTENANCE.value.from)}〜${clock(MONDAY_MAINTENANCE.value.to)}`;

describe('numbers in texts', () => {
  it.each<[MessageKey, string]>([
    ['recovery.step.kiosk-shop', hours(KIOSK_HOURS.value)],
    ['recovery.step.kiosk-shop-auth', hours(KIOSK_HOURS.value)],
    ['recovery.step.kiosk-shop', `${RESERVATION_HOURS.value}時間以内`],
    ['tip.reservation.body', `${RESERVATION_HOURS.value}時間以内`],
    ['recovery.unsure.office-hours', hours(COUNTER_HOURS.value)],
    ['recovery.unsure.year-end', dates(COUNTER_YEAR_END.value)],
    ['tip.year-end.body', dates(COUNTER_YEAR_END.value)],
    ['recovery.unsure.agent-days', `${AGENT_PLAN_WEEKS.value.atLeast}〜${AGENT_PLAN_WEEKS.value.better}週間`],
    ['recovery.step.counter-next-day', `約${USABLE_ABOUT_HOURS_AFTER_COUNTER.value}時間後`],
    ['recovery.step.counter-new-pin', `${minLength}〜${maxLength}文字`],
    ['recovery.step.kiosk-new-sign', `${minLength}〜${maxLength}文字`],
    ['recovery.best.none', CONTACTS['mynumber-free'].value.number],
    ['reason.etax-maintenance', MAINTENANCE],
    ['checklist.etax-open.why', MAINTENANCE],
    ['tip.monday.body', FILING_YEAR.value],
    ['tip.monday.body', formatDate('ja', FILING_SEASON.value.to).slice(0, -3)],
    ['tip.shop-for-auth.body', formatMonth('ja', KIOSK_CHAINS.auth.checkedOn.slice(0, 7))],
    ['recovery.way.chains-note', formatMonth('ja', KIOSK_CHAINS.auth.checkedOn.slice(0, 7))],
    ['recovery.step.kiosk-shop-auth', formatMonth('ja', KIOSK_CHAINS.auth.checkedOn.slice(0, 7))],
    ['tip.third-saturday.body', SUNDAYS_AFTER_THIRD_SATURDAY.value.map((day) => formatMonthDay('ja', day)).join('と')],
    ['tip.other-deadlines.body', `消費税は${formatDay('ja', RETURN_DEADLINES.value.consumption ?? '')}`],
    ['tip.other-deadlines.body', `贈与税は${formatDay('ja', RETURN_DEADLINES.value.gift ?? '')}`],
    ['tip.new-card-fee.body', `${NEW_CARD_FEE_YEN.value.usual.toLocaleString('en')}円`],
    ['tip.new-card-fee.body', `特急発行は${NEW_CARD_FEE_YEN.value.express.toLocaleString('en')}円`],
    ['tip.card-ending.body', `${NEW_CARD_MONTHS.value.atLeast}〜${NEW_CARD_MONTHS.value.atMost}か月`],
    ['tip.card-ending.title', `${CARD_REMADE_MONTHS_BEFORE.value}か月を切ると`],
    ['tip.resident-pending.body', `${RESIDENT_PENDING_EXTENSION_MONTHS.value}か月延長`],
    ['tip.foreign-line.body', CONTACTS['mynumber-free-foreign'].value.number],
    ['tip.foreign-line.body', FOREIGN_LINE_LANGUAGES.value.join('、')],
    ['tip.lost.body', CONTACTS['mynumber-free'].value.number],
    ['tip.lost.body', LOST_LINE_HOURS.value],
    ['tip.moving.body', `${CONTINUED_USE_DAYS.value}日以内`],
    ['tip.paper-blue.body', `e-Taxなら${BLUE_DEDUCTION_YEN.value.etax / 10_000}万円、紙では${BLUE_DEDUCTION_YEN.value.paper / 10_000}万円`],
    ['tip.app-names.body', formatDay('ja', APP_NAMES.value.since)],
    ['tip.choose-sign.body', `${minLength}〜${maxLength}文字`],
    ['tip.pin-sheet.body', PIN_SHEET_NAME.value],
    ['tip.minor.title', `${HOLDER_GOES_ALONE_FROM_AGE.value}歳`],
    ['tip.phone-case.body', `${PHONE_READING_SECONDS.value}秒`],
    ['tip.windows-10.body', formatDate('ja', WINDOWS_10_OUTSIDE_SINCE.value).slice(0, -3)],
  ])('%s says %s', (key, words) => {
    expect(ja[key]).toContain(words);
  });

  it('the last day of the season is the Monday that the advice names', () => {
    expect(formatDate('ja', FILING_SEASON.value.to)).toContain('(月)');
  });
});
