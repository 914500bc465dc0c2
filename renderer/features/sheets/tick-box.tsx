// A box to tick with a pen, drawn in lines so that it prints on any printer.
export function TickBox({ ticked, label }: { readonly ticked: boolean; readonly label: string | null }) {
  const name = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className="sheet__box" viewBox="0 0 20 20" {...name}>
      <rect x="1.500" y="1.500" width="17" height="17" fill="none" stroke="currentColor" strokeWidth="2" />
      {ticked && <path d="m5 10.500 3.500 4L15.500 5.500" fill="none" stroke="currentColor" strokeWidth="2.600" />}
    </svg>
  );
}
