// `npm run plan`: the way out of a lock, in the terminal. Exit codes: 0 planned, 64 bad usage.
import { planRecovery } from '../../shared/recovery/plan-recovery.ts';
import { recoveryFacts } from '../../shared/recovery/recovery-facts.ts';
import { parsePlanArguments } from './plan-arguments.ts';
import { planJson } from './plan-json.ts';
import { planText } from './plan-text.ts';
import { runCommand } from './usage.ts';

await runCommand(async () => {
  const { json, state, now, deadline } = parsePlanArguments(process.argv.slice(2), () => new Date());
  const facts = recoveryFacts(deadline);
  const plan = planRecovery(state, facts, now);
  const text = json ? `${planJson(plan)}\n` : planText(plan, facts);
  await new Promise((resolve) => process.stdout.write(text, resolve));
  return 0;
});
