import { unit } from '@schakel/database';
import { byId } from '@schakel/graphql';
import { Organisation } from '@schakel/organisations';
import { waitingContributions, type WaitingItem } from '@schakel/people';
import { BodyFunction, BodyFunctionKind } from './body-function.entity.js';
import { Body } from './body.entity.js';

const questions: Readonly<Record<BodyFunctionKind, string>> = {
  [BodyFunctionKind.REGIE]: 'Neemt u de regie op u?',
  [BodyFunctionKind.INVITATION]: 'Neemt u de uitnodiging op u?',
  [BodyFunctionKind.CHAIR]: 'Neemt u het voorzitterschap op u?',
  [BodyFunctionKind.SECRETARY]: 'Neemt u het secretariaat op u?',
};

/** Proposals to the viewer, or to a party for which the viewer speaks. */
export async function proposalsToViewer(): Promise<BodyFunction[]> {
  const { manager, viewer, moment } = unit();
  return manager
    .createQueryBuilder(BodyFunction, 'held')
    .innerJoin(Body, 'body', 'body.id = held.bodyId and (body.endedOn is null or body.endedOn > :today)', { today: moment.day })
    .where(`held.state = 'PROPOSED' and (held.until is null or held.until >= :today)`)
    .andWhere('(held.personId = :me or held.organisationId = any(:mine))', { me: viewer.personId, mine: viewer.organisationIds })
    .orderBy('body.position')
    .addOrderBy('held.id')
    .getMany();
}

async function inWords(held: BodyFunction): Promise<WaitingItem | null> {
  const [body, party] = await Promise.all([byId(Body, held.bodyId), byId(Organisation, held.organisationId)]);
  if (!body) return null;
  const subtitle = party ? `${body.name} · voor ${party.shortName}` : body.name;
  return { kind: 'ACCEPT_FUNCTION', id: held.id, title: questions[held.kind], subtitle, path: `/overleggen/${body.code}#voorstel`, since: null };
}

waitingContributions.add('bodies: proposed functions', async () => {
  const found = await Promise.all((await proposalsToViewer()).map(inWords));
  return found.filter((item) => item !== null);
});
