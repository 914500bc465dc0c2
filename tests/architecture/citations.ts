// What a comment or a page may cite: a heading below docs/, an exported fact, a file of this repository, a public address, a
// clause of a public standard. Whoever reads the code has to be able to look it up.
import { posix } from 'node:path';
import type { Source } from './sources.ts';

/** The text of a file of this repository; undefined where there is none. */
export type Library = (path: string) => string | undefined;

/** Notes that were once cited and are not part of this repository. */
const OUTSIDE = /\b(?:reader|official)-facts\b|\b(?:pc-readiness|design-(?:brief|v\d)|real-(?:windows|electron)|electron-codebases|eid-apps)\b|\bgotcha\b/i;

/** Tops of this repository that comments speak of by path. */
const OWN_PATH = /(?<![\w./@-])(?:docs|shared|electron|renderer|build|tests)\/[\w./-]*\.(?:md|tsx?|mjs|css|json|yml)(?:#[\w-]+)?/g;

const STANDARD = /\b(?:ISO(?:\/IEC)? \d[\d-]*|RFC \d+|X\.\d+|FIPS [\d-]+|JICSAP)\b/;

/** `electron#1` names no repository; `electron/electron#1` does. */
const ISSUE_WITHOUT_OWNER = /(?<![\w/.-])(?!PKCS#)[\w.-]+#\d+\b/;

const COMMIT = /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,40}\b/;

/** What is wrong with the comments of a source file. */
export function complaintsOfComments({ path, text }: Source, library: Library): readonly string[] {
  return commentsOf(text).flatMap((comment) => complaintsOf(comment, library).map((complaint) => `${path}: ${complaint}`));
}

/** What is wrong with a page: its citations, and its links to files and headings. */
export function complaintsOfPage({ path, text }: Source, library: Library): readonly string[] {
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '').filter((link) => !link.startsWith('https:'));
  const broken = links.filter((link) => !leadsSomewhere(link, path, library)).map((link) => `broken link ${link}`);
  const outside = OUTSIDE.exec(text);
  return [...broken, ...(outside === null ? [] : [cites(outside[0])])].map((complaint) => `${path}: ${complaint}`);
}

function complaintsOf(comment: string, library: Library): readonly string[] {
  const outside = OUTSIDE.exec(comment);
  const issue = ISSUE_WITHOUT_OWNER.exec(comment.replaceAll(OWN_PATH, ''));
  const commit = comment.includes('https://') ? null : COMMIT.exec(comment);
  const clause = comment.indexOf('§');
  return [
    ...(outside === null ? [] : [cites(outside[0])]),
    ...(issue === null ? [] : [`${issue[0]} without its owner`]),
    ...(commit === null ? [] : [`commit ${commit[0]} of nothing`]),
    ...(clause >= 0 && !STANDARD.test(comment.slice(0, clause)) ? ['§ of no public standard'] : []),
    ...[...comment.matchAll(OWN_PATH)].filter(([cited]) => !isThere(cited, library)).map(([cited]) => `${cited} is not there`),
  ];
}

const cites = (what: string): string => `cites ${what}, which is not in this repository`;

/** `docs/card.md#files` is a heading, `shared/facts/pins.ts#PIN_LIMITS` an export. */
function isThere(cited: string, library: Library): boolean {
  const [path = '', anchor] = cited.split('#');
  const text = library(path);
  if (text === undefined) return false;
  if (anchor === undefined) return true;
  return path.endsWith('.md') ? headingsOf(text).includes(anchor) : new RegExp(`^export (?:const|function|interface|type) ${anchor}\\b`, 'm').test(text);
}

function leadsSomewhere(link: string, from: string, library: Library): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? from : posix.normalize(posix.join(posix.dirname(from), path));
  return isThere(anchor === undefined ? target : `${target}#${anchor}`, library);
}

/** Anchors as GitHub makes them: small letters, blanks to hyphens, other signs left out. */
export function headingsOf(page: string): readonly string[] {
  return [...page.matchAll(/^#{1,6} +(.+)$/gm)].map(([, title = '']) =>
    title.trim().toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'),
  );
}

/** Lines that follow one another are one comment. `//` counts only where it begins a line or comes after a blank. */
export function commentsOf(text: string): readonly string[] {
  const blocks = [...text.matchAll(/\/\*[\s\S]*?\*\//g)].map(([block]) => block);
  const lines = [...text.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/(?:(?:^|[ \t])\/\/[^\n]*\n?[ \t]*)+/gm)].map(([line]) => line);
  return [...blocks, ...lines].map((comment) => comment.replaceAll(/\n\s*(?:\/\/|\*)?/g, ' '));
}
