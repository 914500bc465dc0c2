// The report for support: what a maker or a helper needs, and nothing that names a person, a card or a place on disk.
import type { AdviceCode } from '../advice/advice.ts';
import { FAULT_ADVICE } from '../advice/fault-advice.ts';
import { stagesOf } from '../doctor/stages.ts';
import type { MessageKey } from '../i18n/ja.ts';
import { translate } from '../i18n/translate.ts';
import type { FaultMoment } from '../model/exchange.ts';
import type { AppSnapshot } from '../model/snapshot.ts';
import type { PcRun } from '../pc/model.ts';
import { bindingLine } from './binding-line.ts';

type Part = readonly [title: MessageKey, lines: readonly string[]];

/** Plain text, one fact a line, each line ended. Made from the snapshot alone, so that what is shown is what is saved. */
export function supportReport(snapshot: AppSnapshot): string {
  const say = (key: MessageKey): string => translate(snapshot.locale, key);
  const { reader, support, sample } = snapshot;
  const parts: readonly Part[] = [
    ['support.system', [support.system, support.runtime]],
    ['support.version', [snapshot.version]],
    ['support.binding', [bindingLine(reader, say)]],
    ['support.readers', reader.readers.map(({ name, card }) => `${withoutSerial(name)}: ${card}`)],
    ['support.pc', pcLines(snapshot.pc, say)],
    ['support.stages', stageLines(snapshot, sample !== null)],
    ['support.faults', support.faults.map(faultLine)],
    ['support.exchange', support.exchange.map(({ command, sw }) => `${command} → ${sw === null ? say('support.no-answer') : hex(sw, 4)}`)],
  ];
  const body = parts.map(([title, lines]) => [`[${say(title)}]`, ...orNone(lines, say('support.none')), ''].join('\n'));
  return [say('support.head'), '', ...body, say('support.tries'), ''].join('\n');
}

function orNone(lines: readonly string[], none: string): readonly string[] {
  const filled = lines.filter((line) => line !== '');
  return filled.length > 0 ? filled : [none];
}

function stageLines({ reader, report }: AppSnapshot, covered: boolean): readonly string[] {
  return stagesOf(reader, covered ? null : report).map(({ stage, mark, cause }) => {
    return cause === null ? `${stage}: ${mark}` : `${stage}: ${mark} (${idOf(cause)} ${cause})`;
  });
}

/** Codes and plain facts, as whoever helps needs them; never a path. */
function pcLines({ items, checkedAt }: PcRun, say: (key: MessageKey) => string): readonly string[] {
  if (items.length === 0) return [say('pc.support.not-yet')];
  const lines = items.map(({ id, state, finding, detail }) => `${id}: ${state} (${finding})${detail === null ? '' : ` ${detail}`}`);
  return [...(checkedAt === null ? [] : [checkedAt]), ...lines];
}

function faultLine({ at, code, pcsc }: FaultMoment): string {
  return `${at} ${idOf(code)} ${code}${pcsc === null ? '' : ` 0x${hex(pcsc, 8)}`}`;
}

function idOf(code: AdviceCode): string {
  return FAULT_ADVICE[code].id;
}

/** Linux puts the serial number of the device into the name, in brackets. */
function withoutSerial(readerName: string): string {
  return readerName.replaceAll(/\((?=[^)]*\d)[^)]*\)/g, '(-)');
}

function hex(value: number, digits: number): string {
  return (value >>> 0).toString(16).toUpperCase().padStart(digits, '0');
}
