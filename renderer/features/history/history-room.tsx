// The room 記録: what earlier checks found, and the say of the user over it.
import { useState } from 'react';
import { LAPSE_DAYS } from '../../../shared/model/memory.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { PlainRoom } from '../../ui/plain-room.tsx';
import { useLocale, useSay } from '../../ui/say.ts';
import { groupRecords } from './history-view.ts';
import type { CardRecords, RecordView } from './history-view.ts';
import { SharedSwitch } from './shared-switch.tsx';

export function HistoryRoom({ snapshot }: { readonly snapshot: AppSnapshot }) {
  const say = useSay();
  const locale = useLocale();
  const { shared, history } = snapshot.kept;
  const { on, records } = history;
  return (
    <PlainRoom title={say('history.title')} lead={<p>{say(shared ? 'memory.shared.note' : 'history.what')}</p>}>
      {!shared && <p>{say('memory.what', { days: LAPSE_DAYS })}</p>}
      {!shared && <Tools on={on} count={records.length} />}
      <SharedSwitch on={shared} count={records.length} />
      {!shared && records.length === 0 && <p className="history__empty">{say(on ? 'history.empty' : 'history.off.note')}</p>}
      {groupRecords(records, locale, say).map((card) => (
        <CardTable key={card.key} card={card} />
      ))}
    </PlainRoom>
  );
}

/** Both ways to delete ask once more: what is deleted does not come back. */
function Tools({ on, count }: { readonly on: boolean; readonly count: number }) {
  const say = useSay();
  const { clearHistory, keepHistory } = useActions();
  const [asking, setAsking] = useState<'clear' | 'off' | null>(null);
  const asked = count === 0 ? null : asking;
  const answer = (deletes: boolean): void => {
    if (deletes && asked === 'off') keepHistory(false);
    if (deletes && asked === 'clear') clearHistory();
    setAsking(null);
  };
  const flip = (): void => (on && count > 0 ? setAsking('off') : keepHistory(!on));
  return (
    <div className="history__tools">
      <label className="history__switch">
        <input type="checkbox" role="switch" aria-checked={on} checked={on} onChange={flip} />
        {say('history.on')}
      </label>
      {count > 0 && (
        <div className="history__clear">
          <output>{asked !== null && `${say(`history.${asked}.ask`, { count })} ${say('memory.clear.answers')}`}</output>
          <Button kind="plain" onPress={() => (asked === null ? setAsking('clear') : answer(false))}>
            {say(asked === null ? 'history.clear' : 'history.clear.leave')}
          </Button>
          {asked !== null && (
            <Button kind="quiet" onPress={() => answer(true)}>
              {say('history.clear.do')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function CardTable({ card: { key, name, records } }: { readonly card: CardRecords }) {
  const say = useSay();
  return (
    <section className="panel" aria-labelledby={key}>
      <h2 className="panel__title history__card" id={key}>
        {name}
        <span className="history__count">{say('history.count', { count: records.length })}</span>
      </h2>
      <table className="history__table" aria-label={say('history.table', { card: name })}>
        <thead>
          <tr>
            <th scope="col">{say('history.at')}</th>
            {records[0]?.left.map(({ pin }) => (
              <th scope="col" key={pin}>
                {say(`pin.${pin}.plain`)}
              </th>
            ))}
            <th scope="col">{say('history.expiry')}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <Row key={record.key} record={record} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ record }: { readonly record: RecordView }) {
  const say = useSay();
  return (
    <tr>
      <th scope="row">{record.at}</th>
      {record.left.map(({ pin, words, fell }) => (
        <td key={pin} data-fell={fell}>
          {words}
          {fell && (
            <>
              <span aria-hidden="true"> ↓</span>
              <span className="visually-hidden">{say('history.fewer')}</span>
            </>
          )}
        </td>
      ))}
      <td>{record.expiry}</td>
    </tr>
  );
}
