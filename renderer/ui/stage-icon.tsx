// The mark of one stage; four outlines, so that they differ without colour.
import type { ReactNode } from 'react';
import type { StageMark } from '../features/reader-strip/chain.ts';

const MARKS: Readonly<Record<StageMark, ReactNode>> = {
  ok: (
    <>
      <circle className="mark__shape mark__shape--full" cx="12" cy="12" r="10" />
      <path className="mark__sign mark__sign--inverse" d="m7.200 12.400 3.300 3.300 6.300-7" />
    </>
  ),
  running: (
    <>
      <circle className="mark__shape" cx="12" cy="12" r="9.500" />
      <path className="mark__sign" d="M7.500 12h.010M12 12h.010M16.500 12h.010" />
    </>
  ),
  yours: (
    <>
      <circle className="mark__shape" cx="12" cy="12" r="9.500" />
      <path className="mark__sign" d="M12 6.500v10.500m-4.200-4.200 4.200 4.200 4.200-4.200" />
    </>
  ),
  failed: (
    <>
      <path className="mark__shape mark__shape--full" d="M12 1.500 23 21.500H1Z" />
      <path className="mark__sign mark__sign--inverse" d="M12 9v5.500M12 18v.200" />
    </>
  ),
  waiting: <circle className="mark__shape mark__shape--dashed" cx="12" cy="12" r="9.500" />,
};

export function StageIcon({ mark, label }: { readonly mark: StageMark; readonly label: string }) {
  return (
    <svg className="mark" data-mark={mark} viewBox="0 0 24 24" role="img" aria-label={label}>
      {MARKS[mark]}
    </svg>
  );
}
