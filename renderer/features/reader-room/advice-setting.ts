// On which system and with which kind of reader the advice is followed.
import type { AdviceSetting } from '../../../shared/advice/advice.ts';
import { familyOfSystem } from '../../../shared/faults/setting.ts';
import type { AppSnapshot } from '../../../shared/model/snapshot.ts';
import { candidates } from '../../../shared/readers/candidates.ts';
import { READER_MODELS } from '../../../shared/readers/models.ts';
import { cardWayOf } from '../../../shared/readers/recognise.ts';
import { useDoctor } from './doctor-store.ts';
import type { DoctorStore } from './doctor-store.ts';

export type SettingSource = Pick<AppSnapshot, 'reader' | 'kept'>;

export function adviceSettingOf({ reader, kept }: SettingSource, { way, model }: Pick<DoctorStore, 'way' | 'model'>): AdviceSetting {
  const used = reader.readers.find(({ name }) => name === reader.active) ?? candidates(reader.readers, reader.chosen)[0];
  const byName = used === undefined ? 'unknown' : cardWayOf(used.name);
  const byModel = model === null || used !== undefined ? 'unknown' : READER_MODELS[model].way;
  const known = byName !== 'unknown' ? byName : byModel === 'both' ? 'unknown' : byModel;
  return { family: familyOfSystem(kept.answers.system), way: known === 'unknown' ? (way ?? 'unknown') : known };
}

export function useAdviceSetting(snapshot: SettingSource): AdviceSetting {
  const way = useDoctor((state) => state.way);
  const model = useDoctor((state) => state.model);
  return adviceSettingOf(snapshot, { way, model });
}
