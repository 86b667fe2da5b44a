import { CheckboxGroup } from '../../components/choice-group.js';
import { Select } from '../../components/select.js';
import { TextArea } from '../../components/text-area.js';
import { DateField, TextField } from '../../components/text-field.js';
import { filled } from '../../forms/rules.js';
import type { useForm } from '../../forms/use-form.js';
import type { Domain, OrganisationKind } from '../../generated/enums.js';
import { m } from '../../paraglide/messages.js';
import { domainWord, organisationKindWord } from '../../words/kinds.js';

export interface PartyValues {
  name: string;
  shortName: string;
  kind: string;
  domains: string[];
  /** One on each line. */
  aliases: string;
  from: string;
}

const kinds: readonly OrganisationKind[] = [
  'MINISTRY', 'AGENCY', 'BRANCH', 'PROVIDER', 'MUNICIPALITY', 'SAFETY_HOUSE', 'PROFESSIONAL_ASSOCIATION', 'OTHER',
];
const domains: readonly Domain[] = ['CARE', 'SAFETY', 'MUNICIPALITIES', 'INSURERS', 'CLIENTS', 'STATE'];

export const noParty: PartyValues = { name: '', shortName: '', kind: '', domains: [], aliases: '', from: '' };

export const partyRules = { name: filled(m.administration_parties_name_missing()), kind: filled(m.administration_parties_kind_missing()) };

/** As the API takes it. */
export const partyInput = ({ name, shortName, kind, domains: chosen, aliases, from }: PartyValues) => ({
  name,
  shortName: shortName || null,
  kind: kind as OrganisationKind,
  domains: chosen as Domain[],
  aliases: aliases.split('\n').map((alias) => alias.trim()).filter((alias) => alias !== ''),
  from: from || null,
});

/** What is kept of a party. */
export function PartyFields({ form }: { form: ReturnType<typeof useForm<PartyValues>> }) {
  return (
    <>
      <TextField {...form.field('name')} label={m.administration_parties_name()} maxLength={200} />
      <TextField {...form.field('shortName')} label={m.administration_parties_short_name()} hint={m.administration_parties_short_name_hint()} optional maxLength={60} />
      <Select
        {...form.field('kind')}
        label={m.administration_parties_kind()}
        empty={m.administration_parties_kind_choose()}
        choices={kinds.map((value) => ({ value, label: organisationKindWord(value) }))}
      />
      <CheckboxGroup {...form.field('domains')} label={m.administration_parties_domains()} optional choices={domains.map((value) => ({ value, label: domainWord(value) }))} />
      <TextArea {...form.field('aliases')} label={m.administration_parties_aliases()} hint={m.administration_parties_aliases_hint()} optional rows={3} />
      <DateField {...form.field('from')} label={m.administration_parties_from()} hint={m.administration_parties_from_hint()} optional />
    </>
  );
}
