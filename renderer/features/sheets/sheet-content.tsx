// The kinds of content that a sheet has, each drawn once, for the window and for paper.
import type { Labelled, SheetContent, Spoken, StateRow, TickLine } from '../../../shared/sheets/sheet.ts';
import { useSay } from '../../ui/say.ts';
import { TickBox } from './tick-box.tsx';

export function Content({ content }: { readonly content: SheetContent }) {
  switch (content.type) {
    case 'ticks':
      return (
        <ul className="sheet__list">
          {content.lines.map((line) => (
            <Tick key={line.text} line={line} />
          ))}
        </ul>
      );
    case 'steps':
      return (
        <ol className="sheet__list sheet__list--steps">
          {content.lines.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      );
    case 'notes':
      return (
        <ul className="sheet__list sheet__list--notes">
          {content.lines.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      );
    case 'part':
      return <p className="sheet__part">{content.text}</p>;
    case 'dates':
      return <Dates rows={content.rows} />;
    case 'state':
      return <StateTable head={content.head} rows={content.rows} />;
    case 'say':
      return <Requests requests={content.requests} options={content.options} />;
    case 'blanks':
      return <Blanks labels={content.labels} />;
  }
}

function Dates({ rows }: { readonly rows: readonly Labelled[] }) {
  return (
    <dl className="sheet__dates">
      {rows.map(({ label, text, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <strong>{text}</strong>
            {note !== undefined && <span>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Blanks({ labels }: { readonly labels: readonly string[] }) {
  return (
    <div className="sheet__blanks">
      {labels.map((label) => (
        <p key={label}>
          <span>{label}</span>
          <span className="sheet__line" aria-hidden="true" />
        </p>
      ))}
    </div>
  );
}

function Tick({ line: { text, state } }: { readonly line: TickLine }) {
  const say = useSay();
  return (
    <li className={`sheet__tick sheet__tick--${state}`}>
      <TickBox ticked={state === 'done'} label={state === 'done' ? say('sheet.tick.done') : null} />
      <span>
        {text}
        {state === 'first' && <strong className="sheet__first">{say('sheet.tick.first')}</strong>}
      </span>
    </li>
  );
}

function StateTable({ head, rows }: { readonly head: readonly string[]; readonly rows: readonly StateRow[] }) {
  return (
    <table className="sheet__state">
      <thead>
        <tr>
          {head.map((text) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, plain, value, wish, marked }) => (
          <tr key={name} className={marked ? 'sheet__marked' : undefined}>
            <th scope="row">
              {name} <small>{plain}</small>
            </th>
            <td>{value}</td>
            <td>
              <span className="sheet__wish">{wish}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Requests({ requests, options }: { readonly requests: readonly Spoken[]; readonly options: readonly Spoken[] }) {
  const say = useSay();
  return (
    <div className="sheet__say">
      {requests.map(({ text }) => (
        <p key={text} className="sheet__spoken" lang="ja">
          {text}
        </p>
      ))}
      <Meaning of={requests} />
      {options.length > 0 && (
        <div className="sheet__options">
          <p>{say('sheet.say.options')}</p>
          {options.map((spoken) => (
            <div key={spoken.text} className="sheet__tick">
              <TickBox ticked={false} label={null} />
              <div>
                <p className="sheet__spoken" lang="ja">
                  {spoken.text}
                </p>
                <Meaning of={[spoken]} />
              </div>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

/** In the reader's own language what the clerk gets to read in Japanese. */
function Meaning({ of }: { readonly of: readonly Spoken[] }) {
  const meanings = of.flatMap(({ meaning }) => (meaning === null ? [] : [meaning]));
  return meanings.length > 0 && <p className="sheet__meaning">{meanings.join(' ')}</p>;
}
