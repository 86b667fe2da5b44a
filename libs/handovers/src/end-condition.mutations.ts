import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { conflict, invalid, isId, notFound } from '@schakel/kernel';
import { unit } from '@schakel/database';
import { Acts, grant } from '@schakel/access';
import { forgetLoaded, requiredText, typedText } from '@schakel/graphql';
import { change, changeFact, insert, remove } from '@schakel/history';
import { Body } from '@schakel/bodies';
import { closingFacts } from './closing-facts.js';
import { EndCondition } from './end-condition.entity.js';
import { AddEndConditionInput, MeetConditionInput } from './end-condition.inputs.js';
import { linkOf, mustBeTaken } from './evidence.js';
import { mayMeetCondition, maySetConditions } from './hand-over.policy.js';
import { holdClosing, seenBody } from './load-hand-over.js';

const idArg = { type: () => ID } as const;
const versionArg = { type: () => Int } as const;
const mostConditions = 10;
const textRules = { ask: 'Schrijf wat er moet gelden voordat het overleg stopt.', max: 300 } as const;
const reopenRules = { ask: 'Schrijf waarom dit toch niet zo is.', max: 500 } as const;

async function seenCondition(id: string): Promise<{ condition: EndCondition; body: Body }> {
  const condition = isId(id) ? await unit().manager.findOneBy(EndCondition, { id }) : null;
  if (!condition) throw notFound();
  return { condition, body: await seenBody(condition.bodyId) };
}

function mustLive(body: Body): void {
  if (body.hasEnded(unit().moment.day)) throw conflict('BODY_ENDED', 'Dit overleg is al geëindigd.');
}

const asNow = (body: Body): Body => {
  forgetLoaded();
  return body;
};

/** When a temporary body ends: what must be so, and what shows that it is. */
@Resolver(() => Body)
export class EndConditionMutations {
  @Acts('handovers.set-conditions')
  @Mutation(() => Body)
  async addEndCondition(@Args('input') { bodyId, text, joinedBy }: AddEndConditionInput): Promise<Body> {
    const body = await seenBody(bodyId);
    grant(maySetConditions, await closingFacts(body));
    mustLive(body);
    await holdClosing(bodyId);
    const present = await unit().manager.findBy(EndCondition, { bodyId });
    if (present.length >= mostConditions) throw invalid({ field: 'text', message: `Een overleg heeft ten hoogste ${mostConditions} voorwaarden.` });
    const words = requiredText('text', text, textRules);
    for (const condition of present) await change(condition, condition.version, { joinedBy });
    await insert(EndCondition, { bodyId, text: words, joinedBy, position: Math.max(-1, ...present.map(({ position }) => position)) + 1 });
    return asNow(body);
  }

  @Acts('handovers.set-conditions')
  @Mutation(() => Body)
  async removeEndCondition(@Args('id', idArg) id: string, @Args('version', versionArg) version: number): Promise<Body> {
    const { condition, body } = await seenCondition(id);
    grant(maySetConditions, await closingFacts(body));
    mustLive(body);
    await remove(condition, version);
    return asNow(body);
  }

  @Acts('handovers.meet-condition')
  @Mutation(() => Body, { description: 'Confirms that a condition is met, on which day and what shows it.' })
  async meetEndCondition(@Args('input') { id, version, metOn, ...shown }: MeetConditionInput): Promise<Body> {
    const { condition, body } = await seenCondition(id);
    grant(mayMeetCondition, await closingFacts(body));
    mustLive(body);
    if (condition.metOn) throw conflict('ALREADY_MET', 'Iemand heeft dit al bevestigd.');
    const { moment, viewer } = unit();
    if (metOn > moment.day) throw invalid({ field: 'metOn', message: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.' });
    const decisionNumber = typedText('decisionNumber', shown.decisionNumber, { max: 40 });
    if (decisionNumber) await mustBeTaken(decisionNumber);
    const link = linkOf(shown.link);
    const evidence = typedText('evidence', shown.evidence, { max: 500 });
    if (!decisionNumber && !link && !evidence) throw invalid({ field: 'evidence', message: 'Zeg waaruit dit blijkt: een besluit, een link of in woorden.' });
    await change(condition, version, { metOn, decisionNumber, link, evidence, confirmedById: viewer.personId, confirmedOn: moment.day });
    return asNow(body);
  }

  @Acts('handovers.meet-condition')
  @Mutation(() => Body, { description: 'It is not so after all; its evidence stays in the history.' })
  async reopenEndCondition(@Args('id', idArg) id: string, @Args('version', versionArg) version: number, @Args('reason') reason: string): Promise<Body> {
    const { condition, body } = await seenCondition(id);
    grant(mayMeetCondition, await closingFacts(body));
    mustLive(body);
    if (!condition.metOn) throw conflict('NOT_MET', 'Deze voorwaarde staat al open.');
    const evidence = requiredText('reason', reason, reopenRules);
    await changeFact(condition, version, { metOn: null, confirmedById: null, confirmedOn: null, decisionNumber: null, link: null, evidence });
    return asNow(body);
  }
}
