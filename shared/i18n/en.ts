// The English catalogue: the same keys, or it does not compile.
import { appEn } from './en/app.ts';
import { certificateEn } from './en/certificate.ts';
import { checkEn } from './en/check.ts';
import { evidenceEn } from './en/evidence.ts';
import { faultEn } from './en/fault.ts';
import { filingEn } from './en/filing.ts';
import { metersEn } from './en/meters.ts';
import { readerEn } from './en/reader.ts';
import { recoveryEn } from './en/recovery.ts';
import { sampleEn } from './en/sample.ts';
import { verdictEn } from './en/verdict.ts';
import type { MessageKey } from './ja.ts';

export const en: Readonly<Record<MessageKey, string>> = {
  ...appEn,
  ...certificateEn,
  ...checkEn,
  ...evidenceEn,
  ...faultEn,
  ...filingEn,
  ...metersEn,
  ...readerEn,
  ...recoveryEn,
  ...sampleEn,
  ...verdictEn,
};
