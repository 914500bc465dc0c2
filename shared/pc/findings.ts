// Everything that can come of a look, with the state it means and the steps that help. Words: `pc.finding.<code>` and
// `pc.step.<step>` in the catalogue. What it rests on: shared/facts/computer.ts.
import type { MessageKey } from '../i18n/ja.ts';
import type { PcState } from './model.ts';

type StepOf<Key> = Key extends `pc.step.${infer Step}` ? Step : never;

export type PcStep = StepOf<MessageKey>;

interface Finding {
  readonly state: PcState;
  readonly steps: readonly PcStep[];
}

const ok: Finding = { state: 'ok', steps: [] };
const problem = (...steps: PcStep[]): Finding => ({ state: 'problem', steps });
const missing = (...steps: PcStep[]): Finding => ({ state: 'missing', steps });
const unknown = (...steps: PcStep[]): Finding => ({ state: 'unknown', steps });

const CODES = {
  // Any line.
  'not-seen': unknown('look-again'),
  'no-permission': unknown('permission'),
  'odd-content': unknown('look-again'),
  'too-slow': unknown('look-again'),
  'broke-off': unknown('look-again'),

  'os-windows-11': ok,
  'os-windows-10': problem('os-windows-11', 'other-way'),
  'os-windows-older': problem('os-windows-11', 'other-way'),
  'os-macos': unknown('os-official'),
  'os-linux': unknown('os-linux'),

  'browser-edge': ok,
  'browser-chrome': ok,
  'browser-safari': ok,
  'browser-default-unseen': ok,
  'browser-other': problem('browser-open-in', 'browser-default'),
  'browser-other-macos': problem('browser-open-in-macos'),
  'browser-macos': unknown('os-official'),
  'browser-none': missing('browser-install'),
  'browser-linux': unknown('os-linux'),
  'browser-linux-none': missing('os-linux'),

  'portal-ok': ok,
  'portal-receipt': ok,
  'portal-program-gone': problem('portal-reinstall', 'browser-restart'),
  'portal-manifest-gone': problem('portal-reinstall', 'browser-restart'),
  'portal-ignored': problem('ask-admin', 'other-way'),
  'portal-missing': missing('portal-install', 'browser-restart'),
  'portal-linux-none': missing('os-linux'),
  'portal-unofficial': unknown('other-way'),

  'extension-ok': ok,
  'extension-waiting': problem('extension-open', 'extension-allow', 'browser-restart'),
  'extension-waiting-outside': problem('extension-open', 'extension-switch-on', 'browser-restart'),
  'extension-off': problem('extension-open', 'extension-switch-on', 'browser-restart'),
  'extension-blocked': problem('ask-admin', 'other-way'),
  'extension-damaged': problem('extension-open', 'extension-repair', 'browser-restart'),
  'extension-stopped': problem('extension-open', 'extension-switch-on', 'extension-repair'),
  'extension-missing': missing('extension-install', 'extension-profile'),
  'extension-no-app': unknown('portal-first'),
  'extension-safari': unknown('extension-safari'),

  'service-ok': ok,
  'service-off': problem('service-on', 'service-restart', 'ask-admin-if-office'),
  'service-none': missing('ask-admin-if-office'),
  'service-apple': ok,
  'service-open-driver': ok,
  'service-older-macos': unknown('os-official'),
  'service-socket': ok,
  'service-asleep': problem('service-linux-start'),
  'service-refused': problem('service-linux-local'),
  'service-linux-none': missing('service-linux-install'),

  'reader-ok': ok,
  'reader-no-driver': problem('reader-unplug', 'reader-driver', 'reader-plug'),
  'reader-no-driver-sony': problem('reader-unplug', 'reader-driver-sony', 'reader-plug'),
  'reader-no-driver-ntt': problem('reader-unplug', 'reader-driver-ntt', 'reader-plug'),
  'reader-disabled': problem('reader-enable'),
  'reader-driver-fails': problem('reader-plug-again', 'reader-driver', 'service-restart'),
  'reader-fails': problem('reader-plug-again', 'reader-other-port', 'service-restart'),
  'reader-blocked': problem('ask-admin', 'other-way'),
  'reader-linux-unsupported': problem('reader-another'),
  'reader-macos-doubtful': unknown('reader-another'),
  'reader-none': missing('reader-plug-direct', 'reader-cable'),
  'reader-none-macos': missing('reader-plug-direct', 'reader-allow', 'reader-cable'),

  'session-local': ok,
  'session-remote': problem('session-sit-down'),
  'session-ssh': problem('session-sit-down'),
  'session-virtual': problem('session-pass-through', 'session-host'),

  'client-found': ok,
  'client-not-found': unknown(),

  'policy-none': ok,
  'policy-user-hosts': problem('ask-admin', 'other-way'),
  'policy-host': problem('ask-admin', 'other-way'),
  'policy-extension': problem('ask-admin', 'other-way'),
} as const satisfies Readonly<Record<string, Finding>>;

export type PcFinding = keyof typeof CODES;

export const FINDINGS: Readonly<Record<PcFinding, Finding>> = CODES;
