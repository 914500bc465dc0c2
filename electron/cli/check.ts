// `npm run check`: the reading of the window, in the terminal. Exit codes: 0 go, 10 caution, 20 stop, 30 unknown or not
// read, 64 bad usage.
import { fileURLToPath } from 'node:url';
import type { CheckReport, VerdictLevel } from '../../shared/model/check-report.ts';
import { SYSTEM_CLOCK } from '../reader/clock.ts';
import { createForkReader } from '../reader/process/fork-reader.ts';
import { checkSample } from '../reader/reading/sample-check.ts';
import { parseCheckArguments } from './check-arguments.ts';
import type { CheckArguments } from './check-arguments.ts';
import { checkOnce } from './check-once.ts';
import { checkTable } from './check-table.ts';
import { runCommand } from './usage.ts';

const EXIT_CODE: Readonly<Record<VerdictLevel, number>> = { go: 0, caution: 10, stop: 20, unknown: 30 };

const READER_PROCESS = fileURLToPath(new URL('./reader-process.js', import.meta.url));

await runCommand(async () => {
  const options = parseCheckArguments(process.argv.slice(2));
  const report = await readReport(options);
  const text = options.json ? `${JSON.stringify(report)}\n` : checkTable(report, options.demo);
  await new Promise((resolve) => process.stdout.write(text, resolve));
  return EXIT_CODE[report.verdict.level];
});

function readReport({ demo, reader, waitMs }: CheckArguments): Promise<CheckReport> {
  const clock = SYSTEM_CLOCK;
  return demo === null
    ? checkOnce({ spawn: createForkReader(READER_PROCESS), clock, reader, waitMs })
    : checkSample(demo, clock.now());
}
