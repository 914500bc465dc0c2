// `npm run bench`: speed, measured on a virtual card under the real pcscd and in the real window. Prints, asserts nothing.
process.env['MAE_TENKEN_BENCH'] = '1';
await import('./test.mjs');
