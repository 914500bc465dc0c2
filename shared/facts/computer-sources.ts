// Where the facts about the computer come from; part of shared/facts/sources.ts#SOURCES.
export const COMPUTER_SOURCES = {
  'chrome-native-messaging': {
    publisher: 'Google',
    page: 'https://developer.chrome.com/docs/extensions/develop/concepts/native-messaging',
    dated: null,
  },
  'edge-native-messaging': {
    publisher: 'Microsoft',
    page: 'https://learn.microsoft.com/en-us/microsoft-edge/extensions/developer-guide/native-messaging',
    dated: null,
  },
  'chromium-extension-prefs': {
    publisher: 'Chromium',
    page: 'https://source.chromium.org/chromium/chromium/src/+/main:extensions/browser/disable_reason.h',
    dated: null,
  },
  'edge-policies': { publisher: 'Microsoft', page: 'https://learn.microsoft.com/en-us/DeployEdge/microsoft-edge-policies', dated: null },
  'windows-smart-card-service': {
    publisher: 'Microsoft',
    page: 'https://learn.microsoft.com/en-us/windows/security/identity-protection/smart-cards/smart-card-smart-cards-for-windows-service',
    dated: null,
  },
  'windows-device-problems': {
    publisher: 'Microsoft',
    page: 'https://learn.microsoft.com/en-us/windows-hardware/drivers/install/device-manager-error-messages',
    dated: null,
  },
  'windows-remote-session': {
    publisher: 'Microsoft',
    page: 'https://learn.microsoft.com/en-us/windows/win32/termserv/detecting-the-terminal-services-environment',
    dated: null,
  },
  'apple-ccid-driver': { publisher: 'Ludovic Rousseau', page: 'https://blog.apdu.fr/', dated: '2024-10' },
  'apple-usb-accessories': { publisher: 'Apple', page: 'https://support.apple.com/guide/deployment/depd0b888248/web', dated: null },
  'ccid-list': { publisher: 'CCID', page: 'https://github.com/LudovicRousseau/CCID', dated: null },
  'portal-app-on-windows': { publisher: '公開リポジトリ', page: 'https://github.com/naota/mnp-etax', dated: '2026-03' },
  'portal-app-on-mac': { publisher: '公開リポジトリ', page: 'https://github.com/ttsuru/homebrew-jpki', dated: null },
  'default-browser-package': { publisher: '公開リポジトリ', page: 'https://github.com/sindresorhus/default-browser', dated: '2026-08' },
  'firefox-at-etax': { publisher: '利用者の報告', page: 'https://github.com/webcompat/web-bugs/issues/208836', dated: '2026-02-21' },
  'etax-environment-seen': { publisher: '公開リポジトリ', page: 'https://github.com/kazukinagata/shinkoku', dated: '2026-02-19' },
  'renewal-in-vm': { publisher: '体験記', page: '「How to renew Japanese visa online with a Mac」の体験記', dated: null },
  'etax-ap-script': { publisher: '国税庁', page: '「e-Tax AP」の拡張機能のスクリプト(写し)', dated: '2025-05-26' },
  'etax-reader-blog': { publisher: '個人のブログ', page: 'https://1010uzu.com/', dated: '2017' },
  'nta-sign-locked': { publisher: '国税庁', page: 'https://www.keisan.nta.go.jp/h27yokuaru/', dated: '2015' },
  'phone-certificate-blog': { publisher: '個人のブログ', page: 'https://did2memo.net/', dated: '2024-02-04' },
  'jpki-csp-users': { publisher: '公開リポジトリ', page: '「JPKI Crypto Service Provider」を使うプログラムの説明', dated: null },
} as const;
