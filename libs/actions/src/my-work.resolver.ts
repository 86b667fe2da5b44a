import { ResolveField, Resolver } from '@nestjs/graphql';
import { unit } from '@schakel/database';
import { byId } from '@schakel/graphql';
import { Body } from '@schakel/bodies';
import { Viewer } from '@schakel/people';
import { promisingSql } from './action-item.sql.js';
import { ActionParty } from './action-party.entity.js';
import { DefectCount, defectsToMend } from './defects-to-mend.js';
import { partiesOfViewer } from './parties-of-viewer.js';

@Resolver(() => Viewer)
export class MyWorkResolver {
  @ResolveField(() => [ActionParty], {
    description: 'Parts of trekker or mede-uitvoerder, in unfinished actions, for which the viewer can speak: overdue first, then soonest due. At most two hundred.',
  })
  promises(): Promise<ActionParty[]> {
    return partiesOfViewer(promisingSql('party'));
  }

  @ResolveField(() => [DefectCount], { description: 'What the actions lack of the bodies where the viewer is secretary, chair or regie; without what none of them lacks.' })
  defectsToMend(): Promise<DefectCount[]> {
    return defectsToMend();
  }

  @ResolveField(() => [Body], { description: 'Where the viewer may add or propose an action: bodies of his own that have not ended.' })
  async bodiesForNewAction(): Promise<Body[]> {
    const { moment, viewer } = unit();
    const bodies = await Promise.all(viewer.ownBodyIds.map((id) => byId(Body, id)));
    return bodies.flatMap((body) => (body && !body.hasEnded(moment.day) ? [body] : [])).sort((a, b) => a.position - b.position);
  }
}
