// The English catalogue: the same keys, or it does not compile.
import { appEn } from './en/app.ts';
import { cardsMemoryEn } from './en/cards-memory.ts';
import { cardsEn } from './en/cards.ts';
import { certificateEn } from './en/certificate.ts';
import { checkEn } from './en/check.ts';
import { checklistEn } from './en/checklist.ts';
import { evidenceEn } from './en/evidence.ts';
import { faultEn } from './en/fault.ts';
import { filingEn } from './en/filing.ts';
import { guideEn } from './en/guide.ts';
import { historyEn } from './en/history.ts';
import { metersEn } from './en/meters.ts';
import { paperEn } from './en/paper.ts';
import { printEn } from './en/print.ts';
import { readerEn } from './en/reader.ts';
import { recoveryCasesEn } from './en/recovery-cases.ts';
import { recoveryRoomEn } from './en/recovery-room.ts';
import { recoveryEn } from './en/recovery.ts';
import { releaseEn } from './en/release.ts';
import { riskEn } from './en/risk.ts';
import { sampleEn } from './en/sample.ts';
import { sheetsEn } from './en/sheets.ts';
import { tipsEn } from './en/tips.ts';
import { verdictEn } from './en/verdict.ts';
import { doctorEn } from './en/doctor.ts';
import { modelEn } from './en/model.ts';
import { phoneEn } from './en/phone.ts';
import { placementEn } from './en/placement.ts';
import { pcEn } from './en/pc.ts';
import type { MessageKey } from './ja.ts';

export const en: Readonly<Record<MessageKey, string>> = {
  ...appEn,
  ...cardsEn,
  ...cardsMemoryEn,
  ...certificateEn,
  ...checkEn,
  ...checklistEn,
  ...evidenceEn,
  ...faultEn,
  ...filingEn,
  ...guideEn,
  ...historyEn,
  ...metersEn,
  ...paperEn,
  ...printEn,
  ...readerEn,
  ...recoveryEn,
  ...recoveryCasesEn,
  ...recoveryRoomEn,
  ...releaseEn,
  ...riskEn,
  ...sampleEn,
  ...sheetsEn,
  ...tipsEn,
  ...verdictEn,
  ...doctorEn,
  ...modelEn,
  ...phoneEn,
  ...placementEn,
  ...pcEn,
};
