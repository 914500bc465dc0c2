// `--smoke`: a packaged app, which no test driver can attach to, says by itself whether all its parts came up.
import type { WebContents } from 'electron';
import type { CheckOutcome } from '../../shared/model/check-report.ts';
import type { BindingName } from '../../shared/model/reader-status.ts';
import type { AppSnapshot } from '../../shared/model/snapshot.ts';

export const SMOKE_LIMIT_MS = 60_000;

export interface SmokeResult {
  readonly window: boolean;
  readonly bridge: boolean;
  readonly reader: boolean;
  /** The way to the PC/SC service that was loaded; null where none was, or where there is no service. */
  readonly binding: BindingName | null;
  readonly outcome: CheckOutcome | null;
  readonly electron: string;
}

export interface SmokeDeps {
  readonly state: {
    read(): AppSnapshot;
    subscribe(listener: (snapshot: AppSnapshot) => void): () => void;
  };
  readonly contents: Pick<WebContents, 'executeJavaScript' | 'isLoading'> & {
    once(event: 'did-finish-load', listener: () => void): unknown;
  };
  readonly after: (ms: number, run: () => void) => () => void;
  /** Also wait for a card that was read. */
  readonly needCard: boolean;
  readonly electron: string;
}

export interface SmokeEnd {
  readonly print: (line: string) => void;
  readonly stop: () => Promise<void>;
  readonly exit: (code: number) => void;
}

/** Asks the page for the snapshot through the bridge, so that preload, IPC and the sender check are all passed. */
const ASK_BRIDGE = 'window.bridge.readSnapshot().then((snapshot) => Number.isInteger(snapshot.revision))';

/** The reader process has said hello once main knows which binding it uses, or that there is no service. */
function readerAnswered({ reader }: AppSnapshot): boolean {
  return reader.binding !== null || reader.service !== 'starting';
}

/** Resolves when all is up, or after a minute with what is up by then; see `passed`. */
export function runSmoke(deps: SmokeDeps): Promise<SmokeResult> {
  const { state, contents } = deps;
  return new Promise((resolve) => {
    let window = false;
    let bridge = false;
    const look = (): SmokeResult => {
      const snapshot = state.read();
      // What has arrived of a running reading does not count yet.
      const outcome = snapshot.reader.activity.state === 'reading' ? null : (snapshot.report?.outcome ?? null);
      const { binding } = snapshot.reader;
      return { window, bridge, reader: readerAnswered(snapshot), binding, outcome, electron: deps.electron };
    };
    const end = (): void => {
      cancel();
      unsubscribe();
      resolve(look());
    };
    const check = (): void => {
      if (passed(look(), deps.needCard)) end();
    };
    const unsubscribe = state.subscribe(check);
    const cancel = deps.after(SMOKE_LIMIT_MS, end);
    const loaded = (): void => {
      window = true;
      void contents
        .executeJavaScript(ASK_BRIDGE)
        .then((answered: unknown) => {
          bridge = answered === true;
        })
        .catch(() => undefined)
        .finally(check);
    };
    if (contents.isLoading()) contents.once('did-finish-load', loaded);
    else loaded();
  });
}

/** Prints the result as one line of JSON and ends the app by it: 0 when all is up, else 1. */
export async function leaveAfterSmoke(deps: SmokeDeps, end: SmokeEnd): Promise<void> {
  const result = await runSmoke(deps);
  end.print(`${JSON.stringify(result)}\n`);
  await end.stop();
  end.exit(passed(result, deps.needCard) ? 0 : 1);
}

export function passed(result: SmokeResult, needCard: boolean): boolean {
  return result.window && result.bridge && result.reader && (!needCard || result.outcome === 'read');
}
