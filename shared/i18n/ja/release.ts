// Which version this is, and where a newer one is.
export const releaseJa = {
  'release.built': '{date}に組み立て',
  'release.see': '新しいバージョンを見る',
  'release.why': '自動では更新しません。このアプリは通信をしないためです。',
  'release.past': 'この版の日程は、{date}までの申告のものです。新しい版をお使いください。',
  'release.unconfirmed': 'この版の日程は、{date}に確かめたものです。新しい版があるかをご確認ください。',
} as const;
