// `npm run pc`: the look at the computer, in the terminal. Exit codes: 0 nothing wrong, 10 a problem or something missing,
// 30 nothing could be known, 64 bad usage.
import { arch, release } from 'node:os';
import { fileURLToPath } from 'node:url';
import { pcSystemOf } from '../../shared/pc/model.ts';
import { pcExitCode, pcReport, wholeColumn } from '../../shared/pc/pc-report.ts';
import { toJstIso } from '../../shared/time/jst.ts';
import { createForkPc } from '../pc/process/fork-pc.ts';
import { createPcLook } from '../pc/process/pc-look.ts';
import { SYSTEM_CLOCK } from '../reader/clock.ts';
import { parsePcArguments } from './pc-arguments.ts';
import { pcTable } from './pc-table.ts';
import { runCommand } from './usage.ts';

const PC_PROCESS = fileURLToPath(new URL('./pc-process.js', import.meta.url));

await runCommand(async () => {
  const { json } = parsePcArguments(process.argv.slice(2));
  const os = pcSystemOf(process.platform);
  const look = createPcLook({ spawn: createForkPc(PC_PROCESS), clock: SYSTEM_CLOCK, system: os, onChange: () => undefined });
  const run = await look.start();
  const items = wholeColumn(os, run.items);
  const report = pcReport({ os, version: release(), arch: arch() }, run.checkedAt ?? toJstIso(SYSTEM_CLOCK.now()), items);
  const text = json ? `${JSON.stringify(report)}\n` : pcTable(items, run.opened);
  await new Promise((resolve) => process.stdout.write(text, resolve));
  return pcExitCode(items);
});
