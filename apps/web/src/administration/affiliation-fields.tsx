import { Select } from '../components/select.js';
import { DateField } from '../components/text-field.js';
import { m } from '../paraglide/messages.js';
import { usePartyChoices } from './use-party-choices.js';

interface FieldOf {
  id: string;
  name: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
  onBlur: () => void;
}

type Name = 'organisationId' | 'regionId' | 'from' | 'until';

/** The input of an affiliation; null without a party. */
export const affiliationOf = ({ organisationId, regionId, from, until }: Record<Name, string>) =>
  organisationId === '' ? null : { organisationId, regionId: regionId || null, from, until: until || null };

/** For whom somebody works: party, region, from–until. */
export function AffiliationFields({ field, optional }: { field: (name: Name) => FieldOf; optional?: boolean }) {
  const { parties, regions } = usePartyChoices();
  return (
    <>
      <Select
        {...field('organisationId')}
        label={m.administration_works_for()}
        hint={optional ? m.administration_works_for_hint() : undefined}
        choices={parties}
        empty={m.administration_choose_party()}
        optional={optional}
      />
      <Select {...field('regionId')} label={m.administration_region()} choices={regions} empty={m.administration_no_region()} optional />
      <div className="row">
        <DateField {...field('from')} label={m.administration_from()} />
        <DateField {...field('until')} label={m.administration_until()} optional />
      </div>
    </>
  );
}
