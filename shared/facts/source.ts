// What is said of a source.

export interface Source {
  /** Who publishes it, in Japanese. Of a private site only what it calls itself or its address: no profession is guessed. */
  readonly publisher: string;
  readonly page: string;
  /**
   * The date that the page carries itself: a day, a month or a year; null where it carries none. `~2022`: the page
   * carries none, but what it says is of about that year.
   */
  readonly dated: string | null;
}
