// What makes a second table of faults, or a rule that a table should hold. Text in, findings out.
import { FAULT_CODES } from '../../shared/faults/fault-table.ts';
import { CHECK_OUTCOMES } from '../../shared/model/check-report.ts';
import { withoutComments } from './sources.ts';

/** A rule may name a few faults or outcomes; more are a table. */
const MOST_CODES = 5;
const MOST_OUTCOMES = 3;

const TABLES: readonly (readonly [string, RegExp])[] = [
  ['a table by fault', /\bRecord<FaultCode\b|\b(?:Map|Set)<FaultCode\b|\bFaultCode\[\]\s*=/],
  ['a table by outcome', /\bRecord<(?:Exclude<)?CheckOutcome\b|\b(?:Map|Set)<CheckOutcome\b|\bCheckOutcome\[\]\s*=/],
  ['a table by number', /\bMap<number, FaultCode>\s*=|\b0x8010\w{4}\b.*\bFaultCode\b/],
  ['a switch over faults', /\bswitch \((?:[\w.?]*\b)?(?:fault|fault\??\.code|cause|code)\)/],
  ['a switch over outcomes', /\bswitch \((?:[\w.?]*\b)?outcome\)/],
];

/** `'no-card'`, and `unexpected:` as a key; `'fault.no-card.title'` is the key of a message and not of a fault. */
export function namesIn(text: string, names: readonly string[]): readonly string[] {
  const code = withoutComments(text);
  return names.filter((name) => new RegExp(`['"\`]${name}['"\`]|^\\s*${name}:`, 'm').test(code));
}

/** Everything in a file that belongs into the one table. */
export function tablesIn(text: string): readonly string[] {
  const code = withoutComments(text);
  const faults = namesIn(text, FAULT_CODES);
  // Two outcomes are names of faults as well.
  const outcomes = namesIn(text, CHECK_OUTCOMES).filter((name) => name !== 'read' && !faults.includes(name));
  return [
    ...(faults.length > MOST_CODES ? [`${faults.length} faults by name`] : []),
    ...(outcomes.length > MOST_OUTCOMES ? [`${outcomes.length} outcomes by name`] : []),
    ...TABLES.filter(([, pattern]) => pattern.test(code)).map(([what]) => what),
  ];
}
