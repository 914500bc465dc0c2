// The Japanese catalogue, put together from its areas. Every key of the app is declared here.
import { appJa } from './ja/app.ts';
import { cardsMemoryJa } from './ja/cards-memory.ts';
import { cardsJa } from './ja/cards.ts';
import { certificateJa } from './ja/certificate.ts';
import { checkJa } from './ja/check.ts';
import { checklistJa } from './ja/checklist.ts';
import { evidenceJa } from './ja/evidence.ts';
import { faultJa } from './ja/fault.ts';
import { filingJa } from './ja/filing.ts';
import { guideJa } from './ja/guide.ts';
import { historyJa } from './ja/history.ts';
import { metersJa } from './ja/meters.ts';
import { paperJa } from './ja/paper.ts';
import { printJa } from './ja/print.ts';
import { readerJa } from './ja/reader.ts';
import { recoveryCasesJa } from './ja/recovery-cases.ts';
import { recoveryRoomJa } from './ja/recovery-room.ts';
import { recoveryJa } from './ja/recovery.ts';
import { releaseJa } from './ja/release.ts';
import { riskJa } from './ja/risk.ts';
import { sampleJa } from './ja/sample.ts';
import { sheetsJa } from './ja/sheets.ts';
import { tipsJa } from './ja/tips.ts';
import { verdictJa } from './ja/verdict.ts';
import { doctorJa } from './ja/doctor.ts';
import { modelJa } from './ja/model.ts';
import { phoneJa } from './ja/phone.ts';
import { placementJa } from './ja/placement.ts';
import { pcJa } from './ja/pc.ts';

export const ja = {
  ...appJa,
  ...cardsJa,
  ...cardsMemoryJa,
  ...certificateJa,
  ...checkJa,
  ...checklistJa,
  ...evidenceJa,
  ...faultJa,
  ...filingJa,
  ...guideJa,
  ...historyJa,
  ...metersJa,
  ...paperJa,
  ...printJa,
  ...readerJa,
  ...recoveryJa,
  ...recoveryCasesJa,
  ...recoveryRoomJa,
  ...releaseJa,
  ...riskJa,
  ...sampleJa,
  ...sheetsJa,
  ...tipsJa,
  ...verdictJa,
  ...doctorJa,
  ...modelJa,
  ...phoneJa,
  ...placementJa,
  ...pcJa,
} as const;

export type MessageKey = keyof typeof ja;
