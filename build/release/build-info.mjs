// What a build knows of itself, for shared/release/build-info.ts. Nothing of the clock, nothing of this machine.
const JAPAN_MS = 9 * 60 * 60 * 1000;

/**
 * @param {NodeJS.ProcessEnv} env SOURCE_DATE_EPOCH gives the day; MAE_TENKEN_RELEASES is the address of the page with all versions
 * @returns {{ day: string | null, releases: string | null }} throws where one of them is no good
 */
export function buildInfo(env) {
  const { SOURCE_DATE_EPOCH: seconds = '', MAE_TENKEN_RELEASES: releases = '' } = env;
  if (!/^\d{0,11}$/.test(seconds)) throw new Error('SOURCE_DATE_EPOCH is not a number of seconds');
  if (releases !== '' && new URL(releases).protocol !== 'https:') throw new Error('MAE_TENKEN_RELEASES is no https address');
  const day = seconds === '' ? null : new Date(Number(seconds) * 1000 + JAPAN_MS).toISOString().slice(0, 10);
  return { day, releases: releases === '' ? null : releases };
}

/** For the bundler. */
export function buildDefine() {
  return { MAE_TENKEN_BUILD: JSON.stringify(buildInfo(process.env)) };
}
