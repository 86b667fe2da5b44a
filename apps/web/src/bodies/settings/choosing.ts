import type { SettingPartsFragment, TypedDocumentString } from '../../generated/graphql/graphql.js';
import { m } from '../../paraglide/messages.js';

/** How a setting is chosen here: for a body, or for the whole network. */
export interface Choosing<Data, Variables> {
  document: TypedDocumentString<Data, Variables>;
  variables: (setting: SettingPartsFragment, version: number, value: number | null) => Variables;
}

/** ‘6 weken’ */
export const inWords = ({ unit }: SettingPartsFragment, count: number): string =>
  unit === 'WEEKS' ? m.administration_parties_settings_weeks({ count }) : m.administration_parties_settings_days({ count });
