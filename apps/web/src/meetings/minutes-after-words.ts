import type { AfterSectionFragment } from '../generated/graphql/graphql.js';
import { m } from '../paraglide/messages.js';

/** '3. Bekostiging'; the opening has no number. */
export const sectionTitle = ({ agendaItem }: AfterSectionFragment): string =>
  agendaItem ? m.after_section({ number: agendaItem.position ?? 0, title: agendaItem.title }) : m.after_opening();
