import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { conflict, invalid, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { forgetLoaded, typedText } from '@schakel/graphql';
import { changeFact, insert } from '@schakel/history';
import { Organisation } from './organisation.entity.js';
import { mayKeepRegions } from './organisations.policy.js';
import { mustNotOverlap } from './period.js';
import { Region, RegionProvider } from './region.entity.js';
import { AddRegionProviderInput, EditRegionProviderInput } from './region.inputs.js';

async function seenRegion(id: string): Promise<Region> {
  const region = await unit().manager.findOne(Region, { where: { id } });
  if (!region) throw notFound();
  return region;
}

type Facts = Pick<RegionProvider, 'role' | 'areaNote' | 'namedAs' | 'from' | 'until'>;

function factsIn({ role, areaNote, namedAs, from = null, until = null }: Omit<EditRegionProviderInput, 'id' | 'version'>): Facts {
  if (from && until && until < from) throw invalid({ field: 'until', message: 'De laatste dag ligt voor de eerste dag.' });
  return { role, areaNote: typedText('areaNote', areaNote, { max: 300 }), namedAs: typedText('namedAs', namedAs, { max: 200 }), from, until };
}

const lockProviders = (): Promise<unknown> => unit().manager.query('select pg_advisory_xact_lock($1)', [7_340_012]);

/** A provider has a role for a part of the region once at a time. Errors: CONFLICT PROVIDER_TWICE. */
async function mustBeNew(wanted: Facts & Pick<RegionProvider, 'regionId' | 'organisationId'>, ownId: string | null = null): Promise<void> {
  const { regionId, organisationId, role, areaNote } = wanted;
  const others = await unit().manager.findBy(RegionProvider, { regionId, organisationId, role });
  mustNotOverlap(others.filter((other) => other.id !== ownId && other.areaNote === areaNote), wanted, () => {
    throw conflict('PROVIDER_TWICE', 'Deze aanbieder heeft deze rol hier al in die tijd.');
  });
}

@Resolver(() => Region)
export class RegionMutations {
  @Mutation(() => Region)
  @Acts('organisations.keep-regions')
  async editRegion(
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('note', { type: () => String, nullable: true }) note: string | null = null,
  ): Promise<Region> {
    const region = await seenRegion(id);
    grant(mayKeepRegions, undefined);
    await changeFact(region, version, { note: typedText('note', note, { max: 500 }) });
    forgetLoaded();
    return region;
  }

  @Mutation(() => Region)
  @Acts('organisations.keep-regions')
  async addRegionProvider(@Args('input') input: AddRegionProviderInput): Promise<Region> {
    const region = await seenRegion(input.regionId);
    grant(mayKeepRegions, undefined);
    const organisation = await unit().manager.findOneBy(Organisation, { id: input.organisationId });
    if (!organisation) throw invalid({ field: 'organisationId', message: 'Kies een partij uit de lijst.' });
    if (organisation.hasEnded(input.from ?? unit().moment.day)) throw invalid({ field: 'organisationId', message: `${organisation.name} is beëindigd. Kies een partij die er nog is.` });
    const wanted = { ...factsIn(input), regionId: region.id, organisationId: organisation.id };
    await lockProviders();
    await mustBeNew(wanted);
    const last = await unit().manager.maximum(RegionProvider, 'position', { regionId: region.id });
    await insert(RegionProvider, { ...wanted, position: (last ?? -1) + 1 });
    forgetLoaded();
    return region;
  }

  @Mutation(() => Region, { description: 'Its role, part of the region, name and term there.' })
  @Acts('organisations.keep-regions')
  async editRegionProvider(@Args('input') input: EditRegionProviderInput): Promise<Region> {
    const provider = await unit().manager.findOneBy(RegionProvider, { id: input.id });
    if (!provider) throw notFound();
    grant(mayKeepRegions, undefined);
    const facts = factsIn(input);
    await lockProviders();
    await mustBeNew({ ...facts, regionId: provider.regionId, organisationId: provider.organisationId }, provider.id);
    await changeFact(provider, input.version, facts);
    forgetLoaded();
    return seenRegion(provider.regionId);
  }
}
