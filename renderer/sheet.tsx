// The page that main prints from a hidden window. Its sheet comes in the fragment of its address, so it needs no bridge.
import { createRoot } from 'react-dom/client';
import { readSheet } from '../shared/sheets/address.ts';
import { SheetView } from './features/sheets/sheet-view.tsx';
// A style sheet has nothing to assign.
// oxlint-disable-next-line import/no-unassigned-import
import './styles.css';

function start(host: HTMLElement): void {
  const sheet = readSheet(location.hash);
  if (sheet === null) return;
  document.documentElement.lang = sheet.locale;
  // The title is the sign for main that the page may be printed; a sheet that does not fit never gets one.
  const finish = (fits: boolean): void => {
    if (fits) document.title = sheet.title;
  };
  createRoot(host).render(<SheetView sheet={sheet} level={1} onFitted={finish} />);
}

const host = document.getElementById('root');
if (host !== null) start(host);
