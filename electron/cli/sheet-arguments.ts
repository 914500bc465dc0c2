// The arguments of `npm run sheet`: which sheet, where to, the options of the plan, and where the card's state comes from.
import { parseArgs } from 'node:util';
import { isSampleName, SAMPLE_NAMES } from '../../shared/model/sample.ts';
import type { SampleName } from '../../shared/model/sample.ts';
import { LOCALES } from '../../shared/model/snapshot.ts';
import type { Locale } from '../../shared/model/snapshot.ts';
import type { RecoveryState } from '../../shared/recovery/state.ts';
import { SHEET_KINDS } from '../../shared/sheets/sheet.ts';
import type { SheetKind } from '../../shared/sheets/sheet.ts';
import type { JstDay } from '../../shared/time/jst.ts';
import { PIN_IDS } from '../../shared/model/pin.ts';
import type { PinId } from '../../shared/model/pin.ts';
import { deadlineOf, nowOf, PLAN_OPTIONS, stateOf } from './plan-arguments.ts';
import { firstLine, UsageError } from './usage.ts';

export interface SheetArguments {
  readonly kind: SheetKind;
  /** As given; a relative path is meant from where the user is. */
  readonly out: string;
  readonly state: RecoveryState;
  /** PINs named among the options; of the others nobody knows. */
  readonly givenPins: readonly PinId[];
  readonly needsGiven: boolean;
  readonly now: Date;
  readonly deadline: JstDay | null;
  readonly card: { readonly from: 'nowhere' | 'reader' } | { readonly from: 'sample'; readonly name: SampleName };
  readonly locale: Locale;
}

/** Each may stand once; `multiple` only serves to notice a second one. */
const TEXT = { type: 'string', multiple: true } as const;

const OPTIONS = { ...PLAN_OPTIONS, out: TEXT, demo: TEXT, locale: TEXT, 'from-card': { type: 'boolean', default: false } } as const;

/** Throws UsageError for anything it does not know. `clock` is asked only where `--now` is not given. */
export function parseSheetArguments(args: readonly string[], clock: () => Date): SheetArguments {
  const { values, positionals } = parse(args);
  const { out, demo, locale, 'from-card': fromCard, ...plan } = values;
  if (fromCard && demo !== undefined) {
    throw new UsageError('sheet: --from-card と --demo は一緒に使えません (--from-card excludes --demo)');
  }
  const sample = demo === undefined ? null : oneOf('demo', demo, SAMPLE_NAMES);
  const state = stateOf(plan);
  return {
    kind: kindOf(positionals),
    out: outOf(out),
    state,
    givenPins: PIN_IDS.filter((pin) => plan[pin] !== undefined),
    needsGiven: plan.needs !== undefined,
    now: nowOf(plan, clock),
    deadline: deadlineOf(plan, state),
    card: sample !== null && isSampleName(sample) ? { from: 'sample', name: sample } : { from: fromCard ? 'reader' : 'nowhere' },
    locale: locale === undefined ? 'ja' : oneOf('locale', locale, LOCALES),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: true });
  } catch (error) {
    throw new UsageError(`sheet: ${firstLine(error)}`);
  }
}

function kindOf(positionals: readonly string[]): SheetKind {
  const kind = SHEET_KINDS.find((known) => known === positionals[0]);
  if (kind === undefined || positionals.length !== 1) {
    throw new UsageError(`sheet: 紙を1つ選んでください (name one sheet): ${SHEET_KINDS.join(' | ')}`);
  }
  return kind;
}

function outOf(given: readonly string[] | undefined): string {
  const [out, ...more] = given ?? [];
  if (out === undefined || more.length > 0 || !/[^/\\]\.pdf$/i.test(out)) {
    throw new UsageError('sheet: --out に、.pdfで終わるファイルの名前を1つ書いてください (--out takes one file that ends in .pdf)');
  }
  return out;
}

function oneOf<T extends string>(name: string, given: readonly string[], known: readonly T[]): T {
  const found = known.find((value) => value === given[0]);
  if (found === undefined || given.length > 1) {
    throw new UsageError(`sheet: --${name} に1つ書けるもの (--${name} takes one of): ${known.join(' | ')}`);
  }
  return found;
}
