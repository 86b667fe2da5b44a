import { SettingUnit, declareSetting } from '@schakel/bodies';

const weekends = 'Weekenden en feestdagen tellen niet mee.';

export const conceptTerm = declareSetting({
  key: 'minutes.concept-days',
  label: 'Concept van het verslag binnen zoveel werkdagen na de vergadering',
  explanation: `Is er dan nog geen concept rondgestuurd, dan herinneren wij de secretaris. ${weekends}`,
  unit: SettingUnit.DAYS, min: 1, max: 60, default: 10,
});

export const signingTerm = declareSetting({
  key: 'minutes.signing-days',
  label: 'Verslag ondertekend binnen zoveel werkdagen na de vergadering',
  explanation: `Staan er dan nog geen twee handtekeningen onder, dan herinneren wij de secretaris en de voorzitter. ${weekends}`,
  unit: SettingUnit.DAYS, min: 1, max: 90, default: 20,
});

export const adoptionTerm = declareSetting({
  key: 'minutes.adoption-days',
  label: 'Verslag vastgesteld binnen zoveel werkdagen na de volgende vergadering',
  explanation: `Is het verslag dan ondertekend maar nog niet vastgesteld, dan herinneren wij de secretaris en de voorzitter. ${weekends}`,
  unit: SettingUnit.DAYS, min: 0, max: 60, default: 2,
});
