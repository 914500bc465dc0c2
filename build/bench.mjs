// `npm run bench`: speed, measured on a virtual card under the real pcscd and in the real window. Prints, asserts nothing.
// `npm run bench -- tests/bench/soak.test.ts`: 500 cards on and off, about 8 minutes.
import { say } from './setup/say.mjs';

if (process.platform !== 'linux') {
  say('速さは Linux でだけ測れます（仮想リーダーと Xvfb を使います）', 'speed is measured on Linux only, with the virtual reader and Xvfb');
  process.exit(0);
}
process.env['MAE_TENKEN_BENCH'] = '1';
if (process.argv.length === 2) process.argv.push('tests/bench/speed.test.ts');
await import('./test.mjs');
