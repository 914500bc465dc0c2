// One way in words: when it can start, when e-Tax works again, and what is still open about it.
import type { MessageKey } from '../../../shared/i18n/ja.ts';
import type { LinkId } from '../../../shared/ipc/links.ts';
import type { Locale } from '../../../shared/model/snapshot.ts';
import { blockText, reasonWithoutDay, unsureText } from '../../../shared/recovery/plan-words.ts';
import type { Route, RouteKind } from '../../../shared/recovery/plan.ts';
import { formatDate } from '../../../shared/time/jst.ts';
import type { JstDay } from '../../../shared/time/jst.ts';
import type { Say } from '../../ui/say.ts';
import { clockWords } from './clock-words.ts';

export interface RouteFigure {
  readonly name: string;
  readonly words: string;
  readonly tone: 'plain' | 'good' | 'bad' | 'open';
}

export interface RouteView {
  readonly kind: RouteKind;
  readonly possible: boolean;
  /** Start, first day in e-Tax, deadline; empty where the way is closed. */
  readonly figures: readonly RouteFigure[];
  readonly blocks: readonly string[];
  readonly doubts: readonly string[];
  readonly chains: readonly string[];
}

export interface RouteContext {
  readonly now: Date;
  /** null: the return has no last day. */
  readonly deadline: JstDay | null;
  /** Which tax the deadline is about, in words. */
  readonly tax: string;
  /** The deadline is behind us, so nothing is said about being in time. */
  readonly seasonOver: boolean;
  readonly locale: Locale;
  readonly say: Say;
}

export function viewRoute(route: Route, context: RouteContext): RouteView {
  return {
    kind: route.kind,
    possible: route.possible,
    figures: route.earliestStart === null ? [] : figuresOf(route, route.earliestStart, context),
    blocks: route.blockedBy.map((code) => blockText(context.locale, code)),
    doubts: route.possible ? route.unsure.map((code) => unsureText(context.locale, code)) : [],
    chains: route.chains,
  };
}

function figuresOf(route: Route, start: string, context: RouteContext): readonly RouteFigure[] {
  const { say, locale } = context;
  const usable: RouteFigure =
    route.usableFrom === null
      ? { name: say('recovery.way.usable'), words: say(withoutDayKey(route)), tone: 'open' }
      : {
          name: say('recovery.way.usable'),
          words: say('recovery.way.usable-from', { date: formatDate(locale, route.usableFrom) }),
          tone: 'plain',
        };
  return [
    { name: say('recovery.way.start'), words: startWords(start, context), tone: 'plain' },
    usable,
    ...(context.seasonOver ? [] : [inTimeOf(route, context)]),
  ];
}

function withoutDayKey(route: Route): MessageKey {
  const reason = reasonWithoutDay(route);
  return reason === 'card' || reason === 'sign' ? `recovery.way.usable-unknown.${reason}` : 'recovery.way.usable-unknown';
}

function startWords(start: string, { now, locale, say }: RouteContext): string {
  if (Date.parse(start) <= now.getTime()) return say('recovery.way.now');
  return `${formatDate(locale, start.slice(0, 10))} ${clockWords(start)}`;
}

function inTimeOf({ inTime }: Route, { deadline, tax, locale, say }: RouteContext): RouteFigure {
  if (deadline === null) return { name: say('recovery.way.in-time.name', { tax }), words: say('recovery.way.in-time.none'), tone: 'plain' };
  const tones = { true: 'good', false: 'bad', null: 'open' } as const;
  return {
    name: say('recovery.way.in-time', { tax, date: formatDate(locale, deadline) }),
    words: say(`recovery.way.in-time.${inTime}`),
    tone: tones[`${inTime}`],
  };
}

export interface RouteLink {
  readonly id: LinkId;
  readonly name: MessageKey;
}

/** The pages that help on a way, most helpful first. */
export const ROUTE_LINKS: Readonly<Record<RouteKind, readonly RouteLink[]>> = {
  kiosk: [
    { id: 'kiosk-questions', name: 'recovery.link.kiosk-questions' },
    { id: 'kiosk-terms', name: 'recovery.link.kiosk-terms' },
  ],
  counter: [
    { id: 'jpki-password', name: 'recovery.link.jpki-password' },
    { id: 'card-home', name: 'recovery.link.card-home' },
  ],
};
