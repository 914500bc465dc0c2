// Our own line figures. They show one thing each and are named for those who do not see them.

interface FigureProps {
  readonly label: string;
}

/** A reader seen from above at a slant, with one card lying in its middle. */
export function CardOnReader({ label }: FigureProps) {
  return (
    <svg className="figure" viewBox="0 0 160 110" role="img" aria-label={label}>
      <path className="figure__line" d="M34 62h92l20 34H14Z" />
      <path className="figure__line" d="M14 96v5a3 3 0 0 0 3 3h126a3 3 0 0 0 3-3v-5" />
      <path className="figure__card" d="M52 30h56l12 22H40Z" />
      <path className="figure__line figure__line--thin" d="M55 36h12l-2 7H51Z" />
      <path className="figure__move" d="M80 58v17m-7-7 7 8 7-8" />
      <path className="figure__line figure__line--thin" d="M58 82h44" />
    </svg>
  );
}

/** A notebook computer with a reader plugged straight into its side. */
export function ReaderAtComputer({ label }: FigureProps) {
  return (
    <svg className="figure" viewBox="0 0 160 110" role="img" aria-label={label}>
      <rect className="figure__line" x="12" y="14" width="76" height="52" rx="4" />
      <path className="figure__line" d="M4 74h92l6 14a3 3 0 0 1-3 4H1" />
      <path className="figure__line figure__line--thin" d="M20 80h62" />
      <path className="figure__card" d="M120 66h34v26h-34z" />
      <path className="figure__line figure__line--thin" d="M127 79h20" />
      <path className="figure__move" d="M116 79h-9m6-6-7 6 7 6" />
    </svg>
  );
}
