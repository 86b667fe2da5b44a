import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { invalid, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { forgetLoaded } from '@schakel/graphql';
import { change, changeFact, insert } from '@schakel/history';
import { freeAddress, oneNameAtATime } from './address-of-name.js';
import { Organisation } from './organisation.entity.js';
import { AddOrganisationInput, EditOrganisationInput, EndOrganisationInput } from './organisation.inputs.js';
import { mustBeFree, namesIn } from './organisation-names.js';
import { mayKeepParties } from './organisations.policy.js';

async function seen(id: string): Promise<Organisation> {
  const organisation = await unit().manager.findOneBy(Organisation, { id });
  if (!organisation) throw notFound();
  return organisation;
}

@Resolver(() => Organisation)
export class OrganisationMutations {
  @Mutation(() => Organisation, { description: 'Its address is made from its short name and never changes.' })
  @Acts('organisations.keep-parties')
  async addOrganisation(@Args('input') input: AddOrganisationInput): Promise<Organisation> {
    grant(mayKeepParties, undefined);
    const names = namesIn(input);
    await oneNameAtATime();
    await mustBeFree(names);
    const { kind, domains, from = null } = input;
    return insert(Organisation, { ...names, kind, domains, from, slug: await freeAddress(names.shortName) });
  }

  @Mutation(() => Organisation, { description: 'A party that gets another name keeps its address, and its former name as another name.' })
  @Acts('organisations.keep-parties')
  async editOrganisation(@Args('input') input: EditOrganisationInput): Promise<Organisation> {
    const organisation = await seen(input.id);
    grant(mayKeepParties, undefined);
    const names = namesIn(input);
    await oneNameAtATime();
    await mustBeFree(names, organisation.id);
    const { kind, domains, from = null } = input;
    if (from && organisation.until && from > organisation.until) throw invalid({ field: 'from', message: 'De eerste dag ligt na de laatste dag van deze partij.' });
    await changeFact(organisation, input.version, { ...withFormerName(names, organisation), kind, domains, from });
    forgetLoaded();
    return organisation;
  }

  @Mutation(() => Organisation, { description: 'Its last day and its successor; without a day it goes on after all. Nothing moves: its seats and actions are shown as being without an owner.' })
  @Acts('organisations.keep-parties')
  async endOrganisation(@Args('input') { id, version, until = null, successorId = null }: EndOrganisationInput): Promise<Organisation> {
    const organisation = await seen(id);
    grant(mayKeepParties, undefined);
    if (until && organisation.from && until < organisation.from) throw invalid({ field: 'until', message: 'De laatste dag ligt voor de eerste dag van deze partij.' });
    if (successorId) await mustSucceed(organisation, successorId, until);
    await change(organisation, version, { until, successorId });
    forgetLoaded();
    return organisation;
  }
}

/** Who looks for the old name still finds the party. */
function withFormerName(names: ReturnType<typeof namesIn>, { name: former }: Organisation): ReturnType<typeof namesIn> {
  const known = [names.name, names.shortName, ...names.aliases].map((one) => one.toLowerCase());
  return known.includes(former.toLowerCase()) ? names : { ...names, aliases: [...names.aliases, former] };
}

async function mustSucceed(organisation: Organisation, successorId: string, until: string | null): Promise<void> {
  const refuse = (message: string): never => {
    throw invalid({ field: 'successorId', message });
  };
  if (!until) refuse('Vul eerst de laatste dag van deze partij in.');
  const successor = await unit().manager.findOneBy(Organisation, { id: successorId });
  if (!successor) return refuse('Kies een partij uit de lijst.');
  if (successor.id === organisation.id) refuse('Een partij kan zichzelf niet opvolgen.');
  if (successor.until && successor.until <= (until ?? '')) refuse(`${successor.name} is zelf eerder beëindigd. Kies een partij die doorgaat.`);
}
