// One name for one thing: what the catalogue may not say, and why. Held over all words by terms.test.ts.

export interface Term {
  readonly forbidden: RegExp;
  /** What to say instead, and why. */
  readonly instead: string;
  /** Keys that may say it all the same: short labels whose place says what is meant. */
  readonly except?: RegExp;
}

/**
 * Names of the uses alone, in places that say themselves whether a PIN or a certificate is meant: parts that are put into a
 * sentence, and the answer to the question about the certificate.
 */
const BARE_LABELS = /^recovery\.pin\.(?:sign|auth|text|juki)$|^filing\.answered\.sign-check\./;

/** What may follow 「署名用」, so that it is clear which is meant. */
const SAID = '(?:の?電子証明書|の暗証番号|の残り回数)';

export const TERMS_JA: readonly Term[] = [
  { forbidden: new RegExp(`(?<!利用者)署名用(?!${SAID})`), instead: '署名用の暗証番号 / 署名用電子証明書: never one that could be either', except: BARE_LABELS },
  { forbidden: new RegExp(`利用者証明用(?!${SAID})`), instead: '利用者証明用の暗証番号 / 利用者証明用電子証明書', except: BARE_LABELS },
  { forbidden: /入力の補助用|入力補助(?!用)/, instead: '券面事項入力補助用, plain 入力補助用' },
  { forbidden: /券面(?!事項入力補助用)/, instead: 'カードの表面: 券面 is an office word' },
  { forbidden: /(?<!マルチコピー機\()キオスク端末|コンビニ端末/, instead: 'マルチコピー機(キオスク端末): the name on the machine, and the official one' },
  { forbidden: /(?<!キオスク)端末/, instead: 'マルチコピー機 for the machine, ターミナル for the window of commands, スマホ for the phone' },
  { forbidden: /改姓/, instead: '氏名の変更: a change need not be of the family name' },
  { forbidden: /ブラウザー/, instead: 'ブラウザ' },
  { forbidden: /道/, instead: '方法' },
  { forbidden: /(?<!出)版(?!画)/, instead: 'バージョン, or パッケージ for what is installed' },
  { forbidden: /分か[らりるれっ]/, instead: 'わかる' },
  { forbidden: /えら[ばびぶべぼん]/, instead: '選ぶ' },
  { forbidden: /ひら[かきくけこい]/, instead: '開く' },
  { forbidden: /(?<!み)はじめ(?:る|られ|ます|てよ)/, instead: '始める (はじめて only for the first time, 読みはじめる)' },
  { forbidden: /ちが[いうえっ]|まちが/, instead: '違う, 間違える' },
  { forbidden: /手を離してい/, instead: 'リーダーの使用を休止しています' },
  { forbidden: /あなた/, instead: 'ご自分, or the sentence without it; 操作してください for a turn' },
  { forbidden: /よし(?:$|。)/, instead: '正常' },
  { forbidden: /スマートフォン/, instead: 'スマホ: as in スマホ用電子証明書' },
  { forbidden: /自治体/, instead: '市区町村' },
  { forbidden: /来庁/, instead: '窓口へ行く' },
  { forbidden: /試行/, instead: '入力できる残り回数: attempts rise, what is left falls' },
  { forbidden: /試さずに|言えますか|言えます/, instead: '確実にわかりますか(控えで確認できる方も「はい」): 言えますか invites saying it aloud' },
  { forbidden: /(?:ません|ない(?:です)?)か(?:。|$)/, instead: 'a question that yes and no answer in one way' },
  { forbidden: /なく(?:は)?ありません|ないわけでは|ないとはかぎ/, instead: 'one negation at most' },
  { forbidden: /使う見込み|要る見込み/, instead: '使うことがあります: no official page names the screen' },
  { forbidden: /確かめました|確かめた日/, instead: '写しで確認: nothing was seen at the source itself', except: /^checklist\.state\.|^doctor\./ },
  { forbidden: /初期化(?!・再設定)/, instead: '再設定; 初期化・再設定 only as the menu of the machine calls it' },
  { forbidden: /暗証番号(?:を|の)(?:更新|発行)/, instead: '再設定 of a PIN; 更新・発行 of a certificate' },
  { forbidden: /電子証明書(?:を|の)再設定/, instead: '更新・発行 of a certificate' },
  { forbidden: /「復旧」|復旧/, instead: 'なおす, as the room is called' },
  { forbidden: /転記/, instead: '読み取り: a plain word' },
  { forbidden: /安心な最後の日|余裕があります/, instead: 'no more than is known', except: /^checklist\.(?:sign|auth|text)-tries$|^guide\.advice\.find-note$/ },
  { forbidden: /委任状(?!\()/, instead: '委任状(代理を頼む書類)' },
  { forbidden: /[ぁ-ん]ずらい|して下さい|出来る|致します|頂[きくい]/, instead: 'ずらい→づらい, ください, できる, いたします, いただく' },
];

export const TERMS_EN: readonly Term[] = [
  { forbidden: /\btries\b|\b(?:a|no|one|last|further|any) try\b|without trying/i, instead: 'attempt' },
  { forbidden: /seven-eleven/i, instead: '7-Eleven' },
  { forbidden: /\brenamed\b|\bnew name\b/i, instead: 'changed name, change of name' },
  { forbidden: /letter of attorney/i, instead: 'power of attorney' },
  { forbidden: /\bmend/i, instead: 'fix' },
  { forbidden: /\brepair|\brecovery\b/i, instead: 'fix, Fix' },
  { forbidden: /\bsmall letters?|\bcapitals?\b|\bcapital letters?/i, instead: 'lowercase, uppercase letters' },
  { forbidden: /myna portal/i, instead: 'Mynaportal, as it spells itself' },
  { forbidden: /\bterminals\b|kiosk terminal|multi-?copy/i, instead: 'kiosk, store kiosk' },
  { forbidden: /\bshops?\b/i, instead: 'store' },
  { forbidden: /two-dimensional|\b2D code/i, instead: 'QR code' },
  { forbidden: /identity papers?|paper with a photo/i, instead: 'ID document, photo ID' },
  { forbidden: /\byour turn\b/i, instead: 'over to you' },
  { forbidden: /left alone|leaves the reader|hands off/i, instead: 'not in use, not using the reader' },
  { forbidden: /\b(?:the|your|my|a) note\b(?! in)/i, instead: 'PIN record', except: /^recovery\.booking\.cancel-note$/ },
  { forbidden: /rehearsal/i, instead: 'typing practice' },
  { forbidden: /certificate for (?:user authentication|digital signature)/i, instead: 'login certificate, signing certificate' },
  { forbidden: /public authority/i, instead: 'government body' },
  { forbidden: /\breckoned\b|\bsomebody\b|\bcan be told\b|\bhas ended\b/i, instead: 'plain, idiomatic words' },
  { forbidden: /[A-Za-z]'[a-z]/, instead: 'the typographic apostrophe ’' },
];
