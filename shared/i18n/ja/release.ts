// Which version this is, and where a newer one is.
export const releaseJa = {
  'release.title': 'このバージョンについて',
  'release.built': '{date}に組み立て',
  'release.see': '新しいバージョンを見る',
  'release.nowhere': 'このバージョンは、新しいバージョンの置き場所を知りません。入手したところでご確認ください。',
  'release.why': '自動では更新しません。このアプリは通信をしないためです。',
  'release.past': 'このバージョンの日程は、{date}までの申告のものです。新しいバージョンをお使いください。',
  'release.past.short': '古い日程',
  'release.unconfirmed': 'このバージョンの日程は、{date}に写しで確認したものです。新しいバージョンがあるかをご確認ください。',
  'release.unconfirmed.short': '要確認',
  'release.close': '閉じる',
} as const;
