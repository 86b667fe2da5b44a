import { registerEnumType } from '@nestjs/graphql';
import { Registry } from '@schakel/kernel';

export enum SettingUnit {
  DAYS = 'DAYS',
  WEEKS = 'WEEKS',
}
registerEnumType(SettingUnit, { name: 'SettingUnit' });

/** A number in a rule that a body may choose for itself. Declared beside the rule that uses it; what is not declared cannot be set. */
export interface DeclaredSetting {
  /** Permanent: 'reminders.silence-weeks'. */
  readonly key: string;
  /** In Dutch, as all that follows. */
  readonly label: string;
  /** What happens by it, in one or two sentences. */
  readonly explanation: string;
  readonly unit: SettingUnit;
  /** Both bounds may be chosen. */
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

export const declaredSettings = new Registry<DeclaredSetting>('settings');

const keyPattern = /^[a-z]+(?:[.-][a-z]+)*$/;

/** Declares a setting, once, where the library is loaded. */
export function declareSetting(setting: DeclaredSetting): DeclaredSetting {
  const { key, min, max, default: standard } = setting;
  if (!keyPattern.test(key)) throw new Error(`'${key}' is no key of a setting`);
  if (!(min <= standard && standard <= max)) throw new Error(`The default of '${key}' lies outside its bounds`);
  declaredSettings.add(key, setting);
  return setting;
}

/**
 * A setting as it holds for the body with that id, in SQL: its own, else that of the network, else the default. Use it once per body,
 * in a CTE over `body`, not once per action. `bodyId` must be qualified.
 */
export const settingSql = ({ key, default: standard }: DeclaredSetting, bodyId: string): string => `coalesce(
    (select own.value from setting own where own.body_id = ${bodyId} and own.key = '${key}'),
    (select everywhere.value from setting everywhere where everywhere.body_id is null and everywhere.key = '${key}'), ${standard})`;
