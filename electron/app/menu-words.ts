// Words of the menu. They live here and not in the page's catalogue, as only main shows them.
import type { LinkId } from '../../shared/ipc/links.ts';
import type { Locale } from '../../shared/model/snapshot.ts';

export interface MenuWords {
  readonly app: string;
  readonly checkAgain: string;
  readonly quit: string;
  readonly edit: string;
  readonly copy: string;
  readonly selectAll: string;
  readonly view: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly zoomReset: string;
  readonly help: string;
  readonly links: Readonly<Record<LinkId, string>>;
}

const JA: MenuWords = {
  app: 'アプリ',
  checkAgain: 'もう一度読む',
  quit: '終了する',
  edit: '編集',
  copy: 'コピー',
  selectAll: 'すべて選択',
  view: '表示',
  zoomIn: '拡大',
  zoomOut: '縮小',
  zoomReset: '元の大きさ',
  help: 'ヘルプ',
  links: {
    'etax-home': 'e-Taxのページを開く',
    'etax-compose': '確定申告書等作成コーナーを開く',
    'etax-certificates': 'e-Tax: 電子証明書の更新についてを開く',
    'tax-dates': '国税庁: 納期限と振替日を開く',
    'filing-questions': '国税庁: 確定申告のQ&Aを開く',
    'jpki-home': '公的個人認証サービスのページを開く',
    'jpki-password': '公的個人認証サービス: パスワードについてを開く',
    'kiosk-terms': 'コンビニ等での再設定: 使えるお店(利用規約)を開く',
    'kiosk-questions': 'コンビニ等での再設定: よくある質問を開く',
    'card-home': 'マイナンバーカード総合サイトを開く',
    'myna-portal': 'マイナポータルを開く',
  },
};

const EN: MenuWords = {
  app: 'App',
  checkAgain: 'Read again',
  quit: 'Quit',
  edit: 'Edit',
  copy: 'Copy',
  selectAll: 'Select all',
  view: 'View',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  zoomReset: 'Original size',
  help: 'Help',
  links: {
    'etax-home': 'Open the e-Tax site',
    'etax-compose': 'Open the tax return preparation site',
    'etax-certificates': 'Open e-Tax: renewing certificates',
    'tax-dates': 'Open National Tax Agency: payment dates',
    'filing-questions': 'Open National Tax Agency: questions about filing',
    'jpki-home': 'Open the site of the Public Individual Authentication Service',
    'jpki-password': 'Open the Public Individual Authentication Service: passwords',
    'kiosk-terms': 'Open kiosk reset: participating stores (terms of use)',
    'kiosk-questions': 'Open kiosk reset: questions and answers',
    'card-home': 'Open the My Number Card site',
    'myna-portal': 'Open Mynaportal',
  },
};

export const MENU_WORDS: Readonly<Record<Locale, MenuWords>> = { ja: JA, en: EN };
