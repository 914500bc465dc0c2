// The checks of the system at hand, each in its own fence: what it throws makes its line unknown.
import { itemOf } from '../../../shared/pc/model.ts';
import type { PcItem, PcItemId } from '../../../shared/pc/model.ts';
import { allReads } from '../../../shared/pc/reads.ts';
import type { Checks } from '../lines/checks.ts';
import { linuxChecks } from '../lines/linux-checks.ts';
import { macChecks } from '../lines/mac-checks.ts';
import { createFiles } from '../sight/files.ts';
import { createLedger } from '../sight/ledger.ts';
import type { Ledger } from '../sight/ledger.ts';
import type { Surroundings } from '../sight/places.ts';
import { createPrograms } from '../sight/programs.ts';
import { windowsChecks } from '../windows/windows-checks.ts';
import { windowsSight } from '../windows/windows-sight.ts';

export interface Looks {
  look(id: PcItemId): { readonly item: PcItem; readonly opened: readonly string[] };
}

export function createLooks(surroundings: Surroundings): Looks {
  const ledger = createLedger(allReads(surroundings.system));
  return fenced(checksOf(surroundings, ledger), ledger);
}

export function fenced(checks: Checks, ledger: Ledger): Looks {
  return {
    look(id) {
      const item = attempt(() => checks[id]?.() ?? itemOf(id, 'not-seen'), id);
      return { item, opened: ledger.take() };
    },
  };
}

function attempt(run: () => PcItem, id: PcItemId): PcItem {
  try {
    return run();
  } catch {
    return itemOf(id, 'broke-off');
  }
}

function checksOf(surroundings: Surroundings, ledger: Ledger): Checks {
  const files = createFiles(surroundings, ledger);
  switch (surroundings.system) {
    case 'windows':
      return windowsChecks(windowsSight(surroundings, ledger));
    case 'macos':
      return macChecks({ files, programs: createPrograms(ledger, surroundings.root) });
    case 'linux':
      return linuxChecks({ files, env: surroundings.env });
  }
}
