// What the hidden switch `--smoke` is told by the environment, and what it takes from the running app.
import type { App, BrowserWindow, SaveDialogReturnValue } from 'electron';
import type { Clock } from '../reader/clock.ts';
import type { AppState } from '../state/app-state.ts';
import type { SaveDialog } from './documents.ts';
import { processFacts } from './process-facts.ts';
import type { SmokeDeps } from './smoke.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The PDF that is to be made; undefined where none is. */
function sheetFile(env: Environment): string | undefined {
  return env['MAE_TENKEN_SMOKE_SHEET'];
}

/** Nobody is there to choose a place: the dialog answers with the one that the environment names. */
export function smokeDialog(env: Environment): SaveDialog | null {
  const file = sheetFile(env);
  if (file === undefined) return null;
  const answer = async (): Promise<SaveDialogReturnValue> => ({ canceled: false, filePath: file });
  return { showSaveDialog: answer };
}

export interface SmokeParts {
  readonly app: Pick<App, 'getVersion' | 'getAppMetrics'>;
  readonly state: AppState;
  readonly window: BrowserWindow;
  readonly after: Clock['after'];
  readonly process: { readonly env: Environment; readonly versions: NodeJS.ProcessVersions; readonly platform: string; readonly arch: string };
}

export function smokeDeps({ app, state, window, after, process }: SmokeParts): SmokeDeps {
  const { electron = '', chrome = '', node } = process.versions;
  return {
    state,
    contents: window.webContents,
    after,
    wants: { card: process.env['MAE_TENKEN_SMOKE_CARD'] === '1', sheet: sheetFile(process.env) !== undefined },
    versions: { app: app.getVersion(), electron, chrome, node, system: `${process.platform}-${process.arch}` },
    processes: () => processFacts(app.getAppMetrics()),
  };
}
