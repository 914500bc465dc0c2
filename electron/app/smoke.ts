// `--smoke`: a packaged app, which no test driver can attach to, says by itself whether all its parts came up.
import type { WebContents } from 'electron';
import type { CheckOutcome } from '../../shared/model/check-report.ts';
import type { BindingName } from '../../shared/model/reader-status.ts';
import type { AppSnapshot } from '../../shared/model/snapshot.ts';
import type { ProcessFact } from './process-facts.ts';

export const SMOKE_LIMIT_MS = 60_000;

/** What is running: so that a test sees the packed program's own versions and not those it was built for. */
export interface SmokeVersions {
  readonly app: string;
  readonly electron: string;
  readonly chrome: string;
  readonly node: string;
  /** `linux-x64` and its like. */
  readonly system: string;
}

export interface SmokeResult {
  readonly window: boolean;
  readonly bridge: boolean;
  readonly reader: boolean;
  /** The way to the PC/SC service that was loaded; null where none was, or where there is no service. */
  readonly binding: BindingName | null;
  readonly outcome: CheckOutcome | null;
  readonly versions: SmokeVersions;
}

/** What the smoke test is to see besides: a card that was read, a sheet that was made. */
export interface SmokeWants {
  readonly card: boolean;
  readonly sheet: boolean;
}

export interface SmokeReport extends SmokeResult {
  /** null where none was asked for. */
  readonly sheet: boolean | null;
  readonly processes: readonly ProcessFact[];
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
  readonly wants: SmokeWants;
  readonly versions: SmokeVersions;
  /** How the processes of the app are confined; empty where the system does not tell. */
  readonly processes: () => readonly ProcessFact[];
}

export interface SmokeEnd {
  readonly print: (line: string) => void;
  readonly stop: () => Promise<void>;
  readonly exit: (code: number) => void;
}

/** Asks the page for the snapshot through the bridge, so that preload, IPC and the sender check are all passed. */
const ASK_BRIDGE = 'window.bridge.readSnapshot().then((snapshot) => Number.isInteger(snapshot.revision))';

/** The whole way of a button: page, bridge, command, hidden window, file. The dialog is answered by `smokeDialog`. */
const ASK_SHEET = "window.bridge.makeDocument({ document: 'counter', how: 'pdf' }).then((made) => made.ok && made.value === 'made')";

/** The reader process has said hello once main knows which binding it uses, or that there is no service. */
function readerAnswered({ reader }: AppSnapshot): boolean {
  return reader.binding !== null || reader.service !== 'starting';
}

/** Resolves when all is up, or after a minute with what is up by then; see `isUp`. */
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
      return { window, bridge, reader: readerAnswered(snapshot), binding, outcome, versions: deps.versions };
    };
    const end = (): void => {
      cancel();
      unsubscribe();
      resolve(look());
    };
    const check = (): void => {
      if (isUp(look(), deps.wants)) end();
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
  const up = isUp(result, deps.wants);
  const sheet = deps.wants.sheet ? up && (await makeSheet(deps.contents)) : null;
  const report: SmokeReport = { ...result, sheet, processes: deps.processes() };
  end.print(`${JSON.stringify(report)}\n`);
  await end.stop();
  end.exit(up && sheet !== false ? 0 : 1);
}

async function makeSheet(contents: SmokeDeps['contents']): Promise<boolean> {
  try {
    return (await contents.executeJavaScript(ASK_SHEET)) === true;
  } catch {
    return false;
  }
}

export function isUp(result: SmokeResult, wants: Pick<SmokeWants, 'card'>): boolean {
  return result.window && result.bridge && result.reader && (!wants.card || result.outcome === 'read');
}
