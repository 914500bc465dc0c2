// Where the built files lie. Everything is relative to out/, the folder of main.js, in a checkout as in an asar.
import { join } from 'node:path';

export interface OutPaths {
  readonly preload: string;
  /** Root of app://bundle/. */
  readonly renderer: string;
  readonly readerProcess: string;
  readonly pcProcess: string;
}

/** `outFolder` is `import.meta.dirname` of the built main.js. */
export function outPaths(outFolder: string): OutPaths {
  return {
    preload: join(outFolder, 'preload.cjs'),
    renderer: join(outFolder, 'renderer'),
    readerProcess: join(outFolder, 'reader-process.js'),
    pcProcess: join(outFolder, 'pc-process.js'),
  };
}
