// Texts that name a number must name the one that stands in the facts.
import { describe, expect, it } from 'vitest';
import { AGENT_PLAN_WEEKS, COUNTER_HOURS, COUNTER_YEAR_END } from '../../../shared/facts/counter.ts';
import { USABLE_ABOUT_HOURS_AFTER_COUNTER } from '../../../shared/facts/certificates.ts';
import { CONTACTS } from '../../../shared/facts/contacts.ts';
import { MONDAY_MAINTENANCE, WINDOWS_10_OUTSIDE_SINCE } from '../../../shared/facts/etax.ts';
import { FILING_SEASON, FILING_YEAR } from '../../../shared/facts/filing-season.ts';
import { KIOSK_HOURS, RESERVATION_HOURS } from '../../../shared/facts/kiosk.ts';
import { PIN_FORMATS } from '../../../shared/facts/pins.ts';
import { ja } from '../../../shared/i18n/ja.ts';
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import { formatDate } from '../../../shared/time/jst.ts';

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
    ['tip.windows-10.body', formatDate('ja', WINDOWS_10_OUTSIDE_SINCE.value).slice(0, -3)],
  ])('%s says %s', (key, words) => {
    expect(ja[key]).toContain(words);
  });

  it('the last day of the season is the Monday that the advice names', () => {
    expect(formatDate('ja', FILING_SEASON.value.to)).toContain('(月)');
  });
});
