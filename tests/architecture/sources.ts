// The source files of the project, as the architecture tests look at them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Source {
  /** Path from the top, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** All files below a folder whose name matches. */
export function sourcesBelow(folder: string, pattern = /\.tsx?$/): Source[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
    .map((path) => ({ path, text: read(path) }));
}

export const PRODUCT_FOLDERS = ['shared', 'electron', 'renderer'] as const;

export const PRODUCT: readonly Source[] = PRODUCT_FOLDERS.flatMap((folder) => sourcesBelow(folder));

const IMPORTS = [
  /^\s*(?:import|export)\s[^'"]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  /\brequire\(\s*['"]([^'"]+)['"]\s*\)/g,
  /\bcreateRequire\([^)]*\)\(\s*['"]([^'"]+)['"]\s*\)/g,
];

/** What a file imports: packages and node: modules by name, own files by their path from the top. */
export function importsOf({ path, text }: Source): string[] {
  const code = withoutComments(text);
  const found = IMPORTS.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
  return found.map((name) => (name.startsWith('.') ? posix.normalize(posix.join(dirname(path), name)) : name));
}

/** Leaves out comments; a string that holds `//` after a blank loses its end, which no import does. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/[^\n]*/g, '$1');
}
