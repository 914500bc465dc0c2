// What this app is not, what it promises, and which version it is.
import { useSay } from '../../ui/say.ts';
import { Release } from './release.tsx';

export function Foot({ version }: { readonly version: string }) {
  const say = useSay();
  return (
    <footer className="foot">
      <p className="foot__unofficial">{say('app.unofficial')}</p>
      <p className="foot__promise">{say('app.promise')}</p>
      <Release version={version} />
    </footer>
  );
}
