// How the processes of the app are confined, as Linux tells it; nothing elsewhere.
import { readFileSync } from 'node:fs';

export interface ProcessFact {
  /** `Browser`, `Tab`, `Utility`, `GPU` and their like, as Electron calls them. */
  readonly type: string;
  /** Effective user. */
  readonly user: number;
  /** True under a seccomp filter, which Chromium's sandbox sets up in the processes that are confined. */
  readonly filtered: boolean;
}

type Metric = { readonly pid: number; readonly type: string };

/** `metrics`: of `app.getAppMetrics()`. A process that is just ending is left out. */
export function processFacts(metrics: readonly Metric[], read = readStatus): readonly ProcessFact[] {
  return metrics.flatMap(({ pid, type }) => {
    const status = read(pid);
    const user = /^Uid:\s+\d+\s+(\d+)/m.exec(status)?.[1];
    return user === undefined ? [] : [{ type, user: Number(user), filtered: /^Seccomp:\s+2$/m.test(status) }];
  });
}

function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
