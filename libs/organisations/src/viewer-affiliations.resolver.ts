import { ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { Viewer } from '@schakel/people';
import { Affiliation } from './affiliation.entity.js';
import { currentAffiliations } from './affiliation.resolver.js';

@Resolver(() => Viewer)
export class ViewerAffiliationsResolver {
  @ResolveField(() => [Affiliation], { description: 'For whom the viewer works now.' })
  affiliations(): Promise<Affiliation[]> {
    return currentAffiliations(unit().viewer.personId);
  }
}
