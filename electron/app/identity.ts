// Names by which the operating system and the page know this app.

/** Windows groups windows and notifications by it; electron-builder.yml must say the same (`appId`). */
export const APP_ID = 'app.mae-tenken';

export const APP_TITLE = 'まえ点検';

/** The page's scheme, host and origin; nothing else is ever loaded in a packaged app. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'bundle';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;
