// Which version this is, and where a newer one is.
export const releaseJa = {
  'release.title': 'この版について',
  'release.built': '{date}に組み立て',
  'release.see': '新しいバージョンを見る',
  'release.nowhere': 'この版は、新しい版の置き場所を知りません。入手したところでご確認ください。',
  'release.why': '自動では更新しません。このアプリは通信をしないためです。',
  'release.past': 'この版の日程は、{date}までの申告のものです。新しい版をお使いください。',
  'release.past.short': '日程が古い版です',
  'release.unconfirmed': 'この版の日程は、{date}に確かめたものです。新しい版があるかをご確認ください。',
  'release.unconfirmed.short': '日程を要確認',
  'release.close': '閉じる',
} as const;
