import { Field, ObjectType, Parent, ResolveField, Resolver, registerEnumType } from '@nestjs/graphql';
import { Body, MandateScope } from '@schakel/bodies';
import { byId } from '@schakel/graphql';
import { AgendaItem } from './agenda-item.entity.js';
import { mandateOf } from './item-mandate.js';

export enum ItemMandateAnswer {
  WITHIN = 'WITHIN',
  BELONGS_TO = 'BELONGS_TO',
  NOBODY = 'NOBODY',
}
registerEnumType(ItemMandateAnswer, { name: 'ItemMandateAnswer', description: 'Binnen mandaat, hoort bij another body, or niemand.' });

@ObjectType({ description: 'An agenda item held against the mandates in force.' })
export class ItemMandate {
  @Field(() => ItemMandateAnswer)
  answer: ItemMandateAnswer;

  @Field(() => MandateScope, { nullable: true, description: 'What this body does with it, within its mandate.' })
  scope: MandateScope | null;

  @Field(() => Body, { nullable: true, description: 'Where it belongs.' })
  body: Body | null;
}

@Resolver(() => AgendaItem)
export class ItemMandateResolver {
  @ResolveField(() => ItemMandate, { nullable: true, description: 'Null without a subject.' })
  async mandate(@Parent() item: AgendaItem): Promise<ItemMandate | null> {
    const found = await mandateOf(item);
    if (!found) return null;
    const scope = found.answer === 'WITHIN' ? found.scope : null;
    const body = found.answer === 'BELONGS_TO' ? await byId(Body, found.bodyId) : null;
    return { answer: ItemMandateAnswer[found.answer], scope, body };
  }
}
