// The first half of `npm run sheet`: reads the card where asked to and prints `{out, sheet}` as JSON for build/run-sheet.mjs,
// which has Electron draw it. Exit codes: 0 printed, 30 card not read, 64 bad usage.
import { fileURLToPath } from 'node:url';
import type { CheckReport } from '../../shared/model/check-report.ts';
import { translate } from '../../shared/i18n/translate.ts';
import { makeSheet } from '../../shared/sheets/choose-sheet.ts';
import { SYSTEM_CLOCK } from '../reader/clock.ts';
import { createForkReader } from '../reader/process/fork-reader.ts';
import { checkSample } from '../reader/reading/sample-check.ts';
import { checkOnce } from './check-once.ts';
import { parseSheetArguments } from './sheet-arguments.ts';
import type { SheetArguments } from './sheet-arguments.ts';
import { cliSheetInput } from './sheet-input.ts';
import { runCommand } from './usage.ts';

const NOT_READ = 30;

const READER_PROCESS = fileURLToPath(new URL('./reader-process.js', import.meta.url));

await runCommand(async () => {
  const args = parseSheetArguments(process.argv.slice(2), () => SYSTEM_CLOCK.now());
  const report = await readCard(args);
  if (report !== null && report.outcome !== 'read') {
    process.stderr.write(`sheet: ${translate(args.locale, `check.outcome.${report.outcome}`)}\n`);
    return NOT_READ;
  }
  const job = { out: args.out, sheet: makeSheet(args.kind, cliSheetInput(args, report)) };
  await new Promise((resolve) => process.stdout.write(`${JSON.stringify(job)}\n`, resolve));
  return 0;
});

async function readCard({ card, now }: SheetArguments): Promise<CheckReport | null> {
  if (card.from === 'nowhere') return null;
  if (card.from === 'sample') return checkSample(card.name, now);
  return checkOnce({ spawn: createForkReader(READER_PROCESS), clock: SYSTEM_CLOCK, reader: null, waitMs: 0 });
}
