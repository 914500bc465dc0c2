// What is known about the readers that are connected, and a choice by model for one that never appears.
import { familyOfSystem } from '../../../shared/faults/setting.ts';
import type { SystemFamily } from '../../../shared/faults/setting.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { MODELS_TO_CHOOSE, READER_MODELS } from '../../../shared/readers/models.ts';
import type { ReaderModel, ReaderModelId } from '../../../shared/readers/models.ts';
import { cardWayOf, recogniseReader } from '../../../shared/readers/recognise.ts';
import { useActions } from '../../ui/actions-context.ts';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/say.ts';
import { usableReaders } from '../reader-strip/chain.ts';
import { chooseModel, useDoctor } from './doctor-store.ts';

type Family = SystemFamily | 'unknown';

export function ReaderKnowledge({ snapshot }: { readonly snapshot: AppSnapshot }) {
  const say = useSay();
  const { openLink } = useActions();
  const family = familyOfSystem(snapshot.kept.answers.system);
  const { readers } = snapshot.reader;
  return (
    <section className="doctor-part" aria-labelledby="model-title">
      <h2 className="panel__title" id="model-title">
        {say('model.title')}
      </h2>
      {readers.length === 0 ? (
        <p>{say('model.none-seen')}</p>
      ) : (
        <ul className="models">
          {readers.map(({ name }) => (
            <li key={name}>
              <Known name={name} id={recogniseReader(name)} way={cardWayOf(name)} family={family} />
            </li>
          ))}
        </ul>
      )}
      {usableReaders(snapshot.reader).length === 0 && <WhichModel family={family} />}
      <p className="doctor-part__soft">{say('model.unofficial')}</p>
      <div>
        <Button kind="quiet" onPress={() => openLink('jpki-home')}>
          {say('model.official')}
        </Button>
      </div>
    </section>
  );
}

function WhichModel({ family }: { readonly family: Family }) {
  const say = useSay();
  const model = useDoctor((state) => state.model);
  return (
    <div className="which">
      <h3>{say('model.which')}</h3>
      <p>{say('model.which.why')}</p>
      <label className="which__choice">
        <span className="visually-hidden">{say('model.which')}</span>
        <select value={model ?? ''} onChange={(event) => chooseModel(MODELS_TO_CHOOSE.find((id) => id === event.target.value) ?? null)}>
          <option value="">{say('model.choose')}</option>
          {MODELS_TO_CHOOSE.map((id) => (
            <option key={id} value={id}>
              {READER_MODELS[id].label}
            </option>
          ))}
        </select>
      </label>
      {model !== null && <Known name={null} id={model} way={READER_MODELS[model].way} family={family} />}
    </div>
  );
}

interface KnownProps {
  /** As PC/SC names it; null for a model that a person named. */
  readonly name: string | null;
  readonly id: ReaderModelId;
  readonly way: ReaderModel['way'];
  readonly family: Family;
}

function Known({ name, id, way, family }: KnownProps) {
  const say = useSay();
  const model: ReaderModel = READER_MODELS[id];
  const notReader = id === 'token' || id === 'virtual';
  const title = model.label === '' ? say(`model.kind.${id as 'genericCL' | 'genericC' | 'token' | 'virtual' | 'other'}`) : model.label;
  return (
    <div className="known">
      <p className="known__title">{title}</p>
      {name !== null && <p className="known__name">{name}</p>}
      <dl className="known__facts">
        {!notReader && (
          <>
            <dt>{say('model.way')}</dt>
            <dd>{say(`model.way.${way}`)}</dd>
            <dt>{say('model.driver')}</dt>
            <dd>{say(`model.driver.${family === 'unknown' ? 'unknown' : model.driver[family]}`)}</dd>
          </>
        )}
        {model.notes.length > 0 && (
          <>
            <dt>{say('model.note')}</dt>
            {model.notes.map((note) => (
              <dd key={note}>{say(note)}</dd>
            ))}
          </>
        )}
      </dl>
    </div>
  );
}
