// Types vanish at run time, so every payload from the window is parsed. A call without a parser does not compile.
import { isSampleName } from '../model/sample.ts';
import type { DocumentRequest } from '../model/document.ts';
import type { SampleName } from '../model/sample.ts';
import { LOCALES } from '../model/snapshot.ts';
import type { CallName, Calls, Settings } from './contract.ts';
import { isPageId } from './links.ts';
import type { PageId } from './links.ts';
import { expectAnswers, expectBoolean, expectTick } from './parse-answers.ts';
import { SHEET_KINDS } from '../sheets/sheet.ts';
import { BadPayloadError, isPlainRecord, oneOf } from './payload.ts';

export { BadPayloadError } from './payload.ts';

/** PC/SC reader names are at most 128 bytes (pcsclite.h MAX_READERNAME). */
const READER_NAME_LIMIT = 128;

function expectNothing(raw: unknown): undefined {
  if (raw !== undefined) throw new BadPayloadError('nothing');
  return undefined;
}

function expectReaderName(raw: unknown): string | null {
  if (raw === null) return null;
  if (typeof raw !== 'string' || raw.length === 0 || raw.length > READER_NAME_LIMIT) {
    throw new BadPayloadError('a reader name or null');
  }
  return raw;
}

function expectSampleName(raw: unknown): SampleName | null {
  if (raw === null || isSampleName(raw)) return raw;
  throw new BadPayloadError('the name of a sample card or null');
}

function expectPageId(raw: unknown): PageId {
  if (isPageId(raw)) return raw;
  throw new BadPayloadError('the id of a link');
}

function expectSettings(raw: unknown): Partial<Settings> {
  if (!isPlainRecord(raw)) throw new BadPayloadError('settings');
  const { locale, keepHistory, shared, ...unknownKeys } = raw;
  if (Object.keys(unknownKeys).length > 0) throw new BadPayloadError('known settings only');
  return {
    ...(locale === undefined ? {} : { locale: oneOf(LOCALES, locale) }),
    ...(keepHistory === undefined ? {} : { keepHistory: expectBoolean(keepHistory) }),
    ...(shared === undefined ? {} : { shared: expectBoolean(shared) }),
  };
}

/** Sheets are printed or saved as a PDF, the report for support is saved as a text; nothing else is made. */
function expectDocument(raw: unknown): DocumentRequest {
  if (!isPlainRecord(raw) || Object.keys(raw).length !== 2) throw new BadPayloadError('a document');
  const { document, how } = raw;
  if (document === 'support') return { document, how: oneOf(['text'], how) };
  return { document: oneOf(SHEET_KINDS, document), how: oneOf(['print', 'pdf'], how) };
}

export const parseArg: { readonly [K in CallName]: (raw: unknown) => Calls[K]['arg'] } = {
  'app:read-snapshot': expectNothing,
  'card:check-again': expectNothing,
  'reader:choose': expectReaderName,
  'sample:show': expectSampleName,
  'settings:change': expectSettings,
  'link:open': expectPageId,
  'answers:change': expectAnswers,
  'tick:set': expectTick,
  'reader:hands-off': expectBoolean,
  'reader:test-placement': expectBoolean,
  'history:clear': expectNothing,
  'pc:check': expectNothing,
  'document:make': expectDocument,
};
