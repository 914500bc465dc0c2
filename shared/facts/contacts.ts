// Telephone numbers. Always shown with 「番号・時間は変わることがあります」.
import { fact } from './fact.ts';
import type { Fact } from './fact.ts';

export interface Contact {
  readonly name: string;
  readonly number: string;
  /** In Japanese, as the office writes it; null where no current hours are confirmed. */
  readonly hours: string | null;
}

/** First the line to call; the paid call centre last, since its number is old. */
export const CONTACTS = {
  'mynumber-free': fact(
    {
      name: 'マイナンバー総合フリーダイヤル',
      number: '0120-95-0178',
      hours: '平日 9:30〜20:00、土日祝 9:30〜17:30(12/29〜1/3は休み。紛失・盗難は24時間365日)',
    },
    'O',
    'jlis-contacts',
    'nomi',
  ),
  'mynumber-free-foreign': fact(
    {
      name: 'マイナンバー総合フリーダイヤル(外国語、カード・紛失)',
      number: '0120-0178-27',
      hours: '平日 9:30〜20:00、土日祝 9:30〜17:30(12/29〜1/3は休み)',
    },
    'O',
    'jlis-contacts',
    'nomi',
  ),
  'etax-help': fact(
    { name: 'e-Tax・作成コーナーヘルプデスク', number: '0570-01-5901', hours: null },
    'S',
    'etax-helpdesk-registry',
  ),
  'card-call-centre': fact(
    {
      name: '個人番号カードコールセンター(有料)',
      number: '0570-783-578',
      hours: '全日 8:30〜20:00(12/29〜1/3は休み)',
    },
    'O~',
    'jlis-contacts',
    'nomi',
  ),
} as const satisfies Readonly<Record<string, Fact<Contact>>>;

export type ContactId = keyof typeof CONTACTS;
