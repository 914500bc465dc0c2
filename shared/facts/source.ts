// What is said of a source.

export interface Source {
  readonly publisher: string;
  readonly page: string;
  /** The date that the page carries itself; null where it carries none. */
  readonly dated: string | null;
}
