// The arguments of `npm run check`.
import { parseArgs } from 'node:util';
import { isSampleName, SAMPLE_NAMES } from '../../shared/model/sample.ts';
import type { SampleName } from '../../shared/model/sample.ts';
import { firstLine, UsageError } from './usage.ts';

export interface CheckArguments {
  readonly json: boolean;
  readonly reader: string | null;
  readonly waitMs: number;
  readonly demo: SampleName | null;
}

/** An hour: longer than anybody waits for a card, short enough to catch a slip of the finger. */
const LONGEST_WAIT_S = 3600;

const OPTIONS = {
  json: { type: 'boolean', default: false },
  reader: { type: 'string' },
  wait: { type: 'string' },
  demo: { type: 'string' },
} as const;

/** Throws UsageError for anything it does not know. */
export function parseCheckArguments(args: readonly string[]): CheckArguments {
  const values = parse(args);
  if (values.demo !== undefined && (values.reader !== undefined || values.wait !== undefined)) {
    throw new UsageError('check: --demo は --reader や --wait といっしょには使えません (--demo excludes --reader and --wait)');
  }
  return {
    json: values.json,
    reader: readerName(values.reader),
    waitMs: waitMs(values.wait),
    demo: sampleName(values.demo),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(`check: ${firstLine(error)}`);
  }
}

function readerName(value: string | undefined): string | null {
  if (value === '') throw new UsageError('check: --reader にはリーダーの名前が要ります (--reader needs a name)');
  return value ?? null;
}

function waitMs(value: string | undefined): number {
  if (value === undefined) return 0;
  const seconds = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (!(seconds <= LONGEST_WAIT_S)) {
    throw new UsageError(`check: --wait は0から${LONGEST_WAIT_S}までの秒数です (--wait takes 0 to ${LONGEST_WAIT_S} seconds)`);
  }
  return Math.round(seconds * 1000);
}

function sampleName(value: string | undefined): SampleName | null {
  if (value === undefined || isSampleName(value)) return value ?? null;
  throw new UsageError(`check: --demo に使える名前 (known samples): ${SAMPLE_NAMES.join(', ')}`);
}
