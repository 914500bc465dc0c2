// Messages of the scripts in build/. They go to stderr, so that stdout stays free for a program's own output.

/** @param {string} japanese @param {string} english */
export function say(japanese, english) {
  process.stderr.write(`[mae-tenken] ${japanese} / ${english}\n`);
}
