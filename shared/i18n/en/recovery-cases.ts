import type { recoveryCasesJa } from '../ja/recovery-cases.ts';

export const recoveryCasesEn: Readonly<Record<keyof typeof recoveryCasesJa, string>> = {
  'recovery.tax.income': 'income tax',
  'recovery.tax.refund': 'refund',
  'recovery.tax.consumption': 'consumption tax (sole proprietors)',
  'recovery.tax.gift': 'gift tax',
  'recovery.deadline.none':
    'A refund return has no deadline in March and can be filed for five years. Only the blue-return deduction of 550,000 or 650,000 yen needs it by {date}.',
  'recovery.deadline.closed': 'The office has closed on the last day ({date}) on which a new or renewed certificate would be in time.',
  'recovery.usable-unknown.card': 'Works in e-Tax from: unknown (a new card takes about one to two months)',
  'recovery.usable-unknown.sign': 'Works in e-Tax from: unknown (a signing certificate is as a rule not issued)',
  'recovery.way.usable-unknown.card': 'Unknown (a new card takes about one to two months)',
  'recovery.way.usable-unknown.sign': 'Unknown (as a rule not issued)',
  'recovery.way.in-time.name': 'Deadline ({tax})',
  'recovery.way.in-time.none': 'No deadline',

  'recovery.block.card-expired': 'On the day you could go, the card itself will have expired. Apply for a new card at the municipal office.',
  'recovery.block.face-card': 'A face-recognition card has no PINs. The municipal office can turn it into a normal card.',
  'recovery.unsure.reservation':
    'Some municipal offices work by appointment. On the Sunday after the third Saturday, national maintenance may stop all card procedures.',
  'recovery.unsure.card-remade':
    'If the card itself expires in less than three months, no certificate is issued for it: the card is replaced, which takes about one to two months. Check the date printed on the card.',
  'recovery.step.agent-same-day':
    'With the reply form (filled in by the holder) that came with the expiry notice, and correct PINs, a renewal can sometimes be finished on the day. Call first.',
  'recovery.step.counter-new-card': 'At the counter, say that the card has expired and that you are applying for a new one. Its certificates no longer work either.',
  'recovery.step.counter-remade': 'At the counter, say that the card expires in less than three months and ask to have it renewed.',
  'recovery.step.counter-face-card': 'At the counter, ask to turn the face-recognition card into a normal card, and choose PINs.',
  'recovery.step.counter-suspended': 'At the counter, ask to lift the suspension. The signing certificate does not come back with it.',
  'recovery.step.card-weeks':
    'A new card takes about one to two months. The express service does not cover an expired card. Consider another way to file.',
  'recovery.step.send-before-card-ends': 'Send your return by the day on which the card expires. After that the certificates no longer work.',
  'recovery.step.also-juki-renewal': 'The resident-register PIN is locked too. It is typed at the counter when a certificate is issued, so ask to have it reset as well.',

  'recovery.cause.under-15':
    'As a rule, the card of a child under 15 has no signing certificate. It is neither broken nor locked. File on paper, or through a tax accountant.',
  'recovery.cause.ward':
    'As a rule, the card of an adult ward has no signing certificate. It is neither broken nor locked. File on paper, or through a tax accountant.',
  'recovery.cause.face-card':
    'A face-recognition card has neither PINs nor a signing certificate. Have it turned into a normal card at the municipal office, and ask for a signing certificate. Sending works from the next day.',
  'recovery.cause.suspended':
    'After a suspension the signing certificate no longer works, even if the card was found. The municipal office issues a new one. Sending works from the next day.',
  'recovery.cause.never':
    'A card has no signing certificate if none was requested, or if it was made before the age of 15. The municipal office can issue one. Sending works from the next day.',
  'recovery.cause.unknown': 'There seems to be no signing certificate on the card. If you do not know why, have the municipal office look at it.',
  'recovery.head.known.missing': 'no {pin} certificate',
  'recovery.reservation.terminal-closing': 'The booking is valid until {time}. The kiosks close soon. If you cannot make it, they open again at {opens}.',
  'recovery.reservation.terminal-last': 'The booking is valid until {time}. The kiosks close soon. If you cannot make it, book again.',
  'recovery.basis.agent-letter': 'The letter for an agent is not forwarded',
  'recovery.basis.agent-same-day': 'With the form from the notice, an agent’s renewal is done on the day',
  'recovery.basis.card-expiry': 'An expired card ends its certificates',
  'recovery.basis.card-remade': 'In its last three months a card is replaced',
  'recovery.basis.juki': 'The resident-register PIN is typed for a change of address and for renewals',
  'recovery.basis.postmark': 'A postmark of the last day is in time',
  'recovery.basis.night-box': 'Night box of the tax office',
  'recovery.basis.late': 'No penalty for filing within a month, on conditions',
  'reason.clock-behind': 'The date of this computer seems to be wrong. Set it right, then look again.',
  'reason.clock-behind.short': 'date of the computer',
  'recovery.clock': 'The date of this computer seems to be wrong. Until it is set right, no dates are shown.',

  'recovery.question.sign-missing': 'There seems to be no signing certificate on the card. Which of these applies?',
  'recovery.answer.under-15': 'The holder is under 15',
  'recovery.answer.ward': 'The holder is an adult ward',
  'recovery.answer.face-card': 'It is a face-recognition card (顔認証 is printed on the front)',
  'recovery.answer.suspended': 'It was lost and suspended once',
  'recovery.answer.never': 'None of these',
  'recovery.question.card-until': 'What expiry date is printed on the front of the card?',
  'recovery.question.card-until.label': 'Expiry date of the card',
  'recovery.question.card-until.set': 'Use this date',
  'recovery.question.card-until.is': 'Your answer: {date}',
  'recovery.question.return': 'Which return do you want to file?',
  'recovery.answer.income': 'Income tax return',
  'recovery.answer.refund': 'Refund only',
  'recovery.answer.consumption': 'Consumption tax (sole proprietors)',
  'recovery.answer.gift': 'Gift tax',
  'recovery.question.blue': 'Do you claim the blue-return deduction (550,000 or 650,000 yen)?',
  'recovery.question.phone-cert': 'Were the certificates already on your phone before this?',

  'rescue.title': 'If the card is not ready in time',
  'rescue.intro': 'Consider these from top to bottom. An extension cannot be promised.',
  'rescue.print': 'Print “Filing on paper”',
  'rescue.phone-certificate.title': 'Certificates on a phone',
  'rescue.phone-certificate.body':
    'If the certificates were already on your phone, you may be able to file with the phone. Whether that works to the end while the card is locked is not confirmed. Putting them on a phone now takes the form-filling PIN and the signing password.',
  'rescue.id-password.title': 'ID and password',
  'rescue.id-password.body':
    'If you registered by September 2025 and have an ID and a password, you may be able to file without the card. No new ones have been issued since 1 October 2025.',
  'rescue.tax-accountant.title': 'A tax accountant',
  'rescue.tax-accountant.body': 'When a tax accountant files for you, your own signature is not needed. Ask whether they can take it on, and what it costs.',
  'rescue.paper.title': 'Filing on paper',
  'rescue.paper.body':
    'Print the return from the official website and add a copy of both sides of the card. A postmark of {date} is in time. Yu-Pack parcels are not accepted. You can also put it into the night box of the tax office on that day. If the card works again before the deadline, you can send the return again by e-Tax: before the deadline, the last one counts.',
  'rescue.paper.blue': 'On paper, the blue-return deduction of 650,000 yen becomes 550,000 yen (unless you keep certain electronic books).',
  'rescue.pay-in-time.title': 'Pay the tax in time',
  'rescue.pay-in-time.body': 'Even if the return will be late, paying the tax by {date} can lower what you owe later. A late return cannot be paid by bank transfer on the later debit date.',
  'rescue.file-late.title': 'File soon, even if late',
  'rescue.file-late.body':
    'If you file on your own by {late}, paid the whole tax by the deadline, and did not file late in the past five years, there may be no penalty for not filing. Delinquent tax is separate. Ask the tax office.',
  'rescue.file-late.blue': 'A late return lowers the blue-return deduction to 100,000 yen.',
};
