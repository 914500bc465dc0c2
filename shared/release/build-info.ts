// What the build itself knows: when it was made, and where new versions are published. The bundler puts it in.
import type { JstDay } from '../time/jst.ts';

export interface BuildInfo {
  /** The day of SOURCE_DATE_EPOCH in Japan; null for a build made while working on the app. */
  readonly day: JstDay | null;
  /** Address of the page with all versions, https; null where the build was not made by a project with an address. */
  readonly releases: string | null;
}

/** See build/release/build-info.mjs. */
declare const MAE_TENKEN_BUILD: BuildInfo | undefined;

export const BUILD: BuildInfo = typeof MAE_TENKEN_BUILD === 'undefined' ? { day: null, releases: null } : MAE_TENKEN_BUILD;
