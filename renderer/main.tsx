// Start of the window: find the bridge, follow main, draw. The only file of the window with side effects at load.
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { findBridge } from './bridge.ts';
import { BridgeMissing } from './features/frame/bridge-missing.tsx';
import { createActions } from './stores/actions.ts';
import { followMain, useApp } from './stores/app-store.ts';
import { useUi } from './stores/ui-store.ts';
import { ActionsContext } from './ui/actions-context.ts';
import { nameDocument } from './ui/document-language.ts';
// A style sheet has nothing to assign.
// oxlint-disable-next-line import/no-unassigned-import
import './styles.css';

function start(host: HTMLElement): void {
  const root = createRoot(host);
  const bridge = findBridge(window);
  if (bridge === null) {
    root.render(<BridgeMissing />);
    return;
  }
  const actions = createActions(bridge, (code) => useUi.setState({ notice: code }));
  useApp.subscribe(({ snapshot }) => nameDocument(document, snapshot));
  followMain(bridge);
  root.render(
    <ActionsContext value={actions}>
      <App />
    </ActionsContext>,
  );
}

const host = document.getElementById('root');
if (host !== null) start(host);
