import type { phoneJa } from '../ja/phone.ts';

export const phoneEn: Readonly<Record<keyof typeof phoneJa, string>> = {
  'phone.title': 'If you read the card with a phone',
  'phone.not-needed': 'With the QR code of e-Tax, your phone reads the card. This app and a reader are then not needed for reading.',
  'phone.lead': 'If it does not work, go through these from the top.',
  'phone.step.nfc': 'Switch on NFC, the card function of the phone.',
  'phone.step.nfc.note': 'On an iPhone there is nothing to set.',
  'phone.step.case': 'Take off the phone’s case and the card’s case. Remove any paper or card kept between them.',
  'phone.step.ring': 'Remove rings, magnets and metal ornaments.',
  'phone.step.cable': 'Unplug charging and earphone cables.',
  'phone.step.desk': 'Lay the card on a flat desk, not in your hand.',
  'phone.step.desk.note': 'Avoid a metal desk.',
  'phone.step.still': 'Put the reading spot of the phone on the card and do not move it until it is done.',
  'phone.step.still.note': 'The spot differs by model. See the maker’s guide.',
  'phone.figure.nfc': 'Drawing: the radio sign of the phone is on',
  'phone.figure.case': 'Drawing: the phone taken out of its case',
  'phone.figure.ring': 'Drawing: ring and magnet taken off the phone',
  'phone.figure.cable': 'Drawing: the charging cable unplugged',
  'phone.figure.desk': 'Drawing: the card flat on a desk',
  'phone.figure.still': 'Drawing: the phone resting on the card on a desk',
};
