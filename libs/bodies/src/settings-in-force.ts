import { conflict, invalid, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { manyBy } from '@schakel/graphql';
import { change, insert } from '@schakel/history';
import { IsNull } from 'typeorm';
import { SettingUnit, declaredSettings, type DeclaredSetting } from './declared-settings.js';
import { Setting, type SettingInForce } from './setting.entity.js';

const stored = (rows: readonly Setting[], key: string): Setting | undefined => rows.find((row) => row.key === key);

function inForce(declared: DeclaredSetting, own: Setting | undefined, standard: number): SettingInForce {
  const chosen = own?.value ?? null;
  return { ...declared, default: standard, chosen, value: chosen ?? standard, version: own?.version ?? 0, settingId: own?.id ?? null };
}

const ofNetwork = (): Promise<Setting[]> => unit().manager.findBy(Setting, { bodyId: IsNull() });

/** Every setting as it holds for all bodies that did not choose, in the order of declaration. */
export async function networkSettings(): Promise<SettingInForce[]> {
  const rows = await ofNetwork();
  return declaredSettings.all().map((declared) => inForce(declared, stored(rows, declared.key), declared.default));
}

/** Every setting as it holds for one body. */
export async function settingsOf(bodyId: string): Promise<SettingInForce[]> {
  const everywhere = await ofNetwork();
  const own = await manyBy(Setting, 'bodyId', bodyId);
  return declaredSettings.all().map((declared) => inForce(declared, stored(own, declared.key), stored(everywhere, declared.key)?.value ?? declared.default));
}

const units: Record<SettingUnit, string> = { [SettingUnit.DAYS]: 'dagen', [SettingUnit.WEEKS]: 'weken' };

/** Errors: NOT_FOUND for what is not declared, INVALID with the bounds. */
export function mustBeWithinBounds(key: string, value: number | null): void {
  const declared = declaredSettings.get(key);
  if (!declared) throw notFound();
  const { min, max, unit: unitOfValue } = declared;
  if (value !== null && (value < min || value > max)) throw invalid({ field: 'value', message: `Kies een getal van ${min} tot en met ${max} ${units[unitOfValue]}.` });
}

const settingLock = 7_340_013;

/** Keeps what was chosen for a body, or with null for the network; a value of null: the default again. Errors: CONFLICT STALE_VERSION. */
export async function choose(bodyId: string | null, key: string, version: number, value: number | null): Promise<void> {
  const { manager } = unit();
  // There may be no row yet to lock.
  await manager.query('select pg_advisory_xact_lock($1)', [settingLock]);
  const row = await manager.findOneBy(Setting, { bodyId: bodyId ?? IsNull(), key });
  if (row) await change(row, version, { value });
  else if (version !== 0) throw conflict('STALE_VERSION', 'Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwe versie en probeer het opnieuw.', { version: 0 });
  else if (value !== null) await insert(Setting, { bodyId, key, value });
}
