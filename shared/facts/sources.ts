// Where the facts come from: the page, and the date it carries itself (null when it carries none).
import { COMPUTER_SOURCES } from './computer-sources.ts';

export interface Source {
  readonly publisher: string;
  readonly page: string;
  readonly dated: string | null;
}

export const SOURCES = {
  'jlis-password': { publisher: 'J-LIS', page: 'https://www2.jpki.go.jp/procedure/password.html', dated: null },
  'jlis-trouble': { publisher: 'J-LIS', page: 'https://www2.jpki.go.jp/faq/trouble/iccard_digital_id.html', dated: null },
  'jlis-home': { publisher: 'J-LIS', page: 'https://www.jpki.go.jp/', dated: null },
  'jlis-notice': { publisher: 'J-LIS', page: 'https://www2.jpki.go.jp/', dated: '2024-12-15' },
  'jlis-kiosk-terms': {
    publisher: 'J-LIS',
    page: 'https://www2.jpki.go.jp/jpkiidreset/riyoukiyaku/riyoukiyaku_web.html',
    dated: null,
  },
  'jlis-kiosk-questions': { publisher: 'J-LIS', page: 'https://www.jpki.go.jp/jpkiidreset/howto/faq_index.html', dated: null },
  'jlis-period': { publisher: 'J-LIS', page: 'https://www.jpki.go.jp/procedure/period.html', dated: '2019-11-13' },
  'jlis-contacts': { publisher: 'J-LIS', page: 'https://www.kojinbango-card.go.jp/tag/8/', dated: null },
  'etax-certificates': { publisher: '国税庁', page: 'https://www.e-tax.nta.go.jp/topics/topics_densisyoumei.htm', dated: null },
  'etax-hours-2010': { publisher: '国税庁', page: 'https://www.e-tax.nta.go.jp/topics/topics_22run.htm', dated: '2010-12-01' },
  'nta-certificate-questions': {
    publisher: '国税庁',
    page: 'https://www.keisan.nta.go.jp/r6yokuaru/ocat1/cid1175.html',
    dated: null,
  },
  'nta-filing-questions': { publisher: '国税庁', page: 'https://www.nta.go.jp/taxes/shiraberu/shinkoku/qa/10.htm', dated: null },
  'nta-lock-notice': { publisher: '国税庁の案内を伝える税理士事務所', page: 'https://kannaikaikei.jp/news/14533', dated: null },
  'nta-windows-10': { publisher: '国税庁の案内を伝える税理士事務所', page: 'https://kannaikaikei.jp/?p=15468', dated: '2025-10-14' },
  'digital-renewals': {
    publisher: 'デジタル庁',
    page: 'https://digital-agency-news.digital.go.jp/articles/2025-08-07-2_subtitles',
    dated: '2025-08-07',
  },
  'digital-portal-app': {
    publisher: 'デジタル庁',
    page: 'https://digital.go.jp/policies/mynumber/local-government/mynaportal-app',
    dated: null,
  },
  goka: { publisher: '五霞町', page: 'https://town.goka.lg.jp/maina-house/my-number-anzen/page003838.html', dated: null },
  masaki: { publisher: '松前町', page: 'https://town.masaki.ehime.jp/soshiki/7/17837.html', dated: '2021-09-01' },
  tono: { publisher: '遠野市', page: 'https://city.tono.iwate.jp/index.cfm/45,35379,242,472,html', dated: null },
  kaminoyama: { publisher: '上山市', page: 'https://city.kaminoyama.yamagata.jp/soshiki/6/mnc-ri.html', dated: null },
  omihachiman: { publisher: '近江八幡市', page: 'https://city.omihachiman.lg.jp/soshiki/shimin/1/1/20255.html', dated: null },
  akashi: { publisher: '明石市', page: 'https://city.akashi.lg.jp/shimin_kenkou/shimin_ka/kurashi/jumin/ninsho_006.html', dated: '2022-03-03' },
  ebetsu: { publisher: '江別市', page: 'https://city.ebetsu.hokkaido.jp/soshiki/shimin/34588.html', dated: null },
  kunitachi: { publisher: '国立市', page: 'https://city.kunitachi.tokyo.jp/kurashi/koseki/1/5619.html', dated: null },
  kazuno: { publisher: '鹿角市', page: 'https://city.kazuno.lg.jp/kurashi_tetuzuki/todokede_shomei/1/10731.html', dated: '2024-07-31' },
  dazaifu: { publisher: '太宰府市', page: 'https://city.dazaifu.lg.jp/soshiki/7/1281.html', dated: null },
  kikuchi: { publisher: '菊池市', page: 'https://city.kikuchi.lg.jp/article/view/1029/6533.html', dated: null },
  naha: { publisher: '那覇市', page: 'https://city.naha.okinawa.jp/kurasitetuduki/todoke/mynumber/konbinisyomei.html', dated: '2024-09-20' },
  niigata: { publisher: '新潟市', page: 'https://4894.call.city.niigata.jp/Faq/B0308805', dated: null },
  koka: { publisher: '甲賀市', page: 'https://city.koka.lg.jp/item/39180.htm', dated: null },
  gujo: { publisher: '郡上市', page: 'https://city.gujo.gifu.jp/faq/cat788/faq00075.html', dated: null },
  osakasayama: {
    publisher: '大阪狭山市',
    page: 'https://city.osakasayama.osaka.jp/kurashi_tetsuzuki/mynumber/1619756671822.html',
    dated: null,
  },
  nichinan: { publisher: '日南市', page: 'https://city.nichinan.lg.jp/soshikikarasagasu/shiminka/1/1/1692.html', dated: null },
  kasugai: { publisher: '春日井市', page: 'https://city.kasugai.lg.jp/kurashi/todoke/1001910/1030043.html', dated: null },
  mutsu: { publisher: 'むつ市', page: 'https://city.mutsu.lg.jp/sp/index.cfm/33,84027,18,315,html', dated: null },
  fujiidera: { publisher: '藤井寺市', page: 'https://city.fujiidera.lg.jp/', dated: '2025-11-06' },
  nerima: { publisher: '練馬区', page: 'https://www.city.nerima.tokyo.jp/', dated: '2023-11-06' },
  uji: { publisher: '宇治市', page: 'https://city.uji.kyoto.jp/soshiki/6/7039.html', dated: '2023-12-20' },
  ami: { publisher: '阿見町', page: 'https://town.ami.lg.jp/0000006661.html', dated: '2020-04-10' },
  settsu: {
    publisher: '摂津市',
    page: 'https://city.settsu.osaka.jp/soshiki/seikatukannkyou/shiminka/mynumber/24591.html',
    dated: '2024-07-29',
  },
  fuchu: { publisher: '府中町', page: 'https://town.fuchu.hiroshima.jp/site/e-certificate/4490.html', dated: '2024-01-30' },
  nonoichi: { publisher: '野々市市', page: 'https://city.nonoichi.lg.jp/soshiki/6/23782.html', dated: null },
  ohira: { publisher: '大衡村', page: 'https://village.ohira.miyagi.jp/soshiki/6/4576.html', dated: null },
  nomi: { publisher: '能美市', page: 'https://city.nomi.ishikawa.jp/www/contents/1001000000043/', dated: '2021-04-01' },
  'higashiomi-mirror': { publisher: '東近江市(写し)', page: 'https://511508.2t56g.group/0000013982.html', dated: null },
  'jpki-service-support': {
    publisher: '公的個人認証を使う民間サービスの案内',
    page: 'https://support.iam-jpki.jp/password/passwordgalocksareteimasu',
    dated: null,
  },
  'etax-hours-blog': { publisher: '税理士事務所', page: 'https://sa10tax.com/archives/7759', dated: null },
  'etax-stops-press': { publisher: 'ASCII', page: 'https://ascii.jp/elem/000/004/374/4374639/', dated: '2026-03-01' },
  'portal-stops-press': { publisher: '報道', page: 'https://news.ladytopi.jp/', dated: '2025-12' },
  'filing-dates-blog': { publisher: '税理士事務所', page: 'https://ameblo.jp/flatlux85/entry-12954784671.html', dated: '2026-01-27' },
  'refund-blog': { publisher: '税理士事務所', page: 'https://naomi-tax.com/?p=687', dated: '2026' },
  'windows-10-stop': { publisher: '利用者の報告', page: 'https://trinitas.jp/', dated: '2026-02-07' },
  'extension-report': { publisher: '利用者の報告', page: 'https://aqlier.com/2026/01/10/mynaportal_off', dated: '2026-01-10' },
  'id-method-stop': { publisher: '税理士事務所', page: 'https://jiei.com/e-tax/idpassword-hakkouteishi', dated: null },
  'phone-reading-press': { publisher: 'BCN', page: 'https://excite.co.jp/news/article/BcnRetail_445688', dated: '2024' },
  'reader-support-tkc': { publisher: 'TKC', page: 'https://prft.tkc.co.jp/', dated: null },
  'etax-helpdesk-registry': { publisher: '税理士事務所', page: 'https://hatozaki-kaikei.info/', dated: '2010' },
  'jpki-client': { publisher: '公開リポジトリ', page: 'https://github.com/jpki/myna', dated: '2026-05-01' },
  'etax-password-blog': {
    publisher: 'ソフトの利用者の案内',
    page: 'https://freesoft.tvbok.com/yayoi/e-tax-password.html',
    dated: '2020-03-28',
  },
  'iphone-press': { publisher: 'Impress Watch', page: 'https://www.watch.impress.co.jp/', dated: '2025-06-24' },
  'android-press': {
    publisher: 'ITmedia',
    page: 'https://www.itmedia.co.jp/mobile/articles/2305/10/news173.html',
    dated: '2023-05-10',
  },
  'lock-guide': { publisher: '体験記(解除ガイド)', page: '「暗証番号をロックした(3回/5回)最短解除ガイド」', dated: '2026-01' },
  'kiosk-story': { publisher: '体験記(コンビニでの初期化)', page: '「JPKI暗証番号リセット」の体験記', dated: null },
  ...COMPUTER_SOURCES,
} as const satisfies Readonly<Record<string, Source>>;

export type SourceId = keyof typeof SOURCES;
