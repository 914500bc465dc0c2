import type { printJa } from '../ja/print.ts';

export const printEn: Readonly<Record<keyof typeof printJa, string>> = {
  'app.notice.no-printer': 'No printer was found. “Save as PDF” lets you print it later.',
  'app.notice.document-not-printed': 'It could not be printed. Check the printer and print it again.',
  'app.notice.document-not-saved': 'It could not be saved. Choose another place and save again.',
  'app.room.print': 'Print',
  'print.intro': 'Choose the sheet to take along. It is printed as you see it.',
  'print.choose': 'Sheet to print',
  'print.sheet.counter': 'Visit to the municipal office',
  'print.sheet.kiosk': 'PIN reset at a store kiosk',
  'print.sheet.prefiling': 'Checklist before filing',
  'print.fits': 'fits your case',
  'print.print': 'Print',
  'print.pdf': 'Save as PDF',
  'print.working': 'Getting it ready',
  'print.printed': 'Sent to the printer.',
  'print.saved': 'Saved.',
  'print.preview': 'Preview of the sheet',
  'print.questions': 'Some questions are still open. Answer them in Fix, and the sheet will fit your case.',
  'print.answer': 'Answer in Fix',
  'print.unread': 'The card has not been read. Once it is, the sheet will fit your case.',
  'print.kind.text': 'Text',
};
